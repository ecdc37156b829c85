using Bot.Facts.Numbers;
using Bot.Web.Numbers;
using Bot.Web.SignIn;
using Bot.Workspaces;

namespace Bot.Web.Pages;

/// <summary>What a team lead wants to see of a week, a month or a quarter.</summary>
[AtLeast(Role.Reader)]
internal sealed class NumbersModel(TeamNumbers numbers, TimeProvider timeProvider) : VisitorPage
{
    /// <summary>The periods to choose from, in days.</summary>
    public static IReadOnlyList<int> Periods { get; } = [7, 30, 90];

    public int Days { get; private set; } = 30;

    public IReadOnlyList<Plot> Plots { get; private set; } = [];

    public IReadOnlyList<CitedPassage> Cited { get; private set; } = [];

    /// <summary>Bars beside passages are as long as this at most.</summary>
    public long MostOften => Cited.Count == 0 ? 1 : Cited[0].Cited;

    // As text, because whatever stands in the address gets a page.
    public async Task OnGetAsync(string? days, CancellationToken cancellationToken)
    {
        Days = Periods.FirstOrDefault(period => period.ToString(System.Globalization.CultureInfo.InvariantCulture) == days, 30);
        var read = await numbers.ReadAsync(Visitor.Workspace, DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime), Days, cancellationToken);
        Plots = NumbersPlots.Of(read);
        Cited = read.MostCited;
    }
}

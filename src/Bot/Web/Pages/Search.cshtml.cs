using Bot.Documents;
using Bot.Web.Searching;
using Bot.Web.SignIn;

namespace Bot.Web.Pages;

/// <summary>One box over documents and passages, and for members over answers and checked statements too.</summary>
internal sealed class SearchModel(SiteSearch search) : VisitorPage
{
    /// <summary>What was looked for, as it is shown in the box; empty when nothing was.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Null when nothing was looked for.</summary>
    public SiteFindings? Found { get; private set; }

    public async Task OnGetAsync(string? q, CancellationToken cancellationToken)
    {
        Text = DisplayText.Shortened(q ?? "", SiteSearch.MaxCharacters);
        if (Text.Length > 0)
        {
            Found = await search.FindAsync(Visitor, Text, cancellationToken);
        }
    }
}

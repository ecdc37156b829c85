using System.Diagnostics;
using System.Net;
using System.Xml.Linq;
using Bot.Answers;
using Bot.Facts.Numbers;
using Bot.Storage;
using Bot.Tests.Web.Site;
using Bot.Workspaces;
using Dapper;

namespace Bot.Tests.Web.Numbers;

/// <summary>The numbers of a team.</summary>
public sealed class NumbersTests : IAsyncLifetime
{
    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        await site.AddMemberAsync("rolf", Role.Reader);
        await site.AddMemberAsync("olga", Role.Owner, new WorkspaceId("slack:T1"));
    }

    [Fact]
    public async Task Each_day_is_counted_once()
    {
        await SomeChecks.RecordAsync(Site);
        await SomeGaps.SilentAsync(Site, SomeGaps.Lost, "slack:U1");
        await SomeGaps.SilentAsync(Site, SomeGaps.Lost, "slack:U1", new WorkspaceId("slack:T1"));
        await SomeGaps.GatherAsync(Site);
        await SomeGaps.GatherAsync(Site);

        var week = await ReadAsync(WorkspaceId.Local, Today, 7);
        Assert.Equal(7, week.Days.Count);
        Assert.Equal(new DayNumbers(Today, Answered: 2, Abstained: 2, Stated: 0, Differing: 1, NotFound: 2, HalfWithinMs: 9, MostWithinMs: 12, OpenGaps: 2), week.Days[^1]);
        Assert.All(week.Days.SkipLast(1), day => Assert.Equal(new DayNumbers(day.Day, 0, 0, 0, 0, 0, 0, 0, 0), day));
        Assert.Equal(4, week.MostCited.Count);
        Assert.All(week.MostCited, cited => Assert.Equal(1, cited.Cited));
        Assert.Equal(1, (await ReadAsync(new WorkspaceId("slack:T1"), Today, 7)).Days[^1].Abstained);
        Assert.Equal(0, (await ReadAsync(WorkspaceId.Local, Today.AddDays(-1), 90)).Days.Sum(day => day.Answered + day.OpenGaps));
    }

    [Theory]
    [InlineData(new long[] { }, 0, 0)]
    [InlineData(new long[] { 7 }, 7, 7)]
    [InlineData(new long[] { 1, 2, 3, 4 }, 2, 4)]
    public void A_share_lies_within_a_time(long[] sorted, long half, long most) => Assert.Equal((half, most), (DayCounts.Within(sorted, 0.5), DayCounts.Within(sorted, 0.95)));

    [Theory]
    [InlineData("/numbers", 30)]
    [InlineData("/numbers?days=7", 7)]
    [InlineData("/numbers?days=90", 90)]
    [InlineData("/numbers?days=-1%3Cscript%3E", 30)]
    public async Task The_plots_have_words_and_the_same_figures_in_a_table(string path, int days)
    {
        await SomeChecks.RecordAsync(Site);
        await SomeGaps.GatherAsync(Site);
        using var rolf = await SiteClient.SignedInAsync(Site, "rolf");
        using var response = await rolf.GetAsync(path);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);

        var figures = page.Split("<figure").Skip(1).Select(part => "<figure" + part.Split("</figure>")[0] + "</figure>").Select(XElement.Parse).ToArray();
        Assert.Equal(["questions", "checks", "open-gaps", "time"], figures.Select(figure => (string?)figure.Attribute("id")));
        Assert.All(figures, figure =>
        {
            var plot = figure.Element("svg")!;
            Assert.Equal($"{figure.Attribute("id")!.Value}-title {figure.Attribute("id")!.Value}-desc", plot.Attribute("aria-labelledby")!.Value);
            Assert.NotEmpty(plot.Element("title")!.Value);
            Assert.NotEmpty(plot.Element("desc")!.Value);
            Assert.Equal(days, figure.Descendants("tbody").Single().Elements("tr").Count());
        });
        Assert.Equal("2", figures[0].Descendants("tbody").Single().Elements("tr").First().Elements("td").First().Value);
    }

    [Fact]
    public async Task A_stranger_and_another_workspace_see_none_of_them()
    {
        await SomeConversation.RecordAsync(Site);
        await SomeGaps.GatherAsync(Site);
        using var stranger = new SiteClient(Site);
        using var refused = await stranger.GetAsync("/numbers");
        using var olga = await SiteClient.SignedInAsync(Site, "olga");
        using var theirs = await olga.GetAsync("/numbers");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (refused.StatusCode, theirs.StatusCode));
        Assert.Contains("0 questions: 0 answered", await theirs.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    // Half of the requests: on a busy machine a few of them wait for others.
    [Fact]
    public async Task With_thousands_of_answers_a_page_takes_less_than_a_tenth_of_a_second()
    {
        await LogManyAsync(3_000);
        await SomeGaps.GatherAsync(Site);
        using var rolf = await SiteClient.SignedInAsync(Site, "rolf");
        foreach (var path in new[] { "/numbers?days=90", "/numbers?days=30", "/gaps" })
        {
            var took = new List<double>();
            for (var turn = 0; turn < 25; turn++)
            {
                var started = Stopwatch.GetTimestamp();
                using var response = await rolf.GetAsync(path);
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            took.RemoveRange(0, 5); // The first ones compile the page.
            took.Sort();
            Assert.True(took[took.Count / 2] < 100, $"{path} takes {took[took.Count / 2]:0.0} ms.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    private Task<PeriodNumbers> ReadAsync(WorkspaceId workspace, DateOnly last, int days) => Site.Get<TeamNumbers>().ReadAsync(workspace, last, days, TestContext.Current.CancellationToken);

    // Over 90 days, one in five an abstention about something new, the others citing two of 3,000 passages.
    private async Task LogManyAsync(int count)
    {
        var (random, now) = (new Random(5), TimeProvider.System.GetUtcNow());
        var citation = SomeAnswer.Citing((await SomeConversation.RecordAsync(Site)).Summary, SomeConversation.Statement);
        await using var connection = await Site.Get<Database>().OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        for (var number = 0; number < count; number++)
        {
            CitationRecord Cited() => citation with { Start = random.Next(3000) * 10 };
            var isSilent = number % 5 == 0;
            var record = isSilent ? SomeAnswer.Abstaining("The sources do not answer.") : SomeAnswer.Of(new SentenceRecord("One.", [Cited()]), new SentenceRecord("Two.", [Cited()]));
            await connection.ExecuteAsync(
                """
                INSERT INTO answers (id, workspace, thread, question, outcome, fallen, writer, change_number, elapsed_ms, asked_at, asker, declined, purpose)
                VALUES (@id, 'local', '', @question, @outcome, '[]', 'extractive', 1, @elapsed, @at, @asker, @declined, 'Asked')
                """,
                new
                {
                    id = Guid.CreateVersion7().ToString("N"),
                    question = $"Who {Word(random)} the {Word(random)} of the {Word(random)} {Word(random)}?",
                    outcome = System.Text.Json.JsonSerializer.Serialize(record, AnswerRecord.Json),
                    elapsed = random.Next(5, 60),
                    at = now.AddDays(-89 + (89.0 * number / count)).ToUnixTimeMilliseconds(),
                    asker = $"slack:U{random.Next(500)}",
                    declined = isSilent ? "NotCovered" : "",
                }, transaction);
        }

        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26))));
}

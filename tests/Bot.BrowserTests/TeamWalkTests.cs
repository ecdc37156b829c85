using System.Diagnostics;
using Bot.Answers.Certified;
using Bot.Documents;
using Bot.Facts.Reviews;
using Bot.Tests.Web.Site;
using Bot.Workspaces;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

/// <summary>The walk of a team that checks facts, from the question to the proof, over the documents that come with the program.</summary>
public sealed class TeamWalkTests(Browser browser) : PageTests(browser)
{
    private const string Question = "Who may cancel a striped card?";
    private const string Rule = "Only the post office may cancel a striped card.";

    [Fact]
    public async Task A_person_asks_opens_checks_disputes_certifies_sees_it_voided_exports_and_verifies_offline()
    {
        await Site.AddMemberAsync("rita", Role.Reviewer);
        await Site.AddAsync(Cards(Rule));
        var page = await OpenAsync("/sign-in?to=/");
        await page.GetByLabel("Handle").FillAsync("rita");
        await page.GetByLabel("Password").FillAsync(LocalSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        // Ask, and open a citation.
        await page.GetByLabel("Your question").FillAsync(Question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page.Locator("#latest .sentence")).ToContainTextAsync(Rule);
        var conversation = page.Url;
        await page.Locator("#latest").GetByRole(AriaRole.Link, new() { Name = "See it in its place" }).First.ClickAsync();
        await Expect(page.Locator("mark#quote")).ToHaveTextAsync(Rule);

        // Check a statement, and dispute it.
        await page.GotoAsync(conversation);
        await page.GetByLabel("Ask a follow-up").FillAsync("Everybody may cancel a striped card.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check a statement" }).ClickAsync();
        await Expect(page.Locator("#latest .verdict")).ToBeVisibleAsync();
        await page.Locator("#latest").GetByRole(AriaRole.Link, new() { Name = "Review" }).ClickAsync();
        await page.GetByText("Judge claim 1").ClickAsync();
        await page.GetByLabel("Why (may be empty)").FillAsync("The rule names the post office alone.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dispute claim 1" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Marks of claim 1" })).ToContainTextAsync("The rule names the post office alone.");
        await page.KeepAsync("walk-disputed");

        // Certify the answer.
        await page.GotoAsync(conversation);
        await page.GetByRole(AriaRole.Article).First.GetByRole(AriaRole.Link, new() { Name = "Review" }).ClickAsync();
        var fact = FactId.Read(new Uri(page.Url).AbsolutePath["/facts/".Length..]);
        await page.GetByRole(AriaRole.Link, new() { Name = "Certify this answer" }).ClickAsync();
        await page.GetByLabel("Other ways to ask").FillAsync("Who can call off a striped card?");
        await page.KeepAsync("walk-certify");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign it as" }).ClickAsync();
        await Expect(page.Locator(".state").First).ToContainTextAsync("Holds until");
        var certificate = page.Url;
        await AskAnewAsync(page, "who can call off a striped card");
        await Expect(page.Locator("#latest .certified")).ToContainTextAsync("Certified by RITA");
        await page.KeepAsync("walk-certified");

        // Replace the document: the certificate is void, and says why.
        await Site.AddAsync(Cards("Only the congress may cancel a striped card."));
        await UntilVoidedAsync();
        await page.GotoAsync(certificate);
        await Expect(page.GetByText("no longer says “Only the post office may cancel a striped card”")).ToBeVisibleAsync();
        await page.KeepAsync("walk-voided");
        await AskAnewAsync(page, Question);
        await Expect(page.Locator("#latest .sentence")).ToContainTextAsync("Only the congress may cancel a striped card.");
        await Expect(page.Locator("#latest .certified")).ToHaveCountAsync(0);

        // Export, and verify the pack with the program alone.
        await page.GotoAsync($"{Site.Address}/facts/{fact}");
        foreach (var (name, beginning) in new[] { ("Word", "PK"), ("CSV", "fact,"), ("Markdown", "#"), ("JSON", "[") })
        {
            var exported = await DownloadAsync(page, name);
            Assert.StartsWith(beginning, await File.ReadAllTextAsync(exported, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        var pack = await DownloadAsync(page, "Evidence pack");
        var (status, said) = await VerifyAsync(pack);
        Assert.True(status == 0, said);
        await page.GotoAsync($"file://{pack}");
        await Expect(page.GetByText(Rule).First).ToBeVisibleAsync();
        await page.KeepAsync("walk-pack");
    }

    private static NewRevision Cards(string rule) => SomeDocument.Original("Rules on striped cards", "en", "https://www.example.org/cards")
        .Heading("Striped cards")
        .Statement(rule)
        .Statement("A card is striped when it was sent twice.")
        .Build(WorkspaceId.Local, "cards.txt");

    private async Task AskAnewAsync(IPage page, string question)
    {
        await page.GotoAsync(Site.Address);
        await page.GetByLabel("Your question").FillAsync(question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
    }

    private async Task UntilVoidedAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await Site.Get<Certificates>().ListAsync(WorkspaceId.Local, limit.Token)).Single().EndedAt is null)
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    private static async Task<string> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
        var path = Path.Combine(AppContext.BaseDirectory, "TestResults", "walk", download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    // In a folder that holds nothing else: it needs neither the data nor the settings of the bot that made the pack.
    private static async Task<(int Status, string Said)> VerifyAsync(string pack)
    {
        var empty = Directory.CreateTempSubdirectory("bot-verify-");
        try
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet")
            {
                WorkingDirectory = empty.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList = { typeof(Certificates).Assembly.Location, "evidence", "verify", pack },
            }) ?? throw new InvalidOperationException("dotnet can't be started.");
            var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Empty(empty.EnumerateFileSystemInfos());
            return (process.ExitCode, said);
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }
}

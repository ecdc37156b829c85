using System.Text;
using Bot.Answers;
using Bot.Facts.Packs;
using Bot.Facts.Reviews;
using Bot.Tests.Web.Site;
using Bot.Workspaces;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

/// <summary>Evidence packs in a browser: read as a file, and verified by the page.</summary>
public sealed class EvidenceTests(Browser browser) : PageTests(browser)
{
    private const string Question = "Is a red notice an international arrest warrant?";

    [Fact]
    public async Task A_pack_is_verified_in_the_browser_and_sent_nowhere()
    {
        var pack = await PackAsync();
        var page = await OpenAsync("/evidence/verify");
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add(request.Url);

        await ChooseAsync(page, pack);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The pack holds" })).ToBeVisibleAsync();
        await Expect(page.Locator("#result .lead")).ToHaveTextAsync(Question);
        await Expect(page.Locator("#result")).ToContainTextAsync("This is the key of this bot.");
        await Expect(page.Locator("#result")).ToContainTextAsync(Site.Get<EvidenceKey>().Signer.Fingerprint);

        // The icon may come late, and takes nothing along.
        Assert.All(sent, url => Assert.Contains("/assets/icon.svg", url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fifty_random_changes_of_a_byte_are_all_found()
    {
        var pack = await PackAsync();
        var page = await OpenAsync("/evidence/verify");
        var random = new Random(20261123);
        for (var change = 0; change < 50; change++)
        {
            await ChooseAsync(page, pack);
            await Expect(page.Locator("#result h2")).ToHaveTextAsync("The pack holds");
            var changed = (byte[])pack.Clone();
            changed[change < 10 ? pack.Length - 1 - random.Next(240) : random.Next(pack.Length)] ^= (byte)random.Next(1, 256);
            await ChooseAsync(page, changed);
            await Expect(page.Locator("#result h2")).ToHaveTextAsync("The pack does not hold");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>Hello</p>\n")]
    public async Task What_is_no_pack_is_told(string text)
    {
        var page = await OpenAsync("/evidence/verify");
        await ChooseAsync(page, Encoding.UTF8.GetBytes(text));
        await Expect(page.Locator("#result")).ToContainTextAsync("does not end in the line of a signed evidence pack");
    }

    [Theory]
    [InlineData("{\"format\":\"bot-evidence 1\",\"asked\":\"A\",\"passages\":[null],\"answer\":{\"sentences\":[{\"citations\":[{\"start\":0}]}]}}")]
    [InlineData("{\"format\":\"bot-evidence 1\",\"asked\":\"A\",\"answer\":{\"sentences\":[{\"citations\":[{\"start\":0}]}]}}")]
    [InlineData("{\"format\":\"bot-evidence 1\",\"asked\":\"A\",\"passages\":[],\"answer\":{\"sentences\":[]},\"check\":{\"evidence\":[]}}")]
    [InlineData("{\"format\":\"bot-evidence 1\",\"asked\":\"A\",\"passages\":[]}")]
    public async Task What_a_stranger_signed_is_never_taken_for_the_pack_before_it(string json)
    {
        var page = await OpenAsync("/evidence/verify");
        await ChooseAsync(page, await PackAsync());
        await Expect(page.Locator("#result h2")).ToHaveTextAsync("The pack holds");
        await ChooseAsync(page, PackSeal.Close(Encoding.UTF8.GetBytes($"{PackPage.JsonBegins}{json}{PackPage.JsonEnds}\n"), Site.Get<EvidenceKey>()));
        await Expect(page.Locator("#result h2")).ToHaveTextAsync("The pack does not hold");
    }

    [Fact]
    public async Task A_pack_of_another_key_says_so()
    {
        var pack = await PackAsync();
        var page = await OpenAsync("/evidence/verify");
        await page.EvaluateAsync("document.querySelector('#verifier').dataset.ownKey = '0'.repeat(64)");
        await ChooseAsync(page, pack);
        await Expect(page.Locator("#result")).ToContainTextAsync("This is not the key of this bot");
    }

    [Fact]
    public async Task A_browser_without_the_signature_names_the_verb()
    {
        var page = await OpenAsync("/evidence/verify");
        await page.EvaluateAsync("() => { crypto.subtle.generateKey = () => Promise.reject(new Error()); }");
        await ChooseAsync(page, await PackAsync());
        await Expect(page.Locator("#result")).ToContainTextAsync("Use the program instead: evidence verify FILE.");
    }

    [Fact]
    public async Task Without_script_the_page_names_the_verb()
    {
        var page = await OpenAsync("/evidence/verify", Look.WithoutScript);
        await Expect(page.GetByText("Your browser runs no script here.")).ToBeVisibleAsync();
        await Expect(page.Locator("#pack")).ToBeHiddenAsync();
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task The_pages_and_the_pack_are_accessible(string look)
    {
        var pack = await PackAsync();
        var page = await OpenAsync("/evidence/verify", Look.Of(look));
        await ChooseAsync(page, pack);
        await Expect(page.Locator("#result h2")).ToBeVisibleAsync();
        await AssertAccessibleAsync(page, $"evidence-verify-{look}");
        await page.GotoAsync(Site.Address + "/evidence/key");
        await AssertAccessibleAsync(page, $"evidence-key-{look}");

        // As from the disk: under the policy of the pack's own, and nothing else.
        await page.RouteAsync("**/pack.html", route => route.FulfillAsync(new() { BodyBytes = pack, ContentType = "text/html" }));
        page.Dialog += (_, dialog) => Assert.Fail($"A script ran: {dialog.Message}");
        await page.GotoAsync(Site.Address + "/pack.html");
        await Expect(page.Locator("h1")).ToHaveTextAsync(Question);
        await Expect(page.Locator("mark").First).ToHaveTextAsync(SomeConversation.Statement);
        await AssertAccessibleAsync(page, $"evidence-pack-{look}");
    }

    private async Task<byte[]> PackAsync()
    {
        var conversation = await RecordConversationAsync();
        var answers = await Site.Get<AnswerLog>().ThreadAsync(WorkspaceId.Local, conversation.Thread, TestContext.Current.CancellationToken);
        return await Site.Get<EvidenceDesk>().MakeAsync(WorkspaceId.Local, new FactId(FactKind.Answer, answers[0].Record.LogId), TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException("There is no such answer.");
    }

    private static Task ChooseAsync(IPage page, byte[] bytes) =>
        page.Locator("#pack").SetInputFilesAsync(new FilePayload { Name = "evidence.html", MimeType = "text/html", Buffer = bytes });

    private static async Task AssertAccessibleAsync(IPage page, string name)
    {
        await page.KeepAsync(name);
        Assert.Equal("", string.Join('\n', (await page.RunAxe()).Violations.Select(rule => $"{rule.Id}: {rule.Help}\n{string.Join('\n', rule.Nodes.Select(node => "  " + node.Html))}")));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "Something is wider than the screen.");
    }
}

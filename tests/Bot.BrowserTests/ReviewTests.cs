using Bot.Facts.Reviews;
using Bot.Tests.Web.Site;
using Bot.Workspaces;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

/// <summary>A team reviews answers and checked statements.</summary>
public sealed class ReviewTests(Browser browser) : PageTests(browser)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.AddMemberAsync("rita", Role.Reviewer);
        await Site.AddMemberAsync("bo", Role.Reviewer);
    }

    [Fact]
    public async Task What_one_reviewer_does_another_sees_while_typing()
    {
        var sheet = $"/facts/{await SomeFacts.AnswerAsync(Site)}";
        var bo = await SignInAsync("bo", sheet);
        await bo.GetByLabel("Your comment").FillAsync("I am still wri");
        var rita = await SignInAsync("rita", sheet);

        await rita.GetByLabel("Your comment").FillAsync("@bo, is the second sentence too strong?");
        await rita.GetByLabel("About").SelectOptionAsync("Sentence 2");
        await rita.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Expect(bo.Locator(".comment-text")).ToHaveTextAsync("@bo, is the second sentence too strong?");
        await Expect(bo.Locator(".rooms .count")).ToHaveTextAsync("1 unread");
        await Expect(bo.Locator("[data-live-said]")).ToContainTextAsync("Comments");

        await rita.GetByText("Judge sentence 2").ClickAsync();
        await rita.GetByRole(AriaRole.Button, new() { Name = "Dispute sentence 2" }).ClickAsync();
        await Expect(bo.GetByRole(AriaRole.List, new() { Name = "Marks of sentence 2" })).ToContainTextAsync("Disputed");

        await rita.GetByLabel("Assign to").SelectOptionAsync("bo");
        await rita.GetByRole(AriaRole.Button, new() { Name = "Assign" }).ClickAsync();
        await Expect(bo.Locator(".fact-state")).ToContainTextAsync("Assigned to BO");

        await rita.GetByLabel("Reason").FillAsync("The second sentence says more than Article 87.");
        await rita.GetByRole(AriaRole.Button, new() { Name = "Dispute", Exact = true }).ClickAsync();
        await Expect(bo.Locator(".fact-state .state")).ToHaveTextAsync("Disputed");
        await Expect(bo.GetByLabel("Your comment")).ToHaveValueAsync("I am still wri");
        await Expect(bo.GetByLabel("Your comment")).ToBeFocusedAsync();
        await rita.KeepAsync("fact-reviewed");

        await bo.GetByRole(AriaRole.Link, new() { Name = "Notices" }).ClickAsync();
        await Expect(bo.Locator(".notice")).ToHaveCountAsync(2);
        await bo.GetByRole(AriaRole.Button, new() { Name = "Mark all as read" }).ClickAsync();
        await Expect(bo.Locator(".rooms .count")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_decides_on_an_old_page_is_told_of_the_other_decision()
    {
        var fact = await SomeFacts.AnswerAsync(Site);
        var page = await SignInAsync("bo", $"/facts/{fact}", Look.WithoutScript);
        var rita = (await Site.Get<Members>().ListAsync(WorkspaceId.Local, TestContext.Current.CancellationToken)).Single(member => member.Handle == "rita");
        await Site.Get<ReviewStore>().DecideAsync(rita, fact, ReviewState.Disputed, "No.", 0, "1", TestContext.Current.CancellationToken);

        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("RITA disputed it while you were deciding.");
        await Expect(page.Locator(".fact-state .state")).ToHaveTextAsync("Confirmed");
        await Expect(page.Locator(".history li")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task By_keyboard_alone_one_finds_a_fact_and_judges_a_sentence()
    {
        await SomeFacts.AnswerAsync(Site);
        var page = await SignInAsync("rita", "/facts");

        await page.GetByLabel("Words").FocusAsync();
        await page.Keyboard.TypeAsync("legal value country");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/facts?words=*");
        await page.GetByRole(AriaRole.Row).GetByRole(AriaRole.Link).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/facts/answers/*");

        await page.GetByText("Judge sentence 1").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("As it stands.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Marks of sentence 1" })).ToContainTextAsync("As it stands.");
    }

    [Fact]
    public async Task Without_script_one_comments_on_a_checked_statement()
    {
        var page = await SignInAsync("rita", $"/facts/{await SomeFacts.CheckAsync(Site)}", Look.WithoutScript);

        await page.GetByLabel("Your comment").FillAsync("  ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("There is no comment yet: type one and send it again.");
        await page.GetByLabel("Your comment").FillAsync("مكتب القمر؟");
        await page.GetByLabel("About").SelectOptionAsync("Claim 2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Expect(page.Locator(".comment")).ToContainTextAsync("on claim 2");
        await page.KeepAsync("fact-without-script");
    }

    [Fact]
    public async Task On_paper_there_are_no_forms()
    {
        var fact = await ReviewedAsync();
        var page = await SignInAsync("rita", $"/facts/{fact}");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator("main form:visible, summary:visible, .rooms:visible")).ToHaveCountAsync(0);
        await Expect(page.Locator(".comment-text")).ToBeVisibleAsync();
        await Expect(page.Locator(".history li").First).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(794, 1123);
        await page.KeepAsync("fact-printed");
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task The_pages_are_accessible(string look)
    {
        var fact = await ReviewedAsync();
        var check = await SomeFacts.CheckAsync(Site);
        var page = await SignInAsync("bo", "/facts", Look.Of(look));
        await AssertAccessibleAsync(page, $"facts-{look}");
        await page.GotoAsync($"{Site.Address}/facts/{fact}");
        await page.GetByText("Judge sentence 1").ClickAsync();
        await AssertAccessibleAsync(page, $"fact-{look}");
        await page.GotoAsync($"{Site.Address}/facts/{check}");
        await AssertAccessibleAsync(page, $"claims-{look}");
        await page.GotoAsync($"{Site.Address}/notices");
        await AssertAccessibleAsync(page, $"notices-{look}");
        await page.SetViewportSizeAsync(320, 640);
        await page.GotoAsync($"{Site.Address}/facts/{fact}");
        await AssertAccessibleAsync(page, $"fact-narrow-{look}");
    }

    private static async Task AssertAccessibleAsync(IPage page, string name)
    {
        await page.KeepAsync(name);
        var broken = (await page.RunAxe()).Violations.Select(rule => $"{rule.Id}: {rule.Help}\n{string.Join('\n', rule.Nodes.Select(node => "  " + node.Html))}");
        Assert.Equal("", string.Join('\n', broken));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"Something in {name} is wider than the screen.");
    }

    private async Task<FactId> ReviewedAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var fact = await SomeFacts.AnswerAsync(Site);
        var members = await Site.Get<Members>().ListAsync(WorkspaceId.Local, token);
        var (bo, rita) = (members.Single(member => member.Handle == "bo"), members.Single(member => member.Handle == "rita"));
        var reviews = Site.Get<ReviewStore>();
        await reviews.AssignAsync(rita, fact, "bo", "1", token);
        await reviews.CommentAsync(rita, fact, 1, "@bo, Article 87 speaks of the value in law, not of what police do. Do you agree?", "2", token);
        await reviews.MarkAsync(bo, fact, 0, ReviewState.Confirmed, "Word for word.", "3", token);
        await reviews.MarkAsync(bo, fact, 1, ReviewState.Disputed, "Needs the article’s second half.", "4", token);
        await reviews.DecideAsync(bo, fact, ReviewState.Disputed, "The first sentence holds; the second needs a qualification.", 0, "5", token);
        return fact;
    }

    private async Task<IPage> SignInAsync(string handle, string path, Look? look = null)
    {
        var page = await OpenAsync($"/sign-in?to={Uri.EscapeDataString(path)}", look);
        await page.GetByLabel("Handle").FillAsync(handle);
        await page.GetByLabel("Password").FillAsync(LocalSite.Password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync($"**{path}");
        return page;
    }
}

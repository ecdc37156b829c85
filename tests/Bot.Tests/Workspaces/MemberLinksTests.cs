using Bot.Storage;
using Bot.Tests.Fakes;
using Bot.Workspaces;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Workspaces;

/// <summary>Links that let people in, and what owners may change.</summary>
public sealed class MemberLinksTests : IDisposable
{
    private const string Password = "a long enough password";
    private static readonly WorkspaceId Elsewhere = new("slack:T1");

    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2031, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Database database;
    private readonly GroupCommit commit;
    private readonly MemberLinks links;
    private readonly Members members;
    private readonly MemberChanges changes;

    public MemberLinksTests()
    {
        database = Database.OpenSqlite(folder["bot.db"]);
        commit = new GroupCommit(database);
        links = new MemberLinks(database, commit, clock);
        members = new Members(database);
        changes = new MemberChanges(database, commit);
    }

    public void Dispose()
    {
        commit.Dispose();
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_start_makes_the_first_owner_s_link_anew_until_there_is_a_member()
    {
        var first = await links.MakeFirstAsync(Token);
        var second = await links.MakeFirstAsync(Token);
        var early = await JoinAsync(first!, "mallory");
        var joined = await JoinAsync(second!, "olga");
        var third = await links.MakeFirstAsync(Token);

        Assert.Equal((new JoinOutcome.Gone(), null), (early, third));
        var owner = Assert.IsType<JoinOutcome.Joined>(joined).SignedIn.Member;
        Assert.Equal(new Member(owner.Id, WorkspaceId.Local, "olga", "OLGA", Role.Owner), owner);
    }

    [Fact]
    public async Task The_first_owner_s_link_is_over_once_somebody_joined_by_an_invitation()
    {
        var first = await links.MakeFirstAsync(Token);
        await AddAsync("rita", Role.Reader);

        Assert.Equal((null, new JoinOutcome.Gone()), (await links.FindAsync(first!, Token), await JoinAsync(first!, "mallory")));
    }

    [Fact]
    public async Task A_link_works_once_and_for_seven_days()
    {
        var used = await links.InviteAsync(WorkspaceId.Local, Role.Reviewer, "Rita", madeBy: "", Token);
        var late = await links.InviteAsync(Elsewhere, Role.Reviewer, "", madeBy: "", Token);
        var link = await links.FindAsync(used, Token);
        await JoinAsync(used, "rita");
        clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        var open = await links.FindAsync(late, Token);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new MemberLink(link!.Id, LinkPurpose.Invitation, WorkspaceId.Local, Role.Reviewer, "Rita", null, new DateTimeOffset(2031, 5, 8, 12, 0, 0, TimeSpan.Zero)), link);
        Assert.NotNull(open);
        Assert.Equal(new JoinOutcome.Gone(), await JoinAsync(used, "other"));
        Assert.Equal((null, new JoinOutcome.Gone()), (await links.FindAsync(late, Token), await JoinAsync(late, "late")));
        Assert.Equal([], await links.ListAsync(Elsewhere, Token));
    }

    [Fact]
    public async Task No_code_lies_in_the_store()
    {
        var code = await links.InviteAsync(WorkspaceId.Local, Role.Reviewer, "", madeBy: "", Token);
        commit.Dispose();
        database.Dispose();
        var bytes = Directory.GetFiles(folder.Path).SelectMany(File.ReadAllBytes).ToArray();

        Assert.Equal(40, code.Length);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(code)));
    }

    [Fact]
    public async Task A_new_password_s_link_replaces_the_earlier_one_and_the_password()
    {
        var rita = await AddAsync("rita", Role.Reader);
        var signedIn = await members.SignInAsync("rita", Password, Token);
        var earlier = await links.MakeForPasswordAsync(WorkspaceId.Local, rita.Id, "", Token);
        var later = await links.MakeForPasswordAsync(WorkspaceId.Local, rita.Id, "", Token);
        var wrongUse = await JoinAsync(later!, "second");
        var set = await links.SetPasswordAsync(later!, "another long password", Token);

        Assert.Equal((null, new JoinOutcome.Gone()), (await links.FindAsync(earlier!, Token), wrongUse));
        Assert.Equal(rita, Assert.IsType<JoinOutcome.Joined>(set).SignedIn.Member);
        Assert.Null(await members.FindAsync(rita.Id, signedIn!.Stamp, Token));
        Assert.Null(await members.SignInAsync("rita", Password, Token));
        Assert.NotNull(await members.SignInAsync("rita", "another long password", Token));
    }

    [Fact]
    public async Task The_last_owner_stays_one()
    {
        var olga = await AddAsync("olga", Role.Owner);
        var refused = new MemberChange.Refused("OLGA is the only owner. Name somebody else an owner first: without one nobody could look after the members.");
        Assert.Equal(refused, await changes.ChangeRoleAsync(WorkspaceId.Local, olga.Id, Role.Moderator, Token));
        Assert.Equal(refused, await changes.SwitchOffAsync(WorkspaceId.Local, olga.Id, Token));

        var otto = await AddAsync("otto", Role.Owner);
        await changes.SwitchOffAsync(WorkspaceId.Local, otto.Id, Token);
        Assert.Equal(refused, await changes.SwitchOffAsync(WorkspaceId.Local, olga.Id, Token));

        await changes.SwitchOnAsync(WorkspaceId.Local, otto.Id, Token);
        Assert.Equal(new MemberChange.Done(olga with { Role = Role.Reader }), await changes.ChangeRoleAsync(WorkspaceId.Local, olga.Id, Role.Reader, Token));
    }

    [Fact]
    public async Task Who_is_switched_off_takes_their_links_along()
    {
        await AddAsync("olga", Role.Owner);
        var otto = await AddAsync("otto", Role.Owner);
        var made = await links.InviteAsync(WorkspaceId.Local, Role.Owner, "", otto.Id, Token);
        var password = await links.MakeForPasswordAsync(WorkspaceId.Local, otto.Id, "", Token);
        await changes.SwitchOffAsync(WorkspaceId.Local, otto.Id, Token);

        Assert.Equal((null, null), (await links.FindAsync(made, Token), await links.FindAsync(password!, Token)));
        Assert.Null(await links.MakeForPasswordAsync(WorkspaceId.Local, otto.Id, "", Token));
        Assert.Null(await members.SignInAsync("otto", Password, Token));
        Assert.Equal(MemberAccess.Off, (await members.RosterAsync(WorkspaceId.Local, Token)).Single(entry => entry.Member.Id == otto.Id).Access);
    }

    [Fact]
    public async Task Who_is_no_owner_any_more_takes_along_what_they_made_as_one()
    {
        await AddAsync("olga", Role.Owner);
        var otto = await AddAsync("otto", Role.Owner);
        var rita = await AddAsync("rita", Role.Reader);
        var invitation = await links.InviteAsync(WorkspaceId.Local, Role.Owner, "", otto.Id, Token);
        var password = await links.MakeForPasswordAsync(WorkspaceId.Local, rita.Id, otto.Id, Token);
        await changes.ChangeRoleAsync(WorkspaceId.Local, otto.Id, Role.Reader, Token);

        // A request of theirs that was under way when they lost the role.
        var late = await links.InviteAsync(WorkspaceId.Local, Role.Owner, "", otto.Id, Token);

        Assert.Equal((new JoinOutcome.Gone(), new JoinOutcome.Gone()), (await JoinAsync(invitation, "mallory"), await JoinAsync(late, "mallory")));
        Assert.Equal(new JoinOutcome.Gone(), await links.SetPasswordAsync(password!, "another long password", Token));
        Assert.Equal((null, null), (await links.FindAsync(invitation, Token), await links.FindAsync(late, Token)));
        Assert.Empty(await links.ListAsync(WorkspaceId.Local, Token));
    }

    [Theory]
    [InlineData("  Rita \n R. ", "Rita R.")]
    [InlineData("ريتا", "ريتا")]
    [InlineData("می‌خواهم", "می‌خواهم")]
    [InlineData("evil\u202Etxt\u0000\u0007", "eviltxt")]
    [InlineData("a\uD800b", "ab")]
    [InlineData("\u200D", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_name_is_one_line_of_what_can_be_seen(string? typed, string? name) => Assert.Equal(name, MemberName.Read(typed));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<JoinOutcome> JoinAsync(string code, string handle) => links.JoinAsync(code, handle, handle.ToUpperInvariant(), Password, Token);

    private async Task<Member> AddAsync(string handle, Role role) =>
        Assert.IsType<JoinOutcome.Joined>(await JoinAsync(await links.InviteAsync(WorkspaceId.Local, role, "", madeBy: "", Token), handle)).SignedIn.Member;
}

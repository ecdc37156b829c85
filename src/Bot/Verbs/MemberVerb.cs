using System.CommandLine;
using System.Text.Json;
using Bot.Answers;
using Bot.Web;
using Bot.Workspaces;
using Microsoft.Extensions.Options;

namespace Bot.Verbs;

/// <summary><c>member</c>: lists the members of the console, and makes links with which people join it or choose a new password.</summary>
internal sealed class MemberVerb(VerbContext context)
{
    private readonly Option<WorkspaceId> workspace = VerbOptions.AskingWorkspace("Whose members they are.");
    private readonly Option<Role> role = new("--role")
    {
        Description = "What they may do: reader, reviewer, moderator or owner.",
        HelpName = "ROLE",
        Required = true,
        CustomParser = result =>
        {
            foreach (var known in Enum.GetValues<Role>().Where(known => Lower(known) == result.Tokens[0].Value))
            {
                return known;
            }

            result.AddError($"'{result.Tokens[0].Value}' is not a role: choose reader, reviewer, moderator or owner.");
            return default;
        },
    };
    private readonly Option<string> name = new("--name") { Description = "Their name, which they can change.", HelpName = "NAME", DefaultValueFactory = _ => "" };
    private readonly Argument<string> handle = new("HANDLE") { Description = "What they sign in with." };

    public Command Describe()
    {
        var invite = new Command("invite", "Prints a link with which somebody becomes a member, once, within seven days.") { role, name, workspace };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [var typed] && MemberName.Read(typed.Value) is null)
            {
                result.AddError($"'{typed.Value}' is not a name: write one of up to {MemberName.MaxLength} characters, or leave it out.");
            }
        });
        invite.SetAction(InviteAsync);
        var password = new Command("password", "Prints a link with which a member chooses a new password, once, within seven days.") { handle, workspace };
        password.SetAction(PasswordAsync);
        var list = new Command("list", "Prints the members, one JSON object a line.") { workspace };
        list.SetAction(ListAsync);
        return new Command("member", "Invites and lists members of the console, and lets one choose a new password. Nothing may be serving meanwhile.") { invite, list, password };
    }

    private async Task<int> InviteAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = BotHost.Make(context.LoadSettings());
        var called = MemberName.Read(parsed.GetValue(name)) ?? "";
        return await PrintAsync(host, await host.Get<MemberLinks>().InviteAsync(parsed.GetValue(workspace), parsed.GetRequiredValue(role), called, madeBy: "", cancellationToken));
    }

    private async Task<int> PasswordAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = BotHost.Make(context.LoadSettings());
        var (owning, typed) = (parsed.GetValue(workspace), parsed.GetRequiredValue(handle));
        var members = await host.Get<Members>().ListAsync(owning, cancellationToken);
        if (members.FirstOrDefault(member => member.Handle == MemberHandle.Read(typed)) is not { } found
            || await host.Get<MemberLinks>().MakeForPasswordAsync(owning, found.Id, madeBy: "", cancellationToken) is not { } code)
        {
            await context.Terminal.Error.WriteLineAsync($"The workspace '{owning}' has no member '{typed}' who may sign in: see member list --workspace {owning}.");
            return ExitStatus.Failed;
        }

        return await PrintAsync(host, code);
    }

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = BotHost.Make(context.LoadSettings());
        foreach (var (member, access) in await host.Get<Members>().RosterAsync(parsed.GetValue(workspace), cancellationToken))
        {
            var line = new { handle = member.Handle, name = member.Name, role = Lower(member.Role), access = Lower(access), workspace = member.Workspace.Value };
            await context.Terminal.Output.WriteLineAsync(JsonSerializer.Serialize(line, AnswerRecord.Json));
        }

        return ExitStatus.Done;
    }

    private async Task<int> PrintAsync(BotHost host, string code)
    {
        var options = host.Get<IOptions<WebOptions>>().Value;
        await context.Terminal.Output.WriteLineAsync(JoinAddress.Of(options, options.Url, code));
        return ExitStatus.Done;
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}

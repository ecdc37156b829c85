using System.CommandLine;
using System.Text.Json;
using Bot.Answers;
using Bot.Workspaces;

namespace Bot.Verbs;

/// <summary><c>key</c>: makes, lists and revokes the keys with which programs use the API.</summary>
internal sealed class KeyVerb(VerbContext context)
{
    private readonly Option<WorkspaceId> workspace = VerbOptions.AskingWorkspace();
    private readonly Argument<string> name = new("NAME") { Description = "What the key is for." };
    private readonly Option<string?> scopes = new("--scopes") { Description = "What may be done with it: ask, check and read, with commas between them.", HelpName = "SCOPES", Required = true };
    private readonly Option<int?> days = new("--days") { Description = $"How long it lasts, {ApiKeys.DefaultDays} days unless said.", HelpName = "DAYS" };
    private readonly Argument<string> id = new("ID") { Description = "Of the key, as key list prints it." };

    public Command Describe()
    {
        var add = new Command("add", "Makes a key and prints it, this once.") { name, scopes, days, workspace };
        add.Validators.Add(result =>
        {
            if (ApiKeyName.Read(result.GetValue(name)) is null)
            {
                result.AddError($"A key has a name of up to {ApiKeyName.MaxLength} characters.");
            }

            if (result.GetValue(scopes) is { } typed && !TryParse(typed, out _))
            {
                result.AddError($"'{typed}' are no scopes: write one or more of ask, check and read, with commas between them.");
            }

            if (result.GetValue(days) is < 1 or > ApiKeys.MaxDays)
            {
                result.AddError($"A key lasts 1 to {ApiKeys.MaxDays} days.");
            }
        });
        add.SetAction(AddAsync);
        var list = new Command("list", "Prints the keys, one JSON object a line, without their secrets.") { workspace };
        list.SetAction(ListAsync);
        var revoke = new Command("revoke", "Withdraws a key, at once and for good.") { id, workspace };
        revoke.SetAction(RevokeAsync);
        return new Command("key", "Makes, lists and revokes the keys with which programs use the API. Nothing may be serving meanwhile.") { add, list, revoke };
    }

    private async Task<int> AddAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = BotHost.Make(context.LoadSettings());
        _ = TryParse(parsed.GetValue(scopes), out var allowed);
        var made = await host.Get<ApiKeys>().MakeAsync(
            parsed.GetValue(workspace), ApiKeyName.Read(parsed.GetValue(name)) ?? "", allowed, parsed.GetValue(days) ?? ApiKeys.DefaultDays, createdBy: "", cancellationToken);
        await context.Terminal.Output.WriteLineAsync(made.Text);
        await context.Terminal.Error.WriteLineAsync("Keep it now: it is shown this once, and only its hash is stored.");
        return ExitStatus.Done;
    }

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = BotHost.Make(context.LoadSettings());
        foreach (var key in await host.Get<ApiKeys>().ListAsync(parsed.GetValue(workspace), cancellationToken))
        {
            var line = new
            {
                id = key.Id,
                name = key.Name,
                scopes = ApiScopeNames.Of(key.Scopes),
                workspace = key.Workspace.Value,
                createdBy = key.CreatedBy,
                createdAt = key.CreatedAt,
                expiresAt = key.ExpiresAt,
                revokedAt = key.RevokedAt,
                lastUsedAt = key.LastUsedAt,
            };
            await context.Terminal.Output.WriteLineAsync(JsonSerializer.Serialize(line, AnswerRecord.Json));
        }

        return ExitStatus.Done;
    }

    private async Task<int> RevokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = BotHost.Make(context.LoadSettings());
        var owning = parsed.GetValue(workspace);
        if (await host.Get<ApiKeys>().RevokeAsync(owning, parsed.GetRequiredValue(id), cancellationToken) is not null)
        {
            return ExitStatus.Done;
        }

        await context.Terminal.Error.WriteLineAsync($"The workspace '{owning}' has no key '{parsed.GetValue(id)}': see key list --workspace {owning}.");
        return ExitStatus.Failed;
    }

    private static bool TryParse(string? typed, out ApiScopes allowed) => ApiScopeNames.TryParse((typed ?? "").Split(',', StringSplitOptions.TrimEntries), out allowed);
}

using System.CommandLine;
using System.Globalization;
using Bot.Workspaces;

namespace Bot.Verbs;

/// <summary>Options that several verbs have.</summary>
internal static class VerbOptions
{
    /// <summary>Who asks; the person at this machine by default.</summary>
    public static Option<WorkspaceId> AskingWorkspace(string description = "Whose documents may be seen, beside the shared ones.") => Workspace(
        description,
        id => id == WorkspaceId.Shared ? "Nobody asks as the workspace 'shared': every workspace sees its documents." : null);

    /// <summary>Whose documents something becomes; the person's at this machine by default.</summary>
    public static Option<WorkspaceId> OwningWorkspace() => Workspace("Whose documents they become; 'shared' for everyone's.", _ => null);

    /// <summary>A day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (TryParseDay(result.Tokens[0].Value, out var day))
            {
                return day;
            }

            result.AddError($"'{result.Tokens[0].Value}' is not a day: write it as 2019-07-01.");
            return null;
        },
    };

    /// <summary>Reads a day written as 2019-07-01.</summary>
    public static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Option<WorkspaceId> Workspace(string description, Func<WorkspaceId, string?> objection) => new("--workspace")
    {
        Description = description,
        HelpName = "ID",
        DefaultValueFactory = _ => WorkspaceId.Local,
        CustomParser = result =>
        {
            var value = result.Tokens[0].Value;
            var problem = WorkspaceId.IsValid(value)
                ? objection(new WorkspaceId(value))
                : $"'{value}' is not a workspace: use up to 100 letters, digits, '-', '_', ':' and '.'.";
            if (problem is null)
            {
                return new WorkspaceId(value);
            }

            result.AddError(problem);
            return default;
        },
    };
}

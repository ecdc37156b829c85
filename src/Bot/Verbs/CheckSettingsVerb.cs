using System.CommandLine;

namespace Bot.Verbs;

/// <summary><c>check-settings</c>: says what is wrong with the settings, and asks the chat platforms that are on; opens nothing.</summary>
internal sealed class CheckSettingsVerb(VerbContext context)
{
    public Command Describe()
    {
        var command = new Command("check-settings", "Binds and validates every setting, asks the chat platforms that are on, and prints each problem with its key.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var settings = context.LoadSettings();
        var problems = SettingsCheck.Problems(settings);
        if (problems.Count == 0)
        {
            problems = await SettingsCheck.PlatformProblemsAsync(settings, cancellationToken);
        }

        if (problems.Count == 0)
        {
            context.Terminal.Output.WriteLine("All settings are valid.");
            return ExitStatus.Done;
        }

        foreach (var problem in problems)
        {
            context.Terminal.Output.WriteLine(problem);
        }

        context.Terminal.Error.WriteLine(problems.Count == 1 ? "One setting is wrong." : $"{problems.Count} settings are wrong.");
        return ExitStatus.Failed;
    }
}

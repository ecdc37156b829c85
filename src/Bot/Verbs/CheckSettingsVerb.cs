using System.CommandLine;

namespace Bot.Verbs;

/// <summary><c>check-settings</c>: says what is wrong with the settings, opening nothing.</summary>
internal sealed class CheckSettingsVerb(VerbContext context)
{
    public Command Describe()
    {
        var command = new Command("check-settings", "Binds and validates every setting and prints each problem with its key.");
        command.SetAction(_ => Run());
        return command;
    }

    private int Run()
    {
        var problems = SettingsCheck.Problems(context.LoadSettings());
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

using System.Globalization;
using System.Text;

namespace Bot.Reliability.Report;

/// <summary>Writes the report.</summary>
internal static class ReportText
{
    public static string Of(IReadOnlyList<PlatformFigures> platforms, RunOptions options)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            # Reliability on Discord and Slack

            Written by `benchmarks/reliability`; run it again rather than edit this page.

            The built bot runs as a process of its own, with the shipped corpus, its SQLite store and the extractive writer.
            It talks over real sockets to a Discord and a Slack on loopback that keep the platforms' rules and fail on command (`tests/Bot.Tests/Fakes`).
            Questions come in batches of eight, each around a fault; one batch in four has two faults at once.
            Which faults, when, and which questions is decided by a seed: this run has {options.Seed}.

            A question counts as answered when every message of the answer that a calm bot gives is shown to its asker, word for word, in the channel, in place of the acknowledgement, or by direct message where the platform leaves no other way.
            Whatever is shown beyond that counts as a duplicate.
            Both are counted at the end, after another restart.

            """);
        foreach (var platform in platforms)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {platform.Name}: {platform.All.Owed} questions owed an answer, {platform.All.Given} answered, **{platform.All.Lost} lost, {platform.All.Repeated} duplicates**, {platform.All.Injected} faults. {Withdrawn(platform)}");
        }

        text.AppendLine();
        text.AppendLine("Time to recover runs from the fault to the last answer of its batch, in seconds; it includes the time that a restart takes, and the waits that a platform asks for.");
        text.AppendLine("The machine was shared, and both platforms ran at the same time.");
        text.AppendLine();
        text.AppendLine("| platform | fault | times injected | answers owed | answers given | lost | duplicates | recovered, median | recovered, worst |");
        text.AppendLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var row in platforms.SelectMany(platform => platform.Rows))
        {
            text.AppendLine(row.ToMarkdown());
        }

        text.AppendLine();
        text.AppendLine("""
            A batch with two faults stands in both rows.
            A fault of calls or envelopes is one to three in a row of them each time.

            Not in the table:

            - What Discord's gateway says after it has ended a session and before the next one begins reaches no bot, so nothing is asked then.
            - A command that Discord sends over HTTP while the bot is away is not delivered again; Discord tells the person so, and it is not owed.
            - Close codes after which a bot must not come back (4004, 4010 to 4014), a token that the platform refuses, expired triggers of dialogs and edits out of order concern no question's answer; the tests of either platform inject them.
            - `stopped_by_user` and `streaming_state_conflict` can't happen: the bot streams nothing.
            """);
        return text.ToString();
    }

    private static string Withdrawn(PlatformFigures platform) =>
        platform.Withdrawn == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{platform.Withdrawn} more came over HTTP while the bot was away.");
}

using Bot.Answers;
using Bot.Documents;
using Bot.Facts.Gaps;
using Bot.Facts.Reviews;
using Bot.Web.Conversation;

namespace Bot.Web.Gaps;

/// <summary>A report of a gap, ready to be laid out.</summary>
/// <param name="Number">From 1 on the page.</param>
/// <param name="Report">From the shelf.</param>
/// <param name="Time">When it came.</param>
/// <param name="Said">What was answered, sentence by sentence, or why there was no answer; the verdict, where a statement was checked.</param>
/// <param name="Passages">The closest passages, or the quotes of the answer.</param>
/// <param name="IsAnswer">Whether the sources answered.</param>
/// <param name="Fallen">The sentences that were removed, with why.</param>
/// <param name="News">What became of telling who asked; empty while there is nothing to tell.</param>
internal sealed record ShownReport(
    int Number, GapReport Report, string Time, IReadOnlyList<string> Said, IReadOnlyList<ShownNote> Passages, bool IsAnswer, IReadOnlyList<FallenRecord> Fallen, string News)
{
    /// <summary>Without characters that can't be seen.</summary>
    public string Question => DisplayText.Of(Report.Question);

    /// <summary>What kind of report it is.</summary>
    public string Kind => GapWords.Of(Report.Kind);

    /// <summary>What somebody wrote who said it is wrong; may be empty.</summary>
    public string Reason => DisplayText.Of(Report.Reason);

    /// <summary>Where a reviewer certifies the answer; null when there is none to certify.</summary>
    public string? CertifyPath => IsAnswer && Report.Fact.Kind is FactKind.Answer ? $"/facts/{Report.Fact}/certify" : null;
}

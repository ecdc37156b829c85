using Bot.Documents;
using Bot.Search;
using Bot.Workspaces;

namespace Bot.Answers;

/// <summary>Finds the quiet line beside every answer in the shipped document that says where help can be had: its first statement.</summary>
public sealed class HelpDesk(DocumentStore store)
{
    /// <summary>Origin of the document whose first statement is shown.</summary>
    public const string Origin = "corpus/where-to-get-help.md";

    /// <summary>The line as the library has it now.</summary>
    public async Task<HelpLine> HelpAsync(CancellationToken cancellationToken)
    {
        if (await store.FindCurrentAsync(WorkspaceId.Shared, Origin, cancellationToken) is not { Passages: [var first, ..] } found)
        {
            return HelpLine.NoticeAlone;
        }

        var cited = new RetrievedPassage(first, found.Revision, 0);
        return new HelpLine(HelpLine.NoticeAlone.Notice, new AnswerSentence(cited.Text, [.. Citation.Of(cited, first.Span)]));
    }
}

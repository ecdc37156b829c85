using Bot.Answers;
using Bot.Chat.Replies;
using Bot.Chat.Store;
using Bot.Documents;
using Bot.Facts;
using Bot.Workspaces;

namespace Bot.Chat.Handlers;

/// <summary>Answers and checks for the handlers, within a conversation, and makes the replies of what came out. The same event is answered once, also over a crash.</summary>
internal sealed class Answering(Answerer answerer, AnswerLog answers, ClaimChecker checker, CheckLog checks, HelpDesk helpDesk, KeptReplies replies)
{
    // What was said longer ago does not help to understand a follow-up.
    private const int MaxExchanges = 6;

    /// <summary>Answers a question.</summary>
    /// <param name="chatEvent">Where it was asked.</param>
    /// <param name="text">The question.</param>
    /// <param name="conversation">Names it in the log.</param>
    /// <param name="before">Only what was said before this answer counts; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AnswerRecord> AnswerAsync(ChatEvent chatEvent, string text, string conversation, string? before, CancellationToken cancellationToken)
    {
        var history = await HistoryAsync(chatEvent.Place.Workspace, conversation, before, cancellationToken);
        var question = new Question(chatEvent.Place.Workspace, text, history, AsOf: null, conversation)
        {
            Asker = $"{chatEvent.Place.Platform}:{chatEvent.Person.Id}",
            Purpose = chatEvent.Request is ChatRequest.Overheard ? QuestionPurpose.Overheard : QuestionPurpose.Asked,
        };
        return await answerer.AnswerAsync(question, cancellationToken);
    }

    /// <summary>Checks a statement.</summary>
    public Task<CheckRecord> CheckAsync(ChatEvent chatEvent, string text, string conversation, CancellationToken cancellationToken) =>
        checker.CheckAsync(new Statement(chatEvent.Place.Workspace, text, AsOf: null, conversation), cancellationToken);

    /// <summary>The reply that shows a record; null when the log does not have it any more.</summary>
    public async Task<Reply?> ReplyAsync(KeptReply kept, ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        if (kept.Kind is ReplyKind.Check)
        {
            return await checks.FindAsync(kept.Workspace, kept.Record, cancellationToken) is { } check ? await ReplyAsync(check.Record, chatEvent, cancellationToken) : null;
        }

        return await answers.FindAsync(kept.Workspace, kept.Record, cancellationToken) is { } answer ? await ReplyAsync(answer.Record, chatEvent, cancellationToken) : null;
    }

    /// <summary>The reply that shows a record to everyone, with its question; null when the log does not have it any more.</summary>
    public async Task<Reply?> SharedReplyAsync(KeptReply kept, CancellationToken cancellationToken)
    {
        var help = await helpDesk.HelpAsync(cancellationToken);
        if (await answers.FindAsync(kept.Workspace, kept.Record, cancellationToken) is { } answer)
        {
            return Headed(answer.Question, AnswerReply.Of(answer.Record, ReplyFrame.Shared(answer.Record.Language, help)));
        }

        return await checks.FindAsync(kept.Workspace, kept.Record, cancellationToken) is { } check
            ? Headed(check.Statement, CheckReply.Of(check.Record, ReplyFrame.Shared(check.Record.Language, help)))
            : null;
    }

    /// <summary>The citation behind a note of a record; null when there is none.</summary>
    public async Task<CitationRecord?> CitationAsync(WorkspaceId workspace, string record, int note, CancellationToken cancellationToken)
    {
        var notes = await answers.FindAsync(workspace, record, cancellationToken) is { } answer ? NoteList.Of(answer.Record)
            : await checks.FindAsync(workspace, record, cancellationToken) is { } check ? NoteList.Of(check.Record)
            : null;
        return notes?.Citations.ElementAtOrDefault(note - 1);
    }

    /// <summary>The reply that shows an answer.</summary>
    public async Task<Reply> ReplyAsync(AnswerRecord record, ChatEvent chatEvent, CancellationToken cancellationToken) =>
        AnswerReply.Of(record, ReplyFrame.For(chatEvent, record.Language, await helpDesk.HelpAsync(cancellationToken)));

    /// <summary>The reply that shows a verdict.</summary>
    public async Task<Reply> ReplyAsync(CheckRecord record, ChatEvent chatEvent, CancellationToken cancellationToken) =>
        CheckReply.Of(record, ReplyFrame.For(chatEvent, record.Language, await helpDesk.HelpAsync(cancellationToken)));

    // An answer without a reply was nobody's: the process ended before it was kept, and the same question is answered again.
    private async Task<IReadOnlyList<Exchange>> HistoryAsync(WorkspaceId workspace, string conversation, string? before, CancellationToken cancellationToken)
    {
        var logged = await answers.ThreadAsync(workspace, conversation, cancellationToken);
        var history = new List<Exchange>();
        foreach (var earlier in logged.TakeWhile(earlier => earlier.Record.LogId != before).Reverse())
        {
            if (history.Count < MaxExchanges && await replies.FindByRecordAsync(workspace, earlier.Record.LogId, cancellationToken) is [_, ..])
            {
                history.Insert(0, new Exchange(earlier.Question, string.Join(' ', earlier.Record.Sentences.Select(sentence => sentence.Text))));
            }
        }

        return history;
    }

    private static Reply Headed(string asked, Reply reply) => reply with { Parts = [new ReplyPart.Quote(DisplayText.Of(asked), null), .. reply.Parts] };
}

using Bot.Answers;
using Bot.Storage;
using Bot.Workspaces;

namespace Bot.Verbs;

/// <summary>Reads files of questions, one JSON object a line.</summary>
internal static class QuestionFile
{
    /// <summary>The questions in the file's order.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="workspace">Who asks.</param>
    /// <param name="asOf">For questions that name no day of their own; null for today.</param>
    /// <exception cref="LineException">A line is not a question: the whole file is refused before any is asked.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static IReadOnlyList<FileQuestion> Read(string file, WorkspaceId workspace, DateOnly? asOf) =>
        [.. JsonLines.Read<QuestionLine>(file).Select(line => ToQuestion(line, workspace, asOf))];

    private static FileQuestion ToQuestion(NumberedLine<QuestionLine> line, WorkspaceId workspace, DateOnly? asOf)
    {
        if (line.Value is not { Id: { Length: > 0 } id, Question: { } text })
        {
            throw line.Wrong("has no \"id\" or no \"question\"");
        }

        if (line.Value.AsOf is { Length: > 0 } day)
        {
            asOf = VerbOptions.TryParseDay(day, out var parsed) ? parsed : throw line.Wrong($"has the \"asOf\" '{day}', which is not a day such as 2019-07-01");
        }

        var history = (line.Value.History ?? []).Select(exchange => exchange is { Question: { } asked }
            ? new Exchange(asked, exchange.Answer ?? "")
            : throw line.Wrong("has an entry in \"history\" without a \"question\""));
        return new FileQuestion(id, new Question(workspace, text, [.. history], asOf, Thread: null));
    }

    private sealed record QuestionLine(string? Id, string? Question, IReadOnlyList<ExchangeLine>? History, string? AsOf);

    private sealed record ExchangeLine(string? Question, string? Answer);
}

/// <summary>A question of a file.</summary>
/// <param name="Id">As the file names it; stands beside the answer.</param>
/// <param name="Question">What is asked.</param>
internal sealed record FileQuestion(string Id, Question Question);

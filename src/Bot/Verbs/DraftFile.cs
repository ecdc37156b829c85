using Bot.Answers;
using Bot.Storage;

namespace Bot.Verbs;

/// <summary>Reads files of model replies with the question and the passages that the model was given, one JSON object a line; other keys are ignored.</summary>
internal static class DraftFile
{
    /// <summary>The replies in the file's order.</summary>
    /// <exception cref="LineException">A line is no reply: the whole file is refused before any is verified.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static IReadOnlyList<ModelReply> Read(string file) => [.. JsonLines.Read<ReplyLine>(file).Select(ToReply)];

    private static ModelReply ToReply(NumberedLine<ReplyLine> line)
    {
        if (line.Value is not { Id: { Length: > 0 } id, Question: { } question, Output: { } output, Passages: { } given })
        {
            throw line.Wrong("has no \"id\", no \"question\", no \"passages\" or no \"output\"");
        }

        var passages = new List<TrialPassage>();
        foreach (var entry in given)
        {
            if (entry is not { Key: { } key, Text: { } text })
            {
                throw line.Wrong("has an entry in \"passages\" without a \"key\" or a \"text\"");
            }

            if (passages.Any(passage => passage.Key == key))
            {
                throw line.Wrong($"has two passages with the key '{key}'");
            }

            passages.Add(new TrialPassage(key, text));
        }

        return new ModelReply(id, question, passages, output);
    }

    private sealed record ReplyLine(string? Id, string? Question, IReadOnlyList<PassageLine?>? Passages, string? Output);

    private sealed record PassageLine(string? Key, string? Text);
}

/// <summary>A model's reply with what the model was asked.</summary>
internal sealed record ModelReply(string Id, string Question, IReadOnlyList<TrialPassage> Passages, string Output);

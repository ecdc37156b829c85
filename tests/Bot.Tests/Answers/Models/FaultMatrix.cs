using System.Diagnostics;
using Bot.Answers;
using Bot.Tests.Fakes.ModelServer;

namespace Bot.Tests.Answers.Models;

/// <summary>Asks all questions at once under a fault, and finds what reached a reader that must not, or came too late.</summary>
internal static class FaultMatrix
{
    // Our own work on a busy machine, beside the time that a question may spend with the model.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    // A slow run is repeated, so that a busy machine is not taken for a missed limit.
    private const int Tries = 3;

    /// <summary>All but one: how the gate tells a duty from a permission is measured on every document in <see cref="AlteredCorpusTests"/>.</summary>
    public static IEnumerable<ModelFault> Faults => Enum.GetValues<ModelFault>().Except([ModelFault.AlteredModality]);

    public static async Task<IReadOnlyList<AnswerRecord>> RunAsync(FaultyModelLibrary library, ModelFault fault, IReadOnlyList<Question> questions)
    {
        library.Server.Fault = fault;
        library.Server.Clear();
        var logged = library.Log.Text.Length;
        var records = await Task.WhenAll(questions.Select(question => AskInTimeAsync(library, question)));

        Assert.NotEmpty(library.Server.Requests);
        var replies = Tolerated(fault, records, [.. library.Server.Requests.Select(request => request.Reply).OfType<SpokenReply>()]);
        var wrong = new List<string>();
        foreach (var (record, question) in records.Zip(questions))
        {
            wrong.AddRange((await new ShownAnswer(library, record).FindWrongAsync(replies)).Select(found => $"{question.Text} -> {found}"));
        }

        wrong.AddRange(ShownAnswer.Forbidden(replies).Where(library.Log.Text[logged..].Contains).Select(forbidden => $"the log has '{forbidden}'"));
        Assert.True(wrong.Count == 0, $"{fault}:{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
        return records;
    }

    /// <summary>The replies, with the few altered sentences that the gate may carry counted as right.</summary>
    private static SpokenReply[] Tolerated(ModelFault fault, IReadOnlyList<AnswerRecord> records, SpokenReply[] replies)
    {
        var altered = replies.SelectMany(reply => reply.Wrong).ToHashSet();
        string[] carried = [.. records.SelectMany(record => record.Sentences).Select(sentence => sentence.Text).Where(altered.Contains).Distinct()];
        return carried.Length == 0 || carried.Length > Math.Ceiling(GateLimits.Of(fault) * altered.Count)
            ? replies
            : [.. replies.Select(reply => reply with { Wrong = [.. reply.Wrong.Except(carried)], Right = [.. reply.Right, .. carried] })];
    }

    private static async Task<AnswerRecord> AskInTimeAsync(FaultyModelLibrary library, Question question)
    {
        for (var round = 1; ; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var record = await library.AskAsync(question);
            var elapsed = Stopwatch.GetElapsedTime(started);
            if (elapsed <= FaultyModelLibrary.Timeout + Margin)
            {
                return record;
            }

            Assert.True(round < Tries, $"'{question.Text}' took {elapsed.TotalSeconds:0.00} s; the model's time is limited to {FaultyModelLibrary.Timeout.TotalSeconds:0.00} s.");
        }
    }
}

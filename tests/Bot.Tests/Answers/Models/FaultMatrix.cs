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

    /// <summary>Every fault that the endpoint knows.</summary>
    public static IEnumerable<ModelFault> Faults => Enum.GetValues<ModelFault>();

    public static async Task<IReadOnlyList<AnswerRecord>> RunAsync(FaultyModelLibrary library, ModelFault fault, IReadOnlyList<Question> questions)
    {
        library.Server.Fault = fault;
        library.Server.Clear();
        var logged = library.Log.Text.Length;
        var records = await Task.WhenAll(questions.Select(question => AskInTimeAsync(library, question)));

        Assert.NotEmpty(library.Server.Requests);
        SpokenReply[] replies = [.. library.Server.Requests.Select(request => request.Reply).OfType<SpokenReply>()];
        var wrong = new List<string>();
        foreach (var (record, question) in records.Zip(questions))
        {
            wrong.AddRange((await new ShownAnswer(library, record).FindWrongAsync(replies)).Select(found => $"{question.Text} -> {found}"));
        }

        wrong.AddRange(ShownAnswer.Forbidden(replies).Where(library.Log.Text[logged..].Contains).Select(forbidden => $"the log has '{forbidden}'"));
        Assert.True(wrong.Count == 0, $"{fault}:{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
        return records;
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

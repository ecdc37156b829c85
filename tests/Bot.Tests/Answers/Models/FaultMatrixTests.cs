using Bot.Answers;
using Bot.Tests.Fakes.ModelServer;

namespace Bot.Tests.Answers.Models;

/// <summary>Whatever the model or its endpoint does: nothing unproven is shown, every question ends in an answer or an abstention, and in time.</summary>
public sealed class FaultMatrixTests(FaultyModelLibrary library) : IClassFixture<FaultyModelLibrary>
{
    // The words are right, however they come.
    private static readonly ModelFault[] Harmless = [ModelFault.None, ModelFault.NoUsage, ModelFault.AbsurdUsage, ModelFault.ThirtySentences];

    public static TheoryData<ModelFault> Faults => [.. Enum.GetValues<ModelFault>().Except([ModelFault.NoResponseFormat])];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task No_fault_reaches_the_reader(ModelFault fault)
    {
        // Only where the words are wrong does it matter much what was asked.
        var records = await FaultMatrix.RunAsync(library, fault, fault >= ModelFault.ThirtySentences ? MatrixQuestions.All : MatrixQuestions.Few);

        foreach (var record in records.Take(MatrixQuestions.Answerable))
        {
            Assert.Equal("answer", record.Outcome);
            Assert.Equal(record.Writer == "extractive", record.Fallback is not null);
            if (Harmless.Contains(fault) && record.Writer != "model")
            {
                Assert.Equal("model", await WriterAsync(MatrixQuestions.All[0]));
            }
        }
    }

    [Fact]
    public async Task A_fault_that_passes_is_tried_again()
    {
        foreach (var passing in new[] { ModelFault.ServerError, ModelFault.Unavailable, ModelFault.CutBody, ModelFault.ResetBody, ModelFault.ClosedAtOnce })
        {
            library.Server.Fault = ModelFault.None;

            Assert.Equal((passing, "model"), (passing, await WriterAsync(MatrixQuestions.All[0], passing)));
        }
    }

    [Fact]
    public async Task A_good_model_s_sentences_are_shown_with_their_quotes()
    {
        library.Server.Fault = ModelFault.None;
        await WriterAsync(MatrixQuestions.All[0]);
        library.Server.Clear();

        var record = await library.AskAsync(MatrixQuestions.All[0]);

        var right = library.Server.Requests[0].Reply!.Right;
        Assert.Equal(("model", null, 0), (record.Writer, record.Fallback, record.Removed));
        Assert.Equal(right, record.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task A_good_model_makes_a_follow_up_stand_alone()
    {
        library.Server.Fault = ModelFault.None;
        await WriterAsync(MatrixQuestions.FollowUp);

        var record = await library.AskAsync(MatrixQuestions.FollowUp);

        Assert.Equal("And who reviews a red notice before it is published?", record.Rewritten);
    }

    [Fact]
    public async Task A_document_that_gives_orders_is_given_to_the_model()
    {
        library.Server.Fault = ModelFault.PlantedInstructionObeyed;
        library.Server.Clear();

        await library.AskAsync(MatrixQuestions.Planted);

        Assert.Contains(library.Server.Requests[^1].Reply!.Wrong, wrong => FaultyModelLibrary.PlantedPayload.StartsWith(wrong, StringComparison.Ordinal));
    }

    // The model's time is short here, so a busy machine may need another try.
    private async Task<string> WriterAsync(Question question, params ModelFault[] next)
    {
        var writer = "";
        for (var round = 0; round < 3 && writer != "model"; round++)
        {
            library.Server.Next(next);
            writer = (await library.AskAsync(question)).Writer;
        }

        return writer;
    }
}

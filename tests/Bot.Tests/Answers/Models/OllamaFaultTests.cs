using Bot.Tests.Fakes.ModelServer;

namespace Bot.Tests.Answers.Models;

/// <summary>The faults again through Ollama's own protocol, where the good sentences of the model are no quotes but say the same in other words.</summary>
public sealed class OllamaFaultTests(OllamaLibrary library) : IClassFixture<OllamaLibrary>
{
    public static TheoryData<ModelFault> Faults => [.. Enum.GetValues<ModelFault>()];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task No_fault_reaches_the_reader(ModelFault fault)
    {
        library.Server.Rephrases = true;

        await FaultMatrix.RunAsync(library, fault, MatrixQuestions.Few);

        Assert.All(library.Server.Requests, request => Assert.True(request.IsOllama));
    }
}

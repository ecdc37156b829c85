using Bot.Tests.Fakes.ModelServer;

namespace Bot.Tests.Answers.Models;

/// <summary>Azure's address and header, with the same answers.</summary>
public sealed class AzureEndpointTests(AzureLibrary library) : IClassFixture<AzureLibrary>
{
    [Theory]
    [InlineData(ModelFault.None)]
    [InlineData(ModelFault.Unauthorized)]
    [InlineData(ModelFault.TooManyRequestsForADay)]
    [InlineData(ModelFault.AlteredNumber)]
    [InlineData(ModelFault.NoResponseFormat)]
    public async Task The_key_goes_in_its_header_and_nothing_wrong_comes_back(ModelFault fault)
    {
        await FaultMatrix.RunAsync(library, fault, MatrixQuestions.Few);

        Assert.All(library.Server.Requests, request => Assert.Equal((true, FaultyModelLibrary.Key), (request.Path.StartsWith("/openai/", StringComparison.Ordinal), request.Headers["api-key"])));
    }
}

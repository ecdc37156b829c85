using System.ClientModel.Primitives;

namespace Bot.Answers.Models;

/// <summary>Sends the key in a header of its own instead of the usual one.</summary>
internal sealed class KeyHeaderPolicy(string header, string key) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Change(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Change(message);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void Change(PipelineMessage message)
    {
        message.Request.Headers.Remove("Authorization");
        message.Request.Headers.Set(header, key);
    }
}

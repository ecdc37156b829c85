namespace Bot.Answers.Models;

/// <summary>Azure OpenAI: the same chat completions below the resource's address, with the key in a header of its own.</summary>
internal sealed class AzureDialect(ModelOptions options) : OpenAiDialect(options)
{
    protected override string KeyHeader => "api-key";

    // https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle: version 1 lies below openai/v1 and needs no api-version.
    protected override Uri Address(Uri endpoint) => endpoint.AbsolutePath.Length > 1 ? endpoint : new Uri(endpoint, "openai/v1");
}

namespace Bot.Answers.Models;

/// <summary>The values of <see cref="ModelOptions.Provider"/>.</summary>
internal static class ModelProvider
{
    public const string None = "none";
    public const string OpenAi = "openai";
    public const string AzureOpenAi = "azure-openai";
    public const string Ollama = "ollama";
}

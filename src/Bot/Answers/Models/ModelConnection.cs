using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.SemanticKernel;

namespace Bot.Answers.Models;

/// <summary>A model behind its endpoint, with the prompts it can be given. Safe to share between threads.</summary>
internal sealed class ModelConnection : IDisposable
{
    private readonly QuestionTime time = new();
    private readonly HttpClient http;
    private readonly ModelDialect dialect;
    private readonly Kernel kernel;
    private readonly Dictionary<string, KernelFunction> prompts = [];

    /// <summary>Makes a connection; nothing is sent.</summary>
    public ModelConnection(ModelOptions options, TimeProvider timeProvider)
    {
        http = ModelHttp.Create(options, time, timeProvider);
        dialect = options.Provider switch
        {
            ModelProvider.OpenAi => new OpenAiDialect(options),
            ModelProvider.AzureOpenAi => new AzureDialect(options),
            ModelProvider.Ollama => new OllamaDialect(options),
            _ => throw new UnreachableException(),
        };

        // The kernel has no logger: at its finest level it would write prompts down.
        var builder = Kernel.CreateBuilder();
        dialect.Add(builder, http);
        kernel = builder.Build();
        foreach (var name in PromptNames.All)
        {
            prompts[name] = kernel.CreateFunctionFromPrompt(new PromptTemplateConfig(Resource($"{name}.txt")) { Name = name.Replace('-', '_') });
        }
    }

    /// <summary>The JSON schema of a draft.</summary>
    public static JsonElement DraftSchema { get; } = JsonElement.Parse(Resource("answer-schema.json"));

    /// <summary>Sends a prompt and waits for the whole reply.</summary>
    /// <param name="prompt">Of <see cref="PromptNames"/>.</param>
    /// <param name="arguments">What its placeholders stand for; arrives as text, whatever it holds.</param>
    /// <param name="form">What is asked of the reply.</param>
    /// <param name="end">The end of the question's time: a wait that it cuts off counts against the endpoint.</param>
    /// <param name="cancellationToken">Ends the wait, <paramref name="end"/> included.</param>
    /// <exception cref="Exception">Of any kind: what an endpoint sends can upset every layer. <see cref="ModelFailure"/> tells what it means.</exception>
    public async Task<ModelOutput> SendAsync(string prompt, IReadOnlyDictionary<string, string> arguments, ReplyForm form, CancellationToken end, CancellationToken cancellationToken)
    {
        time.Begin(end);
        var filled = new KernelArguments(dialect.Settings(form));
        foreach (var (name, value) in arguments)
        {
            filled[name] = value;
        }

        // A layer that does not hear of the cancellation must not make anyone wait.
        return dialect.Read(await prompts[prompt].InvokeAsync(kernel, filled, cancellationToken).WaitAsync(cancellationToken));
    }

    public void Dispose() => http.Dispose();

    /// <summary>A file of the folder Prompts.</summary>
    internal static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("prompts/" + name)
            ?? throw new InvalidOperationException($"'prompts/{name}' is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}

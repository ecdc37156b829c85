using Bot.Answers;
using Bot.Ingestion;
using Bot.Search;
using Bot.Storage;
using Bot.Verbs;
using Bot.Workspaces;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes;

/// <summary>The rooms as the program puts them together, with a model's endpoint and one small document of our own.</summary>
internal sealed class ModelLibrary : IAsyncDisposable
{
    public const string Question = "How soon does the zebra desk answer letters?";

    /// <summary>What answers it.</summary>
    public const string Statement = "The zebra desk answers letters within nine days.";

    private const string Document = $"{Statement}\n\nThe zebra desk may refuse letters without a sender.\n\nOnly the director of the ocelot fund opens the vault.\n";

    private readonly TemporaryFolder folder;
    private readonly ServiceProvider rooms;

    private ModelLibrary(TemporaryFolder folder, ServiceProvider rooms, RecordedLog log)
    {
        this.folder = folder;
        this.rooms = rooms;
        Log = log;
    }

    /// <summary>All that was logged.</summary>
    public RecordedLog Log { get; }

    /// <summary>Opens the rooms with an endpoint that speaks as OpenAI's does.</summary>
    public static Task<ModelLibrary> OpenAsync(ScriptedModel model, params string[] settings) => OpenAsync(TimeProvider.System, model, settings);

    /// <summary>The same with a clock of the test's own.</summary>
    public static Task<ModelLibrary> OpenAsync(TimeProvider timeProvider, ScriptedModel model, params string[] settings) =>
        OpenWithAsync(timeProvider, ["Model:Provider=openai", $"Model:Endpoint={model.Address}/v1", "Model:Name=scripted", "Model:ApiKey=sk-secret", "Model:Retries:DelaySeconds=0.01", .. settings]);

    /// <summary>Opens the rooms with these settings alone.</summary>
    public static async Task<ModelLibrary> OpenWithAsync(TimeProvider timeProvider, params string[] settings)
    {
        var log = new RecordedLog();
        var folder = new TemporaryFolder();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Bot:DataDirectory", folder["data"])])
            .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).GroupBy(parts => parts[0]).Select(named => KeyValuePair.Create(named.Key, (string?)named.Last()[1])))
            .Build();
        var rooms = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddRooms()
            .AddSingleton(timeProvider)
            .BuildServiceProvider();
        await rooms.GetRequiredService<IndexOpening>().OpenAsync(CancellationToken.None);
        var library = new ModelLibrary(folder, rooms, log);
        await library.AddAsync("zebra.txt", Document);
        return library;
    }

    public T Get<T>()
        where T : notnull => rooms.GetRequiredService<T>();

    /// <summary>Adds a plain text.</summary>
    public Task AddAsync(string name, string text) => AddAsync(WorkspaceId.Local, name, text);

    public async Task AddAsync(WorkspaceId workspace, string name, string text)
    {
        var file = new FileContent(name, System.Text.Encoding.UTF8.GetBytes(text));
        Assert.IsType<IngestionOutcome.Added>(await Get<Ingester>().AddAsync(workspace, file, name, DocumentOverrides.None, CancellationToken.None));
    }

    public Task<AnswerRecord> AskAsync(string question = Question, params Exchange[] history) => AskAsync(WorkspaceId.Local, question, history);

    public Task<AnswerRecord> AskAsync(WorkspaceId workspace, string question, params Exchange[] history) =>
        Get<Answerer>().AnswerAsync(new Question(workspace, question, history, AsOf: null, Thread: null), TestContext.Current.CancellationToken);

    /// <summary>What the model was used for, oldest first.</summary>
    public async Task<IReadOnlyList<UsedModel>> UsageAsync()
    {
        await using var connection = await Get<Database>().OpenAsync(CancellationToken.None);
        return [.. await connection.QueryAsync<UsedModel>("""
            SELECT workspace AS Workspace, day AS Day, purpose AS Purpose, model AS Model, tokens_in AS TokensIn, tokens_out AS TokensOut, cost_millionths AS CostMillionths, currency AS Currency,
                (SELECT COUNT(*) FROM answers WHERE answers.id = answer) AS Answers
            FROM model_usage ORDER BY recorded_at, id
            """)];
    }

    public async ValueTask DisposeAsync()
    {
        await rooms.DisposeAsync();
        folder.Dispose();
    }
}

/// <summary>A row of what the model was used for, with how many answers of the log it belongs to.</summary>
internal sealed record UsedModel
{
    public string Workspace { get; init; } = "";

    public string Day { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string Model { get; init; } = "";

    public long TokensIn { get; init; }

    public long TokensOut { get; init; }

    public long CostMillionths { get; init; }

    public string Currency { get; init; } = "";

    public long Answers { get; init; }
}

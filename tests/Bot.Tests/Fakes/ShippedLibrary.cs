using Bot.Answers;
using Bot.Ingestion;
using Bot.Verbs;
using Bot.Workspaces;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes;

/// <summary>The rooms as the program puts them together, with the shipped documents and a news report of our own. Made once for all tests that only ask.</summary>
public sealed class ShippedLibrary : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly KeyValuePair<string, string?>[] settings;
    private readonly RecordedLog? log;
    private ServiceProvider? rooms;

    /// <summary>With no settings but the folder.</summary>
    public ShippedLibrary()
        : this([], log: null)
    {
    }

    /// <summary>With settings of its own, and what it logs kept.</summary>
    internal ShippedLibrary(KeyValuePair<string, string?>[] settings, RecordedLog? log)
    {
        this.settings = settings;
        this.log = log;
    }

    /// <summary>What a room has to offer.</summary>
    public T Get<T>()
        where T : notnull => rooms!.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Bot:DataDirectory", folder["data"]), .. settings]).Build();
        rooms = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => AddLog(logging.ClearProviders()))
            .AddRooms()
            .BuildServiceProvider();
        await Get<Opening>().OpenAsync(CancellationToken.None);
        await AddAsync(WorkspaceId.Local, "report.txt", NewsReport.Text);
    }

    /// <summary>Adds a plain text as the program would.</summary>
    public async Task AddAsync(WorkspaceId workspace, string name, string text)
    {
        var outcome = await Get<Ingester>().AddAsync(workspace, new FileContent(name, System.Text.Encoding.UTF8.GetBytes(text)), name, DocumentOverrides.None, CancellationToken.None);
        Assert.IsType<IngestionOutcome.Added>(outcome);
    }

    public Task<AnswerRecord> AskAsync(string question, params Exchange[] history) => AskAsync(new Question(WorkspaceId.Local, question, history, AsOf: null, Thread: null));

    internal Task<AnswerRecord> AskAsync(Question question) => Get<Answerer>().AnswerAsync(question, TestContext.Current.CancellationToken);

    private void AddLog(ILoggingBuilder logging)
    {
        if (log is not null)
        {
            logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await rooms!.DisposeAsync();
        folder.Dispose();
    }
}

/// <summary>Tests that share one <see cref="ShippedLibrary"/>.</summary>
[CollectionDefinition(nameof(ShippedLibrary))]
public sealed class ShippedLibraryTests : ICollectionFixture<ShippedLibrary>;

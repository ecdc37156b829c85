using Bot.Answers;
using Bot.Documents;
using Bot.Facts;
using Bot.Grounding;
using Bot.Ingestion;
using Bot.Search;
using Bot.Storage;
using Bot.Web;
using Bot.Workspaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Web.Site;

/// <summary>The web room on a port of its own, over a store in a temporary folder.</summary>
public sealed class LocalSite : IAsyncDisposable
{
    /// <summary>Of every member that the tests add.</summary>
    public const string Password = "a long enough password";

    private readonly string folder;
    private readonly WebApplication application;

    private LocalSite(string folder, WebApplication application)
    {
        this.folder = folder;
        this.application = application;
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => application.Urls.Single();

    public static async Task<LocalSite> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("bot-web-").FullName;

        // The pages are found by the name of the program, which is another here.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Bot", ContentRootPath = folder, EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection([new("Web:Url", "http://127.0.0.1:0"), new("Bot:DataDirectory", Path.Combine(folder, "data"))]);

        // Tests ask faster than people do.
        builder.Configuration.AddInMemoryCollection([new("Web:RequestsPerSecond", "10000"), new("Web:RequestBurst", "100000")]);
        builder.Configuration.AddInMemoryCollection(settings.Select(Setting));
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage().AddWorkspaces().AddDocuments().AddSearch().AddGrounding().AddIngestion().AddAnswers().AddFacts().AddWeb();

        var site = new LocalSite(folder, builder.Build());
        try
        {
            await site.application.Services.GetRequiredService<IndexOpening>().OpenAsync(CancellationToken.None);
            site.application.MapWeb();
            await site.application.StartWebAsync(CancellationToken.None);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Adds a document, so that questions find it.</summary>
    public async Task<StoredRevision> AddAsync(NewRevision added)
    {
        var stored = await application.Services.GetRequiredService<DocumentStore>().AddAsync(added, CancellationToken.None);
        var index = application.Services.GetRequiredService<PassageIndex>();
        index.Replace(stored.Revision, stored.Passages);
        index.Commit(stored.Change);
        return stored;
    }

    /// <summary>Adds the documents that come with the program, so that it answers as it does for people.</summary>
    public Task AddCorpusAsync() => application.Services.GetRequiredService<ShippedCorpus>().AddAsync(CancellationToken.None);

    /// <summary>A service of the site.</summary>
    public T Get<T>()
        where T : notnull => application.Services.GetRequiredService<T>();

    /// <summary>Adds a member whose password is <see cref="Password"/>.</summary>
    public async Task<Member> AddMemberAsync(string handle, Role role, WorkspaceId? workspace = null)
    {
        var links = Get<MemberLinks>();
        var code = await links.InviteAsync(workspace ?? WorkspaceId.Local, role, name: "", madeBy: "", CancellationToken.None);
        return await links.JoinAsync(code, handle, handle.ToUpperInvariant(), Password, CancellationToken.None) is JoinOutcome.Joined joined
            ? joined.SignedIn.Member
            : throw new InvalidOperationException($"There is a member '{handle}' already.");
    }

    /// <summary>Puts an outcome into the log, as an answerer would.</summary>
    public async Task RecordAsync(string thread, string question, AnswerRecord record) =>
        await application.Services.GetRequiredService<AnswerLog>().RecordAsync(
            Guid.CreateVersion7().ToString("N"), new Question(WorkspaceId.Local, question, [], AsOf: null, thread), record, [], change: 1, CancellationToken.None);

    /// <summary>Puts a verdict into the log, as a checker would.</summary>
    public async Task RecordAsync(string thread, string statement, CheckRecord record) =>
        await application.Services.GetRequiredService<CheckLog>().RecordAsync(
            new Statement(WorkspaceId.Local, statement, AsOf: null, thread), record, change: 1, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static KeyValuePair<string, string?> Setting(string setting)
    {
        var parts = setting.Split('=', 2);
        return new(parts[0], parts[1]);
    }
}

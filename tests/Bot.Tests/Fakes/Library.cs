using Bot.Answers;
using Bot.Answers.Certified;
using Bot.Answers.Verification;
using Bot.Answers.Writing;
using Bot.Documents;
using Bot.Facts;
using Bot.Grounding;
using Bot.Search;
using Bot.Storage;
using Bot.Workspaces;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Fakes;

/// <summary>A store and its index in a real folder, and everything that answers from them. Holds no shipped documents.</summary>
internal sealed class Library : IDisposable
{
    private readonly DataDirectory directory;
    private readonly Database database;
    private readonly GroupCommit commit;
    private readonly AskedQuestions questions;
    private CheckLog? checks;

    private Library(DataDirectory directory, Database database, AskedQuestions questions, TimeProvider timeProvider)
    {
        this.questions = questions;
        this.directory = directory;
        this.database = database;
        commit = new GroupCommit(database);
        Clock = timeProvider;
        Store = new DocumentStore(database, timeProvider);
    }

    public TimeProvider Clock { get; }

    public DocumentStore Store { get; }

    public PassageIndex Index { get; private set; } = null!;

    public Retriever Retriever { get; private set; } = null!;

    public QuestionReader Reader { get; private set; } = null!;

    public Certificates Certificates => new(database, commit, new LiveChanges(), Clock);

    public CertifiedAnswers Certified => new(Certificates, Store, Retriever, Clock, NullLogger<CertifiedAnswers>.Instance);

    public Answerer Answerer { get; private set; } = null!;

    public AnswerLog Log => new(database, commit, Clock);

    public CheckLog Checks => checks ??= new CheckLog(database, commit, Clock);

    /// <summary>Opens a folder as the program does, index and all.</summary>
    public static Task<Library> OpenAsync(string folder) => OpenAsync(folder, AskedQuestions.None);

    /// <summary>Opens a folder whose index was made with these questions.</summary>
    public static async Task<Library> OpenAsync(string folder, AskedQuestions questions)
    {
        var directory = DataDirectory.Open(folder);
        try
        {
            var library = new Library(directory, Database.OpenSqlite(directory.StoreFile), questions, new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)));
            try
            {
                await library.OpenIndexAsync();
                return library;
            }
            catch
            {
                library.commit.Dispose();
                library.database.Dispose();
                throw;
            }
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Adds a text, so that questions find it.</summary>
    public async Task<StoredRevision> AddAsync(NewRevision added)
    {
        var stored = await Store.AddAsync(added, TestContext.Current.CancellationToken);
        if (stored is not StoredRevision.Unchanged)
        {
            Index.Replace(stored.Revision, stored.Passages);
            Index.Commit(stored.Change);
        }

        return stored;
    }

    public Task<AnswerRecord> AskAsync(string question, params Exchange[] history) =>
        Answerer.AnswerAsync(new Question(WorkspaceId.Local, question, history, AsOf: null, Thread: null), TestContext.Current.CancellationToken);

    /// <summary>The texts that a workspace finds with a word, in reading order.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(WorkspaceId workspace, string word) =>
        [.. (await Retriever.RetrieveAsync(Some.Query(workspace, word), TestContext.Current.CancellationToken)).Select(found => found.Text).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Retriever.Dispose();
        Index.Dispose();
        commit.Dispose();
        database.Dispose();
        directory.Dispose();
    }

    /// <summary>Opens the index as a start of the program would, after a test has changed its folder.</summary>
    public async Task OpenIndexAgainAsync()
    {
        Retriever.Dispose();
        Index.Dispose();
        await OpenIndexAsync();
    }

    private async Task OpenIndexAsync()
    {
        var upkeep = new IndexUpkeep(directory, Store, new SearchOptions(), questions, NullLogger<IndexUpkeep>.Instance);
        Index = await upkeep.OpenAsync(TestContext.Current.CancellationToken);
        Retriever = new Retriever(Index, Store);
        Reader = new QuestionReader(Index, Glossary.Shipped());
        Answerer = new Answerer(
            Index, new EvidenceFinder(Index, Retriever, Reader, questions, Clock), Writers.Quoting, new CitationVerifier(new EvidenceGate(Glossary.Shipped())), Certified, Log, Clock, NullLogger<Answerer>.Instance);
    }
}

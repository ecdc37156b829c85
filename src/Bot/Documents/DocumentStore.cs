using System.Data.Common;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Documents;

/// <summary>Documents, their revisions and passages: the truth from which the index is derived. Safe to share between threads.</summary>
public sealed class DocumentStore(Database database, TimeProvider timeProvider)
{
    private const string RevisionColumns = """
        r.id, r.document, d.workspace, d.origin, r.number, r.content_hash AS contentHash, r.text, r.title, r.language, r.topics, r.kind,
        r.authority, r.instrument, r.url, r.date, r.in_force_from AS inForceFrom, r.in_force_until AS inForceUntil, r.created_at AS createdAt
        """;

    private const string PassageColumns = """
        id, ordinal, start, length, lead_in_start AS leadInStart, lead_in_length AS leadInLength, reference, page, headings, sources
        """;

    /// <summary>Adds a text as the current revision of its document, in one transaction.</summary>
    /// <returns><see cref="StoredRevision.Unchanged"/> when the same bytes are already current somewhere in the workspace.</returns>
    /// <exception cref="StoreException">The disk is full or the store can't be written; nothing was added.</exception>
    public async Task<StoredRevision> AddAsync(NewRevision added, CancellationToken cancellationToken) =>
        (await AddAllAsync([added], cancellationToken))[0];

    /// <summary>Adds texts, each as the current revision of its document, in one transaction: all or none.</summary>
    /// <returns>One a text, in their order.</returns>
    /// <exception cref="StoreException">The disk is full or the store can't be written; nothing was added.</exception>
    public async Task<IReadOnlyList<StoredRevision>> AddAllAsync(IReadOnlyList<NewRevision> added, CancellationToken cancellationToken)
    {
        try
        {
            var stored = new List<StoredRevision>(added.Count);
            await using var connection = await database.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            foreach (var revision in added)
            {
                stored.Add(await AddAsync(connection, revision, cancellationToken));
            }

            await transaction.CommitAsync(cancellationToken);
            return stored;
        }
        catch (DbException exception)
        {
            throw new StoreException($"The store can't be written ({exception.Message}). Free some space on its disk or make it writable, and add the document again; nothing of it was stored.", exception);
        }
    }

    /// <summary>Says what adding these bytes would leave unchanged, before anyone reads them.</summary>
    /// <returns>Null when adding them would write a revision.</returns>
    public async Task<StoredRevision.Unchanged?> FindUnchangedAsync(WorkspaceId workspace, string origin, string contentHash, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindUnchangedAsync(connection, workspace, DocumentId.Of(workspace, origin), contentHash);
    }

    /// <summary>Finds a revision, current or not, that a workspace may see.</summary>
    /// <returns>Null when there is none, or it belongs to another workspace.</returns>
    public async Task<Revision?> FindRevisionAsync(WorkspaceId workspace, RevisionId revision, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<RevisionRow>($"""
            SELECT {RevisionColumns}
            FROM revisions r JOIN documents d ON d.id = r.document
            WHERE r.id = @revision AND d.workspace IN (@workspace, @shared)
            """, new { revision = revision.Value, workspace = workspace.Value, shared = WorkspaceId.Shared.Value });
        return row?.ToRevision();
    }

    /// <summary>Says what became of a revision, and of words quoted from it.</summary>
    /// <param name="workspace">Who asks: the revision is its own or a shared one.</param>
    /// <param name="revision">As <see cref="FindRevisionAsync"/> found it.</param>
    /// <param name="quote">Inside its text; null when no words are asked for.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<RevisionStanding> FindStandingAsync(WorkspaceId workspace, Revision revision, TextSpan? quote, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var next = await connection.QueryFirstOrDefaultAsync<Successor?>("""
            SELECT r.number, r.created_at AS createdAt, d.current_revision AS current
            FROM documents d JOIN revisions r ON r.document = d.id
            WHERE d.id = @document AND d.workspace IN (@workspace, @shared) AND r.number > @number
            ORDER BY r.number
            """, new { document = revision.Document.Value, workspace = workspace.Value, shared = WorkspaceId.Shared.Value, number = revision.Number });
        if (next is null || await FindRevisionAsync(workspace, new RevisionId(next.Current), cancellationToken) is not { } today)
        {
            return new RevisionStanding.Current();
        }

        var stands = quote is { } span ? QuotePlace.Find(today.Text, span.In(revision.Text), span.Start) : null;
        return new RevisionStanding.Replaced(next.Number, DateTimeOffset.FromUnixTimeMilliseconds(next.CreatedAt), today, stands);
    }

    /// <summary>Finds the current revision of the document that came from an origin, with its passages; null when there is none.</summary>
    public async Task<(Revision Revision, IReadOnlyList<Passage> Passages)?> FindCurrentAsync(WorkspaceId workspace, string origin, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<RevisionRow>($"""
            SELECT {RevisionColumns}
            FROM documents d JOIN revisions r ON r.id = d.current_revision
            WHERE d.workspace = @workspace AND d.origin = @origin
            """, new { workspace = workspace.Value, origin });
        return row is null ? null : (row.ToRevision(), await PassagesAsync(connection, workspace, row.Id));
    }

    /// <summary>What a workspace's questions are answered from: its own documents and the shared ones as they are now, by title, without their texts.</summary>
    public async Task<IReadOnlyList<ListedDocument>> ListAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Title, string Kind, string Authority, string Url, string Date, string Revision, string Language)>("""
            SELECT r.title, r.kind, r.authority, r.url, r.date, r.id, r.language
            FROM documents d JOIN revisions r ON r.id = d.current_revision
            WHERE d.workspace IN (@workspace, @shared)
            ORDER BY r.title, d.origin
            """, new { workspace = workspace.Value, shared = WorkspaceId.Shared.Value });
        return
        [
            .. rows.Select(row => new ListedDocument(row.Title, RevisionRow.KindOf(row.Kind), RevisionRow.AuthorityOf(row.Authority), row.Url, row.Date)
            {
                Revision = new RevisionId(row.Revision),
                Language = row.Language,
            }),
        ];
    }

    /// <summary>The passages of a revision, in reading order.</summary>
    public async Task<IReadOnlyList<Passage>> PassagesAsync(WorkspaceId workspace, RevisionId revision, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await PassagesAsync(connection, workspace, revision.Value);
    }

    /// <summary>Every document's current revision with its passages, of all workspaces: what the index is made from.</summary>
    /// <param name="afterChange">Only documents that changed after this number; 0 for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<(Revision Revision, IReadOnlyList<Passage> Passages)> CurrentAsync(
        long afterChange, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var ids = await connection.QueryAsync<(string Workspace, string Revision)>("""
            SELECT d.workspace, d.current_revision
            FROM documents d
            WHERE EXISTS (SELECT 1 FROM changes c WHERE c.document = d.id AND c.number > @afterChange)
            ORDER BY d.workspace, d.origin
            """, new { afterChange });
        foreach (var (workspace, id) in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = await connection.QuerySingleAsync<RevisionRow>($"""
                SELECT {RevisionColumns} FROM revisions r JOIN documents d ON d.id = r.document
                WHERE r.id = @id AND d.workspace = @workspace
                """, new { id, workspace });
            yield return (row.ToRevision(), await PassagesAsync(connection, new WorkspaceId(workspace), id));
        }
    }

    /// <summary>The state of the store that an index must match.</summary>
    public async Task<StoreState> StateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<StoreState>("""
            SELECT (SELECT COALESCE(MAX(number), 0) FROM changes) AS Change,
                   (SELECT COUNT(*) FROM passages p JOIN documents d ON d.current_revision = p.revision) AS Passages
            """);
    }

    /// <summary>How many passages each current revision has, of all workspaces: what an index must hold, neither more nor less.</summary>
    public async Task<IReadOnlyDictionary<RevisionId, long>> PassageCountsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Revision, long Passages)>("""
            SELECT p.revision, COUNT(*)
            FROM passages p JOIN documents d ON d.current_revision = p.revision
            GROUP BY p.revision
            """);
        return rows.ToDictionary(row => new RevisionId(row.Revision), row => row.Passages);
    }

    private static async Task<IReadOnlyList<Passage>> PassagesAsync(DbConnection connection, WorkspaceId workspace, string revision)
    {
        var rows = await connection.QueryAsync<PassageRow>($"""
            SELECT {PassageColumns} FROM passages
            WHERE revision = (SELECT r.id FROM revisions r JOIN documents d ON d.id = r.document
                              WHERE r.id = @revision AND d.workspace IN (@workspace, @shared))
            ORDER BY ordinal
            """, new { revision, workspace = workspace.Value, shared = WorkspaceId.Shared.Value });
        return [.. rows.Select(row => row.ToPassage())];
    }

    private async Task<StoredRevision> AddAsync(DbConnection connection, NewRevision added, CancellationToken cancellationToken)
    {
        var document = DocumentId.Of(added.Workspace, added.Origin);

        // 1. The same bytes, here or under another name, are not a new revision.
        if (await FindUnchangedAsync(connection, added.Workspace, document, added.ContentHash) is { } unchanged)
        {
            return unchanged;
        }

        // 2. The revision and its passages.
        var number = 1 + await connection.QuerySingleAsync<long>(
            "SELECT COALESCE(MAX(number), 0) FROM revisions WHERE document = @document", new { document = document.Value });
        var revision = new Revision(
            RevisionId.Of(document, number, added.ContentHash),
            document, added.Workspace, added.Origin, number, added.ContentHash, added.Text, added.Properties, timeProvider.GetUtcNow());
        var row = RevisionRow.Of(revision);
        await connection.ExecuteAsync("""
            INSERT INTO documents (id, workspace, origin, current_revision, created_at)
            VALUES (@Document, @Workspace, @Origin, @Id, @CreatedAt)
            ON CONFLICT (id) DO UPDATE SET current_revision = excluded.current_revision
            """, row);
        await connection.ExecuteAsync("""
            INSERT INTO revisions (id, document, number, content_hash, text, title, language, topics, kind, authority, instrument, url, date,
                                   in_force_from, in_force_until, created_at)
            VALUES (@Id, @Document, @Number, @ContentHash, @Text, @Title, @Language, @Topics, @Kind, @Authority, @Instrument, @Url, @Date,
                    @InForceFrom, @InForceUntil, @CreatedAt)
            """, row);
        var passages = added.Passages
            .Select((passage, ordinal) => new Passage(
                PassageId.Of(revision.Id, ordinal), ordinal, passage.Span, passage.LeadIn, passage.Locator, passage.Headings, passage.Sources))
            .ToArray();
        await connection.ExecuteAsync("""
            INSERT INTO passages (id, revision, ordinal, start, length, lead_in_start, lead_in_length, reference, page, headings, sources)
            VALUES (@Id, @Revision, @Ordinal, @Start, @Length, @LeadInStart, @LeadInLength, @Reference, @Page, @Headings, @Sources)
            """, passages.Select(passage => PassageRow.Of(revision.Id, passage)));

        if (added.Original is { } original)
        {
            await Originals.KeepAsync(connection, added.ContentHash, original);
        }

        // 3. The change that tells the index.
        cancellationToken.ThrowIfCancellationRequested();
        var changeNumber = await connection.QuerySingleAsync<long>("""
            INSERT INTO changes (number, document, revision, changed_at)
            SELECT COALESCE(MAX(number), 0) + 1, @document, @revision, @changedAt FROM changes
            RETURNING number
            """, new { document = document.Value, revision = revision.Id.Value, changedAt = row.CreatedAt });
        return number == 1
            ? new StoredRevision.First(revision, passages, changeNumber)
            : new StoredRevision.Later(revision, passages, changeNumber);
    }

    private static async Task<StoredRevision.Unchanged?> FindUnchangedAsync(DbConnection connection, WorkspaceId workspace, DocumentId document, string contentHash)
    {
        var same = await connection.QueryFirstOrDefaultAsync<RevisionRow>($"""
            SELECT {RevisionColumns}
            FROM revisions r JOIN documents d ON d.current_revision = r.id
            WHERE d.workspace = @workspace AND r.content_hash = @contentHash
            ORDER BY CASE WHEN d.id = @document THEN 0 ELSE 1 END, d.origin
            """, new { workspace = workspace.Value, contentHash, document = document.Value });
        var occupied = await connection.QuerySingleOrDefaultAsync<string>(
            "SELECT id FROM documents WHERE workspace = @workspace AND id = @document",
            new { workspace = workspace.Value, document = document.Value });
        if (same is not null && (occupied is null || same.Document == document.Value))
        {
            var change = await connection.QuerySingleAsync<long>("SELECT COALESCE(MAX(number), 0) FROM changes");
            return new StoredRevision.Unchanged(same.ToRevision(), await PassagesAsync(connection, workspace, same.Id), change);
        }

        return null;
    }
}

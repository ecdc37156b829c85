using System.Data;
using System.Data.Common;
using System.Text.Json;
using Bot.Documents;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Answers.Certified;

/// <summary>The answers that reviewers signed. Safe to share between threads.</summary>
public sealed class Certificates(Database database, GroupCommit commit, LiveChanges live, TimeProvider timeProvider)
{
    // As long as a notice may be.
    private const int MaxAbout = 200;

    private const string Columns = """
        c.id, c.workspace, c.answer, c.question, c.record, c.signed_by AS signedBy, c.signed_by_name AS signedByName, c.note,
        c.signed_at AS signedAt, c.expires_at AS expiresAt, c.ended_at AS endedAt, c.end_reason AS endReason
        """;

    /// <summary>Signs an answer for its question and other ways to put it. A certificate that answered all of these before is over.</summary>
    /// <param name="answer">From the log of the member's workspace; an abstention can't be signed.</param>
    /// <param name="phrasings">Other ways to ask the same; may be empty.</param>
    /// <param name="note">May be empty.</param>
    /// <param name="by">Who signs.</param>
    /// <param name="lasting">How long it holds; more than nothing.</param>
    /// <param name="cancellationToken">Withdraws it before it is written.</param>
    /// <exception cref="ArgumentException">There is nothing to sign, or nothing in the question to know it by.</exception>
    /// <exception cref="StoreException">It can't be written.</exception>
    public async Task<Certificate> SignAsync(LoggedAnswer answer, IReadOnlyList<string> phrasings, string note, Member by, TimeSpan lasting, CancellationToken cancellationToken)
    {
        var asked = new[] { answer.Record.Rewritten ?? answer.Question }.Concat(phrasings)
            .Select(text => (Words: BareWords.Of(text), Text: text))
            .Where(phrasing => phrasing.Words.Length > 0)
            .DistinctBy(phrasing => phrasing.Words)
            .ToArray();
        if (answer.Record.Sentences.Count == 0 || asked.Length == 0 || lasting <= TimeSpan.Zero)
        {
            throw new ArgumentException("Only an answer with sentences, to a question with words, can be certified for a time.", nameof(answer));
        }

        var now = timeProvider.GetUtcNow();
        var certificate = new Certificate(
            Guid.CreateVersion7(now).ToString("N"), by.Workspace, answer.Record.LogId, answer.Record.Rewritten ?? answer.Question, answer.Record with { Certified = null },
            by.Id, by.Name, note, Whole(now), Whole(now + lasting), null, "");
        await commit.WriteAsync(transaction => Write(transaction, certificate, asked), cancellationToken);
        return certificate;
    }

    /// <summary>The certificate that answers a question now; null when there is none.</summary>
    public async Task<Certificate?> FindForAsync(WorkspaceId workspace, string question, CancellationToken cancellationToken)
    {
        var words = BareWords.Of(question);
        if (words.Length == 0)
        {
            return null;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>($"""
            SELECT {Columns}
            FROM certificate_phrasings p JOIN certificates c ON c.id = p.certificate
            WHERE p.workspace = @workspace AND p.words = @words AND c.ended_at = 0 AND c.expires_at > @now
            """, new { workspace = workspace.Value, words, now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds() });
        return row?.ToCertificate();
    }

    /// <summary>A certificate by its id; null when the workspace has none of that id.</summary>
    public async Task<Certificate?> FindAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken) =>
        (await ReadAsync("c.workspace = @workspace AND c.id = @id", new { workspace = workspace.Value, id }, cancellationToken)).SingleOrDefault();

    /// <summary>The certificates of a workspace, the newest first.</summary>
    public Task<IReadOnlyList<Certificate>> ListAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        ReadAsync("c.workspace = @workspace", new { workspace = workspace.Value }, cancellationToken);

    /// <summary>The certificates that were signed for an answer, the newest first.</summary>
    public Task<IReadOnlyList<Certificate>> OfAnswerAsync(WorkspaceId workspace, string answer, CancellationToken cancellationToken) =>
        ReadAsync("c.workspace = @workspace AND c.answer = @answer", new { workspace = workspace.Value, answer }, cancellationToken);

    /// <summary>The certificates of all workspaces that answer questions now.</summary>
    public Task<IReadOnlyList<Certificate>> HoldingAsync(CancellationToken cancellationToken) =>
        ReadAsync("c.ended_at = 0 AND c.expires_at > @now", new { now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds() }, cancellationToken);

    /// <summary>The ways to put the question of a certificate that it answers, its own first.</summary>
    public async Task<IReadOnlyList<string>> PhrasingsAsync(Certificate certificate, CancellationToken cancellationToken)
    {
        var own = BareWords.Of(certificate.Question);
        await using var connection = await database.OpenAsync(cancellationToken);
        var phrasings = await connection.QueryAsync<string>("""
            SELECT phrasing FROM certificate_phrasings WHERE workspace = @workspace AND certificate = @Id
            ORDER BY CASE WHEN words = @own THEN 0 ELSE 1 END, phrasing
            """, new { workspace = certificate.Workspace.Value, certificate.Id, own });
        return [.. phrasings];
    }

    /// <summary>Ends a certificate, and tells who signed it.</summary>
    /// <returns>False when it was over already.</returns>
    public async Task<bool> EndAsync(Certificate certificate, string reason, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var signer = new Member(certificate.SignedBy, certificate.Workspace, "", certificate.SignedByName, Role.Reviewer);
        var notice = new Notice(Guid.CreateVersion7(now).ToString("N"), NoticeKind.Ended, $"/certified/{certificate.Id}", DisplayText.Shortened(certificate.Question, MaxAbout), signer, now, IsRead: false);
        var hasEnded = await commit.WriteAsync(transaction => End(transaction, certificate, reason, notice), cancellationToken);
        if (hasEnded)
        {
            live.Signal(certificate.Workspace, Notices.TopicOf(certificate.SignedBy));
        }

        return hasEnded;
    }

    private static bool End(DbTransaction transaction, Certificate certificate, string reason, Notice notice)
    {
        var row = new { certificate.Id, workspace = certificate.Workspace.Value, reason, now = notice.At.ToUnixTimeMilliseconds() };
        var ended = transaction.Open().Execute(
            "UPDATE certificates SET ended_at = @now, end_reason = @reason WHERE workspace = @workspace AND id = @Id AND ended_at = 0", row, transaction);
        if (ended > 0)
        {
            Notices.Add(transaction, certificate.Workspace, certificate.SignedBy, notice);
        }

        return ended > 0;
    }

    private static int Write(DbTransaction transaction, Certificate certificate, (string Words, string Text)[] asked)
    {
        var connection = transaction.Open();
        connection.Execute("""
            INSERT INTO certificates (id, workspace, answer, question, record, signed_by, signed_by_name, note, signed_at, expires_at, ended_at, end_reason)
            VALUES (@Id, @Workspace, @Answer, @Question, @Record, @SignedBy, @SignedByName, @Note, @SignedAt, @ExpiresAt, @EndedAt, @EndReason)
            """, Row.Of(certificate), transaction);
        foreach (var (words, text) in asked)
        {
            connection.Execute("""
                INSERT INTO certificate_phrasings (workspace, words, phrasing, certificate) VALUES (@workspace, @words, @text, @Id)
                ON CONFLICT (workspace, words) DO UPDATE SET phrasing = excluded.phrasing, certificate = excluded.certificate
                """, new { workspace = certificate.Workspace.Value, words, text, certificate.Id }, transaction);
        }

        return connection.Execute("""
            UPDATE certificates SET ended_at = @now, end_reason = @reason
            WHERE workspace = @workspace AND ended_at = 0
              AND NOT EXISTS (SELECT 1 FROM certificate_phrasings p WHERE p.certificate = certificates.id)
            """,
            new { workspace = certificate.Workspace.Value, now = certificate.SignedAt.ToUnixTimeMilliseconds(), reason = $"{certificate.SignedByName} certified another answer to the same question." },
            transaction);
    }

    private async Task<IReadOnlyList<Certificate>> ReadAsync(string where, object values, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>($"SELECT {Columns} FROM certificates c WHERE {where} ORDER BY c.signed_at DESC, c.id DESC", values);
        return [.. rows.Select(row => row.ToCertificate())];
    }

    // As the store keeps times.
    private static DateTimeOffset Whole(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());

    private sealed record Row(
        string Id, string Workspace, string Answer, string Question, string Record, string SignedBy, string SignedByName, string Note,
        long SignedAt, long ExpiresAt, long EndedAt, string EndReason)
    {
        public static Row Of(Certificate certificate) => new(
            certificate.Id, certificate.Workspace.Value, certificate.Answer, certificate.Question, JsonSerializer.Serialize(certificate.Record, AnswerRecord.Json),
            certificate.SignedBy, certificate.SignedByName, certificate.Note,
            certificate.SignedAt.ToUnixTimeMilliseconds(), certificate.ExpiresAt.ToUnixTimeMilliseconds(), certificate.EndedAt?.ToUnixTimeMilliseconds() ?? 0, certificate.EndReason);

        public Certificate ToCertificate() => new(
            Id, new WorkspaceId(Workspace), Answer, Question,
            (JsonSerializer.Deserialize<AnswerRecord>(Record, AnswerRecord.Json) ?? throw new InvalidDataException("A certified answer is not readable.")) with { LogId = Answer },
            SignedBy, SignedByName, Note,
            DateTimeOffset.FromUnixTimeMilliseconds(SignedAt), DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt),
            EndedAt == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(EndedAt), EndReason);
    }
}

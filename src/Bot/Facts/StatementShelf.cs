using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Documents;
using Bot.Search;
using Bot.Storage;
using Bot.Workspaces;

namespace Bot.Facts;

/// <summary>Adds files of single statements, one JSON object a line, as a document whose every statement is a passage.</summary>
public sealed partial class StatementShelf(DocumentStore store, PassageIndex index)
{
    /// <summary>Adds a file.</summary>
    /// <param name="workspace">Whose document it becomes.</param>
    /// <param name="file">Lines of <c>{"id", "statement", "topic"?, "instrument"?, "ref"?, "url"?, "authority"?, "version_or_date"?}</c>; with an instrument the statement is a summary of it.</param>
    /// <param name="cancellationToken">Stops before the document is stored.</param>
    /// <returns>How many statements it has, at least one.</returns>
    /// <exception cref="LineException">A line has no statement, or another authority than the known ones.</exception>
    /// <exception cref="IOException">The file is missing or can't be read, or has no line.</exception>
    public async Task<int> AddAsync(WorkspaceId workspace, string file, CancellationToken cancellationToken)
    {
        var added = Read(workspace, file);
        var stored = await store.AddAsync(added, cancellationToken);
        if (stored is not StoredRevision.Unchanged)
        {
            index.Replace(stored.Revision, stored.Passages);
            index.Commit(stored.Change);
        }

        return stored.Passages.Count;
    }

    private static NewRevision Read(WorkspaceId workspace, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var text = new StringBuilder();
        var passages = new List<NewPassage>();
        foreach (var line in JsonLines.Read<StatementLine>(file))
        {
            if (line.Value.Statement is not { } statement || string.IsNullOrWhiteSpace(statement))
            {
                throw line.Wrong("has no \"statement\"");
            }

            text.Append(text.Length == 0 ? "" : "\n\n");
            passages.Add(new NewPassage(
                new TextSpan(text.Length, statement.Length),
                null,
                new Locator(line.Value.Id ?? "", null),
                string.IsNullOrWhiteSpace(line.Value.Topic) ? [] : [line.Value.Topic],
                [Source(line, name)]));
            text.Append(statement);
        }

        if (passages.Count == 0)
        {
            throw new IOException($"'{file}' has no statements: give a file with one JSON object a line");
        }

        var written = text.ToString();
        var properties = new DocumentProperties(
            name, LanguageDetector.Detect(written) ?? "en", [], DocumentKind.Summary, passages.Min(passage => passage.Sources[0].Authority), name, "", "undated", InForce.Always);
        return new NewRevision(workspace, Path.GetFullPath(file), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written))), written, properties, passages);
    }

    private static SourceNote Source(NumberedLine<StatementLine> line, string name)
    {
        var authority = Authority.Unclassified;
        if (line.Value.Authority is { Length: > 0 } key && !AuthorityNames.TryParse(key, out authority))
        {
            throw line.Wrong($"has the authority '{key}', which is none of {string.Join(", ", AuthorityNames.Keys)}");
        }

        return new SourceNote(
            string.IsNullOrWhiteSpace(line.Value.Instrument) ? name : line.Value.Instrument,
            line.Value.Ref ?? "",
            line.Value.Url ?? "",
            authority,
            DayOrYear().Match(line.Value.VersionOrDate ?? "") is { Success: true } date && PartialDate.TryParse(date.Value) is not null ? date.Value : "undated");
    }

    [GeneratedRegex(@"\b(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayOrYear();

    private sealed record StatementLine(string? Id, string? Statement, string? Topic, string? Instrument, string? Ref, string? Url, string? Authority)
    {
        [System.Text.Json.Serialization.JsonPropertyName("version_or_date")]
        public string? VersionOrDate { get; init; }
    }
}

using System.Security.Cryptography;
using System.Text;
using Bot.Documents;
using Bot.Search;
using Bot.Workspaces;

namespace Bot.Tests.Fakes;

/// <summary>Makes small texts, passages and queries of which a test only says what matters to it.</summary>
internal static class Some
{
    public static readonly DateOnly Day = new(2026, 11, 23);

    public static readonly DocumentProperties Original = new("A report", "en", [], DocumentKind.Original, Authority.News, "A report", "", "undated", InForce.Always);

    public static readonly SourceNote Rule = new("Rules of the desk [I/DESK/2011 (2025)]", "Article 82", "https://www.example.org/rules.pdf", Authority.OfficialRule, "2025-11");

    /// <summary>A text of the local workspace, each statement a passage of its own.</summary>
    public static NewRevision Revision(string origin, params string[] statements) => Revision(WorkspaceId.Local, origin, Original, statements);

    public static NewRevision Revision(WorkspaceId workspace, string origin, DocumentProperties properties, params string[] statements)
    {
        var text = string.Join("\n\n", statements);
        var passages = new List<NewPassage>();
        var start = 0;
        foreach (var statement in statements)
        {
            SourceNote[] sources = properties.Kind is DocumentKind.Summary ? [Rule] : [];
            passages.Add(new NewPassage(new TextSpan(start, statement.Length), null, new Locator($"paragraph {passages.Count + 1}", null), [], sources));
            start += statement.Length + 2;
        }

        return new NewRevision(workspace, origin, HashOf(text), text, properties, passages);
    }

    /// <summary>A passage of a text that is not in any store.</summary>
    public static RetrievedPassage Passage(params string[] statements)
    {
        var added = Revision("passage.txt", statements);
        var document = DocumentId.Of(added.Workspace, added.Origin);
        var revision = new Revision(
            RevisionId.Of(document, 1, added.ContentHash), document, added.Workspace, added.Origin, 1, added.ContentHash, added.Text, added.Properties, DateTimeOffset.UnixEpoch);
        var first = added.Passages[0];
        return new RetrievedPassage(new Passage(PassageId.Of(revision.Id, 0), 0, first.Span, first.LeadIn, first.Locator, first.Headings, first.Sources), revision, 1);
    }

    /// <summary>A passage of one language that hangs on the words before a list.</summary>
    public static RetrievedPassage ListItem(string leadIn, string item, string language = "en")
    {
        var passage = Passage(leadIn, item);
        var place = new TextSpan(leadIn.Length + 2, item.Length);
        return passage with
        {
            Passage = passage.Passage with { Span = place, LeadIn = new TextSpan(0, leadIn.Length) },
            Revision = passage.Revision with { Properties = Original with { Language = language } },
        };
    }

    /// <summary>A passage in a language.</summary>
    public static RetrievedPassage PassageIn(string language, string statement)
    {
        var passage = Passage(statement);
        return passage with { Revision = passage.Revision with { Properties = Original with { Language = language } } };
    }

    /// <summary>Asks for each word by itself.</summary>
    public static PassageQuery Query(WorkspaceId workspace, params string[] words) => new(workspace, [.. words.Select(Group)], [], Day, 100);

    public static QueryGroup Group(string word, int start) => new(word, start, 1, [new QueryVariant([TextAnalysis.Analyze(word, "en")[0].Stem], "en", 1)]);

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

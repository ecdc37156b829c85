using System.Security.Cryptography;
using System.Text;
using Bot.Documents;
using Bot.Workspaces;

namespace Bot.Tests.Web.Site;

/// <summary>Builds a document block by block: headings, statements, and lines that name sources.</summary>
public sealed class SomeDocument(DocumentProperties properties)
{
    private readonly StringBuilder text = new();
    private readonly List<NewPassage> passages = [];
    private readonly List<string> headings = [];

    public static readonly SourceNote Rule = new(
        "INTERPOL's Rules on the Processing of Data [III/IRPD/GA/2011 (2025)]", "Article 82", "https://www.example.org/rules.pdf", Authority.OfficialRule, "2025-11");

    public static SomeDocument Summary(string title) => new(new DocumentProperties(
        title, "en", ["red notice"], DocumentKind.Summary, Authority.OfficialRule, title, "", "undated", new InForce(PartialDate.TryParse("2025-11"), null)));

    public static SomeDocument Original(string title, string language, string url) => new(new DocumentProperties(
        title, language, [], DocumentKind.Original, Authority.News, $"{title} [Agence Exemple]", url, "2017-09-26", InForce.Always));

    public SomeDocument Heading(string heading, int level = 0)
    {
        headings.RemoveRange(Math.Min(level, headings.Count), headings.Count - Math.Min(level, headings.Count));
        headings.Add(heading);
        Append(heading);
        return this;
    }

    public SomeDocument Statement(string statement, params SourceNote[] sources)
    {
        var span = Append(statement);
        passages.Add(new NewPassage(span, null, new Locator(sources.Length == 0 ? "" : sources[0].Reference, null), [.. headings], sources));
        if (sources.Length > 0)
        {
            Append($"Source: {string.Join("; ", sources.Select(source => $"{source.Reference}, {source.Instrument}"))}.");
        }

        return this;
    }

    public NewRevision Build(WorkspaceId workspace, string origin) => new(
        workspace, origin, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))), text.ToString(), properties, passages);

    private TextSpan Append(string block)
    {
        if (text.Length > 0)
        {
            text.Append("\n\n");
        }

        var span = new TextSpan(text.Length, block.Length);
        text.Append(block);
        return span;
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Bot.Tests.Verbs;
using Bot.Verbs;

namespace Bot.Tests.Architecture;

/// <summary>What the Markdown files at the root say about the repository is so.</summary>
public sealed partial class ProseTests
{
    private static IEnumerable<RepositoryFile> Documents =>
        Repository.Files.Where(file => file.Extension == ".md" && (file.Folder == "" || file.Folder.StartsWith("docs", StringComparison.Ordinal) || file.Folder == "benchmarks"));

    [Fact]
    public void Paths_named_in_documents_exist() => Violations.None(
        "A path named in a document exists, from the root, from src/Bot or beside the document. Mend the document, or the move that made it wrong:",
        from document in Documents
        from path in Paths(document)
        where !Exists(document, path)
        select $"{document} names {path}");

    [Fact]
    public async Task Verbs_named_in_documents_exist()
    {
        using var run = new VerbRun();
        var help = await run.RunAsync("--help");
        Assert.Equal(ExitStatus.Done, help.Status);
        var verbs = HelpVerb().Matches(help.Output).Select(match => match.Groups["verb"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("ask", verbs);

        Violations.None(
            "A verb named in a document is one of the program's:",
            from document in Documents
            from verb in Verbs(document.Text)
            where !verbs.Contains(verb)
            select $"{document} says {verb}");
    }

    [Fact]
    public void No_file_speaks_of_one_machine() => Violations.None(
        "What is committed works on any machine: no path of somebody's own, no host that only they reach:",
        from file in Repository.Files
        where IsText(file)
        from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
        where OwnPath().IsMatch(line.Text) || Hosts().Matches(line.Text).Any(match => IsPrivate(match.Groups["host"].Value))
        select $"{file}:{line.Number}: {line.Text.Trim()}");

    // In a command, or in the first column of a table of verbs.
    private static IEnumerable<string> Verbs(string text) => UsedVerb().Matches(text)
        .Concat(VerbTable().Matches(text).SelectMany(table => VerbRow().Matches(table.Groups["rows"].Value)))
        .Select(match => match.Groups["verb"].Value);

    // A path in code style, or the target of a link.
    private static IEnumerable<string> Paths(RepositoryFile document) => CodeSpan().Matches(document.Text).Select(match => match.Groups["path"].Value)
        .Where(path => IsPath(path) && !IsMade(path))
        .Concat(Link().Matches(document.Text).Select(match => match.Groups["path"].Value.Split('#')[0]).Where(path => path.Length > 0 && !path.Contains(':', StringComparison.Ordinal)));

    private static bool IsPath(string text) =>
        (text.Contains('/', StringComparison.Ordinal) && (Path.HasExtension(text) || Repository.Exists(text.Split('/')[0]) || Repository.Exists("src/Bot/" + text.Split('/')[0])))
        || SourceName().IsMatch(text);

    // What builds and the running program make is not committed.
    private static bool IsMade(string path) => path.Split('/')[0] is "" or "." or "data" or "bin" or "obj" or "publish" or "TestResults";

    private static bool Exists(RepositoryFile document, string path) =>
        Repository.Exists(path)
        || Repository.Exists("src/Bot/" + path)
        || Repository.Exists(Path.Combine(document.Folder, path))
        || Repository.Files.Any(file => file.Name == path || file.Name == path + ".cs" || ("/" + file.Path).EndsWith("/" + path, StringComparison.Ordinal));

    private static bool IsText(RepositoryFile file) => file.Extension is not (".png" or ".pdf" or ".docx" or ".ico");

    private static bool IsPrivate(string host) =>
        host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && !IPAddress.IsLoopback(address) && address.GetAddressBytes() is [10, ..] or [192, 168, ..] or [172, >= 16 and < 32, ..]);

    [GeneratedRegex(@"`(?<path>[\w.\-]+(/[\w.\-]+)*/?)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\]\((?<path>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^[\w.\-]+\.(cs|cshtml|csproj|sln|props|sql)$")]
    private static partial Regex SourceName();

    [GeneratedRegex(@"^  (?<verb>[a-z][a-z-]*)\s", RegexOptions.Multiline)]
    private static partial Regex HelpVerb();

    [GeneratedRegex(@"(--project src/Bot( -c Release)? -- |`Bot )(?<verb>[a-z][a-z-]*)(?=[\s`])")]
    private static partial Regex UsedVerb();

    [GeneratedRegex(@"^\| *[Vv]erbs? *\|.*\n\|[-:| ]+\n(?<rows>(\|.*(\n|$))+)", RegexOptions.Multiline)]
    private static partial Regex VerbTable();

    [GeneratedRegex(@"^\| *`(?<verb>[a-z][a-z-]*)", RegexOptions.Multiline)]
    private static partial Regex VerbRow();

    // Written in two parts, so that this file does not break its own rule.
    [GeneratedRegex(@"(?<![\w.])/(wor" + @"k|hom" + @"e|roo" + @"t|User" + @"s)/\w")]
    private static partial Regex OwnPath();

    [GeneratedRegex(@"https?://(?:[^/\s@]*@)?(?<host>[\w.\-]+)")]
    private static partial Regex Hosts();
}

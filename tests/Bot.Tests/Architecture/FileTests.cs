using System.Text.RegularExpressions;

namespace Bot.Tests.Architecture;

/// <summary>How files are named, placed and how long they are.</summary>
public sealed partial class FileTests
{
    private const int MaxLines = 300;

    private static readonly string[] Projects = ["src/Bot", "tests/Bot.Tests", "tests/Bot.BrowserTests", "tests/Bot.PeerTests", "benchmarks/Bot.Benchmarks", "benchmarks/Bot.Reliability"];

    // What people or tools write in one piece: measured by other rules.
    private static readonly string[] LongByNature = [".jsonl", ".yaml", ".json", ".md", ".py", ".sln"];

    [Fact]
    public void A_namespace_is_its_folder() => Violations.None(
        "A file's namespace is its folder:",
        from project in Projects
        from file in Repository.Sources(project)
        where file.Extension == ".cs" && file.Name != "Program.cs"
        let expected = string.Join('.', file.Folder.Split('/').Skip(1))
        let declared = Namespace().Match(file.Text).Groups["name"].Value
        where declared != expected
        select $"{file} declares '{declared}', not '{expected}'");

    [Fact]
    public void A_file_is_named_after_a_type_in_it() => Violations.None(
        "A file is named after its main type (a page's model after the page):",
        from project in Projects
        from file in Repository.Sources(project)
        where file.Extension == ".cs" && file.Name != "Program.cs"
        let name = file.Name.EndsWith(".cshtml.cs", StringComparison.Ordinal) ? file.Name[..^".cshtml.cs".Length] + "Model" : file.Name[..^".cs".Length]
        where !Declarations().Matches(file.Text).Any(match => match.Groups["name"].Value == name)
        select $"{file} declares no {name}");

    [Fact]
    public void No_file_is_too_long() => Violations.None(
        $"A file has at most {MaxLines} lines: split it by what its parts are about:",
        from file in Repository.Files
        where !LongByNature.Contains(file.Extension) && Written().IsMatch(file.Name)
        let lines = file.Lines.Length
        where lines > MaxLines
        select $"{file} has {lines} lines");

    [Fact]
    public void Nothing_is_left_for_later() => Violations.None(
        "Code says what it does today. Do it, or open an issue:",
        from file in Code()
        from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
        where Later().IsMatch(line.Text)
        select $"{file}:{line.Number}: {line.Text.Trim()}");

    [Fact]
    public void No_warning_is_switched_off() => Violations.None(
        "Warnings are mended where they arise; a rule that does not fit is settled for all in .editorconfig, with its reason:",
        from file in Code()
        from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
        where SwitchedOff().IsMatch(line.Text)
        select $"{file}:{line.Number}: {line.Text.Trim()}");

    [Fact]
    public void Null_is_not_waved_through() => Violations.None(
        "Outside tests no '!' tells the compiler that something is not null:",
        from file in Repository.Sources("src/Bot")
        from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
        where Forgiven().IsMatch(line.Text)
        select $"{file}:{line.Number}: {line.Text.Trim()}");

    // This folder names what it forbids.
    private static IEnumerable<RepositoryFile> Code() => Projects.SelectMany(Repository.Sources).Where(file => !file.Path.StartsWith("tests/Bot.Tests/Architecture/", StringComparison.Ordinal));

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(record\s+struct|class|struct|record|interface|enum|delegate\s+\S+)\s+(?<name>\w+)")]
    private static partial Regex Declarations();

    [GeneratedRegex(@"\.(cs|cshtml|css|js|sql|sh|csproj|props)$|^[^.]+$")]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"#pragma\s+warning\s+disable|\bSuppressMessage\b")]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"[\w\)\]]!(\.|;|,|\)|\[|$)(?![^""]*""[^""]*$)")]
    private static partial Regex Forgiven();
}

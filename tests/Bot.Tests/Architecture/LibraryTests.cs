using System.Text.RegularExpressions;

namespace Bot.Tests.Architecture;

/// <summary>Each library has the rooms it may be named in; elsewhere it could be changed for another without being noticed.</summary>
public sealed partial class LibraryTests
{
    private static readonly LibraryOwner[] Owners =
    [
        new("Lucene.Net", ["Search"]),
        new("J2N", ["Search"]),
        new("Microsoft.Data.Sqlite", ["Storage"]),
        new("dbup", ["Storage"]),
        new("Dapper", ["Workspaces", "Documents", "Answers", "Facts", "Chat"]),
        new("UglyToad.PdfPig", ["Ingestion"]),
        new("CsvHelper", ["Facts"]),
        new("DocumentFormat.OpenXml", ["Ingestion", "Facts"]),
        new("Markdig", ["Ingestion"]),
        new("AngleSharp", ["Ingestion"]),
        new("YamlDotNet", ["Ingestion", "Search", "Grounding", "Facts"]),
        new("System.CommandLine", ["Verbs"]),
        new("Microsoft.SemanticKernel", ["Answers"]),
        new("Microsoft.Extensions.AI", ["Answers"]),
        new("Microsoft.Extensions.Http.Resilience", ["Answers", "Chat"]),
        new("Microsoft.ML.Tokenizers", ["Answers"]),
        new("Microsoft.AspNetCore.OpenApi", ["Web"]),
        new("Microsoft.OpenApi", ["Web"]),
        new("ModelContextProtocol", ["Web"]),
        new("NSec.Cryptography", ["Facts", "Chat"]),
        new("OllamaSharp", ["Answers"]),
        new("OpenAI", ["Answers"]),
        new("Polly", ["Answers", "Chat"]),
        new("System.ClientModel", ["Answers"]),
        new("System.Memory.Data", ["Answers"]),
    ];

    // Parts of the platform that belong to the room that serves pages, and to the verb that starts it.
    private static readonly LibraryOwner[] PlatformOwners =
    [
        new("Microsoft.AspNetCore.Mvc", ["Web"]),
        new("Microsoft.AspNetCore.Razor", ["Web"]),
        new("Microsoft.AspNetCore", ["Web", "Chat", "Verbs"]),
    ];

    [Fact]
    public void A_library_is_named_only_in_its_rooms() => Violations.None(
        "A library is named only in its rooms. Ask its room for what is needed:",
        from use in BotAssembly.Uses
        let library = use.Named.Assembly.GetName().Name
        let owner = Owners.FirstOrDefault(owner => owner.Owns(library)) ?? PlatformOwners.FirstOrDefault(owner => owner.Owns(library))
        where owner is not null && !owner.Rooms.Contains(use.Room)
        select $"{use} of {library}, which belongs to {string.Join(" and ", owner.Rooms)}");

    [Fact]
    public void Every_library_has_an_owner_and_every_owner_its_library()
    {
        Violations.None(
            $"Each library the program names has its rooms in {nameof(LibraryTests)}.{nameof(Owners)}. Without rooms there:",
            BotAssembly.Libraries.Where(library => !Owners.Any(owner => owner.Owns(library))));
        Violations.None(
            $"{nameof(LibraryTests)}.{nameof(Owners)} names no room that does not use its library:",
            from owner in Owners.Concat(PlatformOwners)
            from room in owner.Rooms
            where !BotAssembly.Uses.Any(use => use.Room == room && owner.Owns(use.Named.Assembly.GetName().Name!))
            select $"{room} does not use {owner.Library}");
    }

    [Fact]
    public void Central_versions_hold_only_what_is_used()
    {
        var central = Repository.Files.Single(file => file.Path == "Directory.Packages.props");
        var used = Repository.Files.Where(file => file.Extension is ".csproj" || file.Name == "Directory.Build.props")
            .SelectMany(file => References().Matches(file.Text).Select(match => match.Groups["name"].Value))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var locks = string.Join('\n', Repository.Files.Where(file => file.Name == "packages.lock.json").Select(file => file.Text));

        Violations.None(
            "Directory.Packages.props holds only packages that a project names, or pins that a lock file shows:",
            Versions().Matches(central.Text).Select(match => match.Groups["name"].Value)
                .Where(name => !used.Contains(name) && !locks.Contains($"\"{name}\": {{\n        \"type\": \"CentralTransitive\"", StringComparison.Ordinal)));
    }

    [GeneratedRegex("<PackageReference Include=\"(?<name>[^\"]+)\"")]
    private static partial Regex References();

    [GeneratedRegex("<PackageVersion Include=\"(?<name>[^\"]+)\"")]
    private static partial Regex Versions();

    private sealed record LibraryOwner(string Library, string[] Rooms)
    {
        public bool Owns(string? assembly) =>
            assembly is not null && (assembly == Library || assembly.StartsWith(Library + (Library == "dbup" ? "-" : "."), StringComparison.OrdinalIgnoreCase));
    }
}

namespace Bot.Tests.Architecture;

/// <summary>The files of the repository as they stand in the working folder, without what builds make.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", ".git", ".vs", ".idea", "node_modules", "TestResults", "data", "publish", "__pycache__"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file that could be committed, sorted.</summary>
    public static IReadOnlyList<RepositoryFile> Files { get; } =
        [.. Walk(Root).Select(path => new RepositoryFile(Path.GetRelativePath(Root, path))).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>The C# and Razor files under a folder.</summary>
    public static IEnumerable<RepositoryFile> Sources(string folder) =>
        Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal) && file.Extension is ".cs" or ".cshtml");

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests don't run inside the repository: no folder above them has Bot.sln.");
    }

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git").Concat(Directory.EnumerateDirectories(folder)
            .Where(child => !Made.Contains(Path.GetFileName(child), StringComparer.Ordinal))
            .SelectMany(Walk));
}

/// <summary>A file by its path from the repository's root, with '/' between folders.</summary>
internal sealed record RepositoryFile(string Path)
{
    public string Folder => System.IO.Path.GetDirectoryName(Path) ?? "";

    public string Name => System.IO.Path.GetFileName(Path);

    public string Extension => System.IO.Path.GetExtension(Path);

    public string Text => File.ReadAllText(System.IO.Path.Combine(Repository.Root, Path));

    public string[] Lines => File.ReadAllLines(System.IO.Path.Combine(Repository.Root, Path));

    public override string ToString() => Path;
}

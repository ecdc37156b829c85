namespace Bot.Web.PageImages;

/// <summary>Finds programs as a shell would.</summary>
internal static class ProgramPath
{
    /// <summary>The path of a program; null when it is nowhere.</summary>
    /// <param name="name">A name that is looked for on the path, or a path, which is taken as it is.</param>
    public static string? Find(string name)
    {
        var isPath = Path.GetFileName(name) != name;
        var folders = isPath ? [""] : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var endings = OperatingSystem.IsWindows() ? new[] { "", ".exe" } : [""];
        return folders
            .SelectMany(folder => endings.Select(ending => Path.GetFullPath(Path.Combine(folder, name + ending))))
            .FirstOrDefault(File.Exists);
    }
}

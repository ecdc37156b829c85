namespace Bot.Benchmarks.Engines;

/// <summary>How much disk a folder takes.</summary>
internal static class FolderSize
{
    public static long Of(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}

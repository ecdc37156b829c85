namespace Bot.Reliability.Bots;

/// <summary>Data folders in which the shipped corpus has been read in already, so that a run does not wait for it each time.</summary>
internal static class DataFolders
{
    /// <summary>Makes the first folder: the bot starts over an empty one and is stopped.</summary>
    public static async Task<string> MakeAsync(string program, string scratch)
    {
        var folder = Path.Combine(scratch, "data");
        await using var bot = new LiveBot(program, folder, Path.Combine(scratch, "data.log"), new Dictionary<string, string>());
        await bot.StartAsync();
        await bot.StopAsync();
        return folder;
    }

    /// <summary>Copies a folder that no bot uses.</summary>
    public static string Copy(string folder, string name)
    {
        var copy = Directory.CreateDirectory($"{folder}-{name}").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? copy);
            File.Copy(file, target);
        }

        return copy;
    }
}

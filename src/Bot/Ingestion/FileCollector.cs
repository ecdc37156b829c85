using Microsoft.Extensions.Options;

namespace Bot.Ingestion;

/// <summary>Turns the paths that a person names into files, folders with all that lies in them.</summary>
public sealed class FileCollector(IOptions<IngestionOptions> options)
{
    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };

    /// <summary>Lists the files of paths.</summary>
    /// <param name="paths">Files and folders, absolute or relative to the working directory.</param>
    /// <returns>
    /// In the paths' order, each folder in ordinal order of names, hidden files left out, every file once.
    /// What is missing, unreadable or too large is <see cref="CollectedFile.Refused"/> and stops nothing else.
    /// </returns>
    public IEnumerable<CollectedFile> Collect(IEnumerable<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var file in CollectPath(path, seen))
            {
                yield return file;
            }
        }
    }

    private IEnumerable<CollectedFile> CollectPath(string path, HashSet<string> seen)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
        {
            return [new CollectedFile.Refused(path, "The path is empty or has a character that no path may have: name a file or folder.")];
        }

        var fullPath = Path.GetFullPath(path);
        if (Directory.Exists(fullPath))
        {
            return CollectFolder(fullPath, seen);
        }

        return File.Exists(fullPath)
            ? seen.Add(fullPath) ? [Check(fullPath)] : []
            : [new CollectedFile.Refused(fullPath, $"'{path}' does not exist: check the spelling and the folder you are in.")];
    }

    // Folders wait on a stack, so that ten thousand nested ones need no deep calls. A folder that was reached before, by a link too, is skipped.
    private IEnumerable<CollectedFile> CollectFolder(string root, HashSet<string> seen)
    {
        var waiting = new Stack<string>([root]);
        while (waiting.TryPop(out var folder))
        {
            if (!seen.Add(RealPath(folder) + Path.DirectorySeparatorChar))
            {
                continue;
            }

            var (entries, refused) = List(folder);
            if (refused is not null)
            {
                yield return refused;
            }

            foreach (var file in entries.OfType<FileInfo>().Select(file => file.FullName).Where(seen.Add))
            {
                yield return Check(file);
            }

            foreach (var inner in entries.OfType<DirectoryInfo>().Reverse())
            {
                waiting.Push(inner.FullName);
            }
        }
    }

    private static (IReadOnlyList<FileSystemInfo> Entries, CollectedFile? Refused) List(string folder)
    {
        try
        {
            return ([.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Visible).OrderBy(entry => entry.Name, StringComparer.Ordinal)], null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ([], new CollectedFile.Refused(folder, $"'{folder}' can't be listed ({exception.Message.TrimEnd('.')}): make it readable for this user."));
        }
    }

    private CollectedFile Check(string file)
    {
        try
        {
            var info = new FileInfo(file);
            info = info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info;
            if (!info.Exists)
            {
                return new CollectedFile.Refused(file, $"'{file}' is a link to nothing: restore what it points to or remove it.");
            }

            // Pipes, sockets and devices have no length; to open one could take forever.
            if (info.Length == 0)
            {
                return new CollectedFile.Refused(file, $"'{Path.GetFileName(file)}' is empty or no ordinary file: add a file that has text.");
            }

            using (info.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            {
                return info.Length <= options.Value.MaxFileSizeBytes
                    ? new CollectedFile.Found(file, options.Value.MaxFileSizeBytes)
                    : new CollectedFile.Refused(file, $"'{Path.GetFileName(file)}' {FileReader.TooLarge(info.Length, options.Value.MaxFileSizeBytes)}");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new CollectedFile.Refused(file, $"'{file}' can't be opened ({exception.Message.TrimEnd('.')}): make it readable for this user.");
        }
    }

    private static string RealPath(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
        }
        catch (IOException)
        {
            // A link that leads to itself is a folder that can't be listed, which is reported there.
            return folder;
        }
    }
}

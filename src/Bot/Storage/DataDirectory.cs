namespace Bot.Storage;

/// <summary>The one folder that an embedded bot writes to, held by this process alone until it is disposed.</summary>
/// <remarks>
/// The hold is an exclusively opened file. Lucene.NET's own lock does not keep a second process out on Linux,
/// and two writers would destroy each other's index.
/// </remarks>
public sealed class DataDirectory : IDisposable
{
    private readonly FileStream hold;

    private DataDirectory(string path, FileStream hold)
    {
        Path = path;
        this.hold = hold;
    }

    /// <summary>Absolute path of the folder.</summary>
    public string Path { get; }

    /// <summary>The SQLite file with documents, revisions, passages and answers.</summary>
    public string StoreFile => System.IO.Path.Combine(Path, "bot.db");

    /// <summary>The Lucene index, derived from the store; it may be deleted while no bot runs.</summary>
    public string IndexFolder => System.IO.Path.Combine(Path, "index");

    /// <summary>The keys that only this bot may have: those of its forms, and the one it signs evidence with. Whoever copies the folder can speak for it.</summary>
    public string KeysFolder => System.IO.Path.Combine(Path, "keys");

    /// <summary>Creates the folder if need be and takes hold of it.</summary>
    /// <param name="path">Absolute, or relative to the working directory.</param>
    /// <exception cref="DataDirectoryException">The folder can't be created or written, or another process holds it.</exception>
    public static DataDirectory Open(string path)
    {
        var fullPath = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataDirectoryException(
                $"The data folder '{fullPath}' can't be created ({exception.Message}). Make its parent writable, or set Bot:DataDirectory to another folder.", exception);
        }

        var lockFile = System.IO.Path.Combine(fullPath, "bot.lock");
        try
        {
            return new DataDirectory(fullPath, new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new DataDirectoryException(
                $"The data folder '{fullPath}' can't be written. Make it writable for this user, or set Bot:DataDirectory to another folder.", exception);
        }
        catch (IOException exception) when (exception.Message.Contains("Read-only", StringComparison.OrdinalIgnoreCase))
        {
            throw new DataDirectoryException(
                $"The data folder '{fullPath}' lies on a read-only file system. Set Bot:DataDirectory to a folder that can be written.", exception);
        }
        catch (IOException exception) when (File.Exists(lockFile))
        {
            throw new DataDirectoryException(
                $"Another process already uses the data folder '{fullPath}'. Stop it, or give this one its own folder with --Bot:DataDirectory PATH.", exception);
        }
        catch (IOException exception)
        {
            throw new DataDirectoryException(
                $"The data folder '{fullPath}' can't be written ({exception.Message}). Free some space or set Bot:DataDirectory to another folder.", exception);
        }
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => hold.Dispose();
}

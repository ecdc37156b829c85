using Bot.Facts;
using Bot.Ingestion;
using Bot.Search;
using Bot.Storage;
using Bot.Workspaces;

namespace Bot.Verbs;

/// <summary>The rooms over the bot's own data, or over some files alone in a folder that is gone afterwards.</summary>
internal sealed class SourceShelf : IAsyncDisposable
{
    private readonly BotHost host;
    private readonly string? temporaryFolder;

    private SourceShelf(BotHost host, string? temporaryFolder)
    {
        this.host = host;
        this.temporaryFolder = temporaryFolder;
    }

    /// <summary>Opens the rooms.</summary>
    /// <param name="context">Where settings and messages come from and go to.</param>
    /// <param name="path">A file or folder to use alone; null for the bot's own data.</param>
    /// <param name="workspace">Who will see the files.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">There is nothing at the path, or a file of it can't be used.</exception>
    public static async Task<SourceShelf> OpenAsync(VerbContext context, string? path, WorkspaceId workspace, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return new SourceShelf(await BotHost.OpenAsync(context.LoadSettings(), cancellationToken), null);
        }

        // The files are looked for before a folder is made for them.
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new FileNotFoundException($"There is no file or folder '{path}'.");
        }

        var folder = Directory.CreateTempSubdirectory("bot-sources-").FullName;
        var shelf = new SourceShelf(BotHost.Make(context.LoadSettings().With($"{BotOptions.Section}:{nameof(BotOptions.DataDirectory)}", folder)), folder);
        try
        {
            await shelf.Get<IndexOpening>().OpenAsync(cancellationToken);
            await shelf.FillAsync(path, workspace, cancellationToken);
            return shelf;
        }
        catch
        {
            await shelf.DisposeAsync();
            throw;
        }
    }

    /// <summary>What a verb puts to work.</summary>
    public T Get<T>()
        where T : notnull => host.Get<T>();

    /// <summary>Closes the rooms, and removes the folder that was made for them.</summary>
    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        if (temporaryFolder is not null)
        {
            Directory.Delete(temporaryFolder, recursive: true);
        }
    }

    private async Task FillAsync(string path, WorkspaceId workspace, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var file in Get<FileCollector>().Collect([path]))
        {
            if (file is CollectedFile.Found && Path.GetExtension(file.Path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase))
            {
                added += await Get<StatementShelf>().AddAsync(workspace, file.Path, cancellationToken);
                continue;
            }

            var outcome = file is CollectedFile.Found found
                ? await Get<Ingester>().AddAsync(workspace, await found.LoadAsync(cancellationToken), file.Path, DocumentOverrides.None, cancellationToken)
                : new IngestionOutcome.Refused(file is CollectedFile.Refused missing ? missing.Reason : "This is no file.");
            if (outcome is IngestionOutcome.Refused refused)
            {
                // A verdict on fewer sources than were named would be another verdict.
                throw new IOException($"'{file.Path}' can't be used as a source ({refused.Reason.TrimEnd('.')}); leave it out or mend it");
            }

            added++;
        }

        if (added == 0)
        {
            throw new IOException($"There are no files in '{path}': hidden files are left out");
        }
    }
}

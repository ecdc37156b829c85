using Microsoft.Extensions.Options;

namespace Bot.Ingestion;

/// <summary>Reads any file with the extractor for it, within the limits of <see cref="IngestionOptions"/>.</summary>
internal sealed partial class FileReader(IReadOnlyList<ITextExtractor> extractors, IOptions<IngestionOptions> options, ILogger<FileReader> logger)
{
    // The parsers limit their own nesting; the rest of what they recurse into fits here many times over.
    private const int StackBytes = 16 << 20;

    public async Task<Extraction> ReadAsync(FileContent content, CancellationToken cancellationToken)
    {
        if (content.Bytes.IsEmpty)
        {
            return Unreadable(content, "is empty: add a file that has text.");
        }

        if (content.Bytes.Length > options.Value.MaxFileSizeBytes)
        {
            return Unreadable(content, TooLarge(content.Bytes.Length, options.Value.MaxFileSizeBytes));
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(TimeSpan.FromSeconds(options.Value.MaxReadingSeconds));
        try
        {
            return new Extraction.Readable(await ExtractAsync(content, limited.Token).WaitAsync(limited.Token));
        }
        catch (UnreadableFileException exception)
        {
            return Unreadable(content, exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unreadable(content, $"takes longer than {options.Value.MaxReadingSeconds} seconds to read: split it, or raise Ingestion:MaxReadingSeconds.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The parsers are a door to the outside: on a damaged file they throw whatever they stumble over.
            LogDamaged(exception);
            return Unreadable(content, "is damaged or truncated and can't be read: open it in the program that made it and save it anew.");
        }
    }

    /// <summary>The sentence's end for a file over the limit; also used before a file is loaded.</summary>
    internal static string TooLarge(long sizeBytes, long limitBytes) =>
        $"has {sizeBytes:N0} bytes and the limit is {limitBytes:N0}: split it, or raise Ingestion:MaxFileSizeBytes.";

    internal static Extraction.Unreadable Unreadable(FileContent content, string predicate) => new($"'{content.Name}' {predicate}");

    private Task<ExtractedText> ExtractAsync(FileContent content, CancellationToken cancellationToken)
    {
        if (UnsupportedFormats.Advice(content) is { } advice)
        {
            throw new UnreadableFileException(advice);
        }

        var extractor = extractors.FirstOrDefault(candidate => candidate.Reads(content))
            ?? throw new UnreadableFileException("is not a kind of file that can be read: use PDF, Word (.docx), HTML, Markdown or plain text.");
        var completion = new TaskCompletionSource<ExtractedText>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    completion.SetResult(extractor.Extract(content, cancellationToken));
                }
                catch (Exception exception)
                {
                    // Anything else than passing it on would end the process from this thread.
                    completion.SetException(exception);
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "reading a file",
        };
        thread.Start();
        return completion.Task;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "a file could not be parsed")]
    private partial void LogDamaged(Exception exception);
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace Bot.Web.PageImages;

/// <summary>Draws a page of a PDF in a process of its own, which a hostile file can make hang, grow or crash without harm to this one.</summary>
internal sealed partial class PdfRenderer
{
    // The longer side in pixels: print can be read, and no page size makes a larger picture.
    private const int Side = 1400;

    private const int MaxPngBytes = 8 << 20;

    // Poppler draws pages of official documents in tens of megabytes.
    private const long MaxMemoryBytes = 1L << 30;

    // https://gitlab.freedesktop.org/poppler/poppler, utils/pdftoppm.cc: the file has no such page.
    private const int WrongPage = 99;

    private readonly string? program;
    private readonly int seconds;
    private readonly string? limiter = ProgramPath.Find("prlimit"); // Of util-linux; elsewhere the limits of time and output stand alone.
    private readonly ILogger<PdfRenderer> logger;

    public PdfRenderer(IOptions<WebOptions> options, ILogger<PdfRenderer> logger)
    {
        program = options.Value.PdfRenderer == "none" ? null : ProgramPath.Find(options.Value.PdfRenderer);
        seconds = options.Value.PdfRendererSeconds;
        this.logger = logger;
    }

    /// <summary>Whether there is a program that draws.</summary>
    public bool IsAtHand => program is not null;

    /// <summary>Draws a page.</summary>
    /// <param name="writeFile">Writes the file to the stream it is given.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Ends the drawing.</param>
    public async Task<PageImage> DrawAsync(Func<Stream, CancellationToken, Task> writeFile, int page, CancellationToken cancellationToken)
    {
        if (program is null)
        {
            return new PageImage.Absent();
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(TimeSpan.FromSeconds(seconds));
        Process? process = null;
        try
        {
            process = Process.Start(StartOf(program, page)) ?? throw new Win32Exception("no process was made");
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limited.Token); // A full pipe would hold it up; nothing reads what a stranger's file makes it say.
            var writing = WriteAsync(process, writeFile, limited.Token);
            var png = await ReadAsync(process.StandardOutput.BaseStream, limited.Token);
            await process.WaitForExitAsync(limited.Token);
            await writing;
            return (process.ExitCode, png) switch
            {
                (WrongPage, _) => new PageImage.Absent(),
                (0, [0x89, (byte)'P', (byte)'N', (byte)'G', ..]) => new PageImage.Drawn(png),
                _ => Undrawable($"status {process.ExitCode}, {png.Length} bytes"),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Undrawable("it took too long");
        }
        catch (Exception exception) when (exception is IOException or Win32Exception)
        {
            return Undrawable(exception.Message);
        }
        finally
        {
            End(process);
        }
    }

    private ProcessStartInfo StartOf(string renderer, int page)
    {
        var start = new ProcessStartInfo(limiter ?? renderer) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath() };
        start.Environment.Clear(); // The settings of this process may hold secrets.
        string[] limits = limiter is null ? [] :
        [
            string.Create(CultureInfo.InvariantCulture, $"--as={MaxMemoryBytes}"),
            string.Create(CultureInfo.InvariantCulture, $"--cpu={seconds + 2}"), // Ends it even when this process is killed first.
            "--core=0", "--", renderer,
        ];
        var number = page.ToString(CultureInfo.InvariantCulture);
        foreach (var argument in (string[])[.. limits, "-png", "-singlefile", "-f", number, "-l", number, "-scale-to", Side.ToString(CultureInfo.InvariantCulture), "-"])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static async Task WriteAsync(Process process, Func<Stream, CancellationToken, Task> writeFile, CancellationToken cancellationToken)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await writeFile(input, cancellationToken);
        }
        catch (IOException)
        {
            // It has seen enough and closed its end; its status says the rest.
        }
    }

    /// <exception cref="IOException">The picture is too large.</exception>
    private static async Task<byte[]> ReadAsync(Stream output, CancellationToken cancellationToken)
    {
        using var png = new MemoryStream();
        var buffer = new byte[64 << 10];
        int count;
        while ((count = await output.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (png.Length + count > MaxPngBytes)
            {
                throw new IOException("the picture is too large");
            }

            png.Write(buffer, 0, count);
        }

        return png.ToArray();
    }

    private static void End(Process? process)
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
        }

        process?.Dispose();
    }

    private PageImage.Undrawable Undrawable(string reason)
    {
        LogUndrawable(reason);
        return new PageImage.Undrawable();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "a page of a PDF could not be drawn: {Reason}")]
    private partial void LogUndrawable(string reason);
}

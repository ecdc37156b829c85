using System.Text;

namespace Bot.Verbs;

/// <summary>Where a verb writes: results to <paramref name="Output"/>, everything else to <paramref name="Error"/>.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsInteractive">Whether a person watches standard error as it is written.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive)
{
    /// <summary>The terminal of this process, in UTF-8 whatever its locale says: results are read by programs.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(Console.Out, Console.Error, !Console.IsErrorRedirected);
    }
}

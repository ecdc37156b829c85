using System.Reflection;

namespace Bot.Facts.Packs;

/// <summary>The style sheet of the page, which carries it inside.</summary>
internal static class PackStyle
{
    public static string Sheet { get; } = Load();

    private static string Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("packs/pack.css") ?? throw new InvalidOperationException("The style sheet of evidence packs is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

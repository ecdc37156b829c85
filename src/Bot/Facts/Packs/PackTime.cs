using System.Globalization;

namespace Bot.Facts.Packs;

/// <summary>Times as a pack shows them.</summary>
internal static class PackTime
{
    /// <summary>In UTC, whatever the reader's clock: the file must read the same everywhere.</summary>
    public static string Words(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}

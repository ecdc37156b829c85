using System.Reflection;

namespace Bot.Facts.Packs;

/// <summary>Which version of the program makes or verifies a pack.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Whether a text names this very version. One without the hash of a commit names many.</summary>
    public static bool Is(string version) => version == Text && version.Contains('+', StringComparison.Ordinal);
}

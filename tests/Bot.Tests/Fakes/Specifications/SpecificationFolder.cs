namespace Bot.Tests.Fakes.Specifications;

/// <summary>Where the platforms' own specifications are. They are no part of the repository: without the setting our own rules are all there is.</summary>
internal static class SpecificationFolder
{
    public const string Setting = "BOT_PLATFORM_SPECS";

    /// <summary>What a test can say of the rules it went by.</summary>
    public static string Rules => Folder is { } folder ? $"Checked by our own rules and by the specifications in {folder}." : $"Checked by our own rules alone: {Setting} names no folder of specifications.";

    private static string? Folder => Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } folder ? folder : null;

    /// <summary>The text of a specification; null without the setting.</summary>
    /// <exception cref="IOException">The folder that is named does not have it.</exception>
    public static string? Read(string name) => Folder is { } folder ? File.ReadAllText(Path.Combine(folder, name)) : null;
}

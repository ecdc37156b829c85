namespace Bot.Verbs;

/// <summary>Every setting of this run, from files, environment and command line; the later wins.</summary>
internal sealed class BotSettings
{
    private BotSettings(IConfigurationRoot all, IConfigurationRoot written, string environment)
    {
        All = all;
        Written = written;
        Environment = environment;
    }

    /// <summary>All that is set, the winner of each key.</summary>
    public IConfigurationRoot All { get; }

    /// <summary>What files and command line set. The environment holds much that is not ours, so that unknown sections are looked for here only.</summary>
    public IConfigurationRoot Written { get; }

    /// <summary>Such as <c>Production</c> (the default) or <c>Development</c>.</summary>
    public string Environment { get; }

    /// <summary>Reads <c>appsettings.json</c>, <c>appsettings.{Environment}.json</c> (both optional), the environment and the settings of a command line.</summary>
    /// <exception cref="SettingsException">A file is not valid JSON or can't be read.</exception>
    public static BotSettings Load(string folder, IReadOnlyDictionary<string, string?> fromCommandLine)
    {
        var environment = System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
            ?? System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
            ?? "Production";
        try
        {
            var written = Files(folder, environment).AddInMemoryCollection(fromCommandLine).Build();
            var all = Files(folder, environment).AddEnvironmentVariables().AddInMemoryCollection(fromCommandLine).Build();
            return new BotSettings(all, written, environment);
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            var reason = (exception.InnerException?.InnerException ?? exception.InnerException ?? exception).Message;
            throw new SettingsException([$"{exception.Message.TrimEnd('.')}: {reason}"]);
        }
    }

    /// <summary>The same settings with another value for one key.</summary>
    public BotSettings With(string key, string value)
    {
        KeyValuePair<string, string?>[] other = [new(key, value)];
        return new BotSettings(
            new ConfigurationBuilder().AddConfiguration(All).AddInMemoryCollection(other).Build(),
            new ConfigurationBuilder().AddConfiguration(Written).AddInMemoryCollection(other).Build(),
            Environment);
    }

    /// <summary>Checks every setting.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public void ThrowIfWrong()
    {
        if (SettingsCheck.Problems(this) is { Count: > 0 } problems)
        {
            throw new SettingsException(problems);
        }
    }

    private static IConfigurationBuilder Files(string folder, string environment) => new ConfigurationBuilder()
        .SetBasePath(folder)
        .AddJsonFile("appsettings.json", optional: true)
        .AddJsonFile($"appsettings.{environment}.json", optional: true);
}

/// <summary>Settings are wrong; each problem names its key.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}

using Microsoft.Extensions.Configuration;

namespace Bot.Reliability;

/// <summary>What <c>benchmarks/reliability</c> hands over as <c>--Name value</c>.</summary>
internal sealed class RunOptions
{
    /// <summary>Questions on each platform.</summary>
    public int Questions { get; set; } = 1000;

    /// <summary>Decides which faults come when; the same seed plans the same run.</summary>
    public int Seed { get; set; } = 1;

    /// <summary><c>discord</c> or <c>slack</c> for that platform alone; empty for both.</summary>
    public string Only { get; set; } = "";

    /// <summary>Part of a fault's name, to inject nothing else; empty for all.</summary>
    public string Fault { get; set; } = "";

    /// <summary>Whether faults that take half a minute by their nature are left out.</summary>
    public bool Short { get; set; }

    /// <summary>File to write the report to; empty to print it.</summary>
    public string Report { get; set; } = "";

    /// <summary>The built Bot.</summary>
    public string Bot { get; set; } = "";

    /// <summary>An empty folder; the caller removes it.</summary>
    public string Scratch { get; set; } = "";

    public static RunOptions Read(string[] arguments) =>
        new ConfigurationBuilder().AddCommandLine(arguments).Build().Get<RunOptions>() ?? new RunOptions();
}

using System.ComponentModel.DataAnnotations;

namespace Bot.Answers.Models;

/// <summary>When a failing endpoint is left alone, so that nobody waits for it.</summary>
public sealed class ModelCircuitOptions
{
    /// <summary>Share of failed tries that opens the circuit: 0.01 to 1, 0.5 by default.</summary>
    [Range(0.01, 1.0)]
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>Fewest tries that are judged: 2 to 1,000, 5 by default.</summary>
    [Range(2, 1000)]
    public int MinimumTries { get; set; } = 5;

    /// <summary>How far back tries count, in seconds: 1 to 3,600, 60 by default.</summary>
    [Range(1.0, 3600.0)]
    public double SamplingSeconds { get; set; } = 60;

    /// <summary>How long nothing is sent after that, in seconds: 0.5 to 3,600, 30 by default.</summary>
    [Range(0.5, 3600.0)]
    public double BreakSeconds { get; set; } = 30;
}

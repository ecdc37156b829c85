using System.ComponentModel.DataAnnotations;

namespace Bot.Answers.Models;

/// <summary>What happens after a try that failed in passing: no connection, no reply in time, a status of 408, 429 or from 500 on.</summary>
public sealed class ModelRetryOptions
{
    /// <summary>Further tries: 0 to 10, 2 by default.</summary>
    [Range(0, 10)]
    public int Count { get; set; } = 2;

    /// <summary>Wait before the first of them, in seconds; it doubles each time and varies by chance. 0.01 to 60, 0.5 by default. A wait that the endpoint asks for wins.</summary>
    [Range(0.01, 60.0)]
    public double DelaySeconds { get; set; } = 0.5;
}

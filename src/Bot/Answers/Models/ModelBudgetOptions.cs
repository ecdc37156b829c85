using System.ComponentModel.DataAnnotations;

namespace Bot.Answers.Models;

/// <summary>What each workspace may use of the model on one day, midnight to midnight UTC. Over it, the sources are quoted.</summary>
public sealed class ModelBudgetOptions
{
    /// <summary>Tokens, sent and received: 0, the default, for no limit.</summary>
    [Range(0L, 1_000_000_000_000L)]
    public long TokensPerDay { get; set; }

    /// <summary>Cost in <see cref="ModelPriceOptions.Currency"/>: 0, the default, for no limit.</summary>
    [Range(0.0, 1_000_000.0)]
    public double CostPerDay { get; set; }
}

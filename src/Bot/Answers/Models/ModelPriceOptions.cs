using System.ComponentModel.DataAnnotations;

namespace Bot.Answers.Models;

/// <summary>What tokens cost, as the provider's price list has it.</summary>
public sealed class ModelPriceOptions
{
    /// <summary>Price of a million tokens that are sent: 0, the default, to 1,000,000.</summary>
    [Range(0.0, 1_000_000.0)]
    public double InPerMillionTokens { get; set; }

    /// <summary>Price of a million tokens that come back: 0, the default, to 1,000,000.</summary>
    [Range(0.0, 1_000_000.0)]
    public double OutPerMillionTokens { get; set; }

    /// <summary>Currency of the prices and of <see cref="ModelBudgetOptions.CostPerDay"/>: three capital letters, <c>USD</c> by default.</summary>
    [Required]
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "The field {0} must be three capital letters, such as USD.")]
    public string Currency { get; set; } = "USD";
}

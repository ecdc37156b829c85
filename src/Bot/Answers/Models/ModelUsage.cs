namespace Bot.Answers.Models;

/// <summary>Tokens of one call, sent and received.</summary>
internal sealed record ModelUsage(long TokensIn, long TokensOut)
{
    public static readonly ModelUsage None = new(0, 0);

    /// <summary>What they cost, in millionths of the currency, rounded up.</summary>
    public long CostMillionths(ModelPriceOptions price) =>
        (long)Math.Ceiling((TokensIn * (decimal)price.InPerMillionTokens) + (TokensOut * (decimal)price.OutPerMillionTokens));
}

using Bot.Tests.Fakes.ModelServer;

namespace Bot.Tests.Answers.Models;

/// <summary>How many of the sentences that a fault alters the gate may carry. No check of words is perfect; this holds each kind of error to what it is today.</summary>
internal static class GateLimits
{
    /// <summary>What is asked of the gate as a whole: of a hundred sentences that their quotes do not carry it passes at most eight.</summary>
    public const double Aim = 0.08;

    /// <summary>The share that may pass: none where something else than the gate must stop them.</summary>
    public static double Of(ModelFault fault) => fault switch
    {
        ModelFault.AlteredNumber => 0.01,
        ModelFault.AlteredPolarity or ModelFault.AlteredModality => Aim,

        // A little above the aim: another of two like names in a list, and "only if" left out.
        ModelFault.AlteredName => 0.1,
        ModelFault.DroppedCondition => 0.25,
        _ => 0,
    };

    /// <summary>What the fault makes of a sentence.</summary>
    public static Func<string, string> Alter(ModelFault fault) => fault switch
    {
        ModelFault.AlteredNumber => Alteration.Number,
        ModelFault.AlteredPolarity => Alteration.Polarity,
        ModelFault.AlteredName => Alteration.Name,
        ModelFault.AlteredModality => Alteration.Modality,
        ModelFault.DroppedCondition => Alteration.Condition,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "It alters no sentences."),
    };
}

using Bot.Answers.Writing;
using Bot.Grounding;

namespace Bot.Answers.Verification;

/// <summary>Puts one drafted sentence through the checks, the cheap ones first. It stands when none finds a fault.</summary>
internal sealed class SentenceCheck(EvidenceGate gate)
{
    /// <summary>Checks a sentence.</summary>
    /// <param name="drafted">As the writer has it.</param>
    /// <param name="language">That was asked for, ISO 639-1.</param>
    public CheckedSentence Check(DraftSentence drafted, string language)
    {
        var readings = QuoteCheck.Readings(drafted, out var quoteFault);
        if (readings.Count == 0)
        {
            return new CheckedSentence(drafted, null, new FallenSentence(drafted.Text, FallCause.Quote, quoteFault));
        }

        // A quote that stands in several places proves the sentence when one of them does.
        CheckedSentence? first = null;
        foreach (var reading in readings.OrderByDescending(reading => reading.IsVerbatim))
        {
            var result = new CheckedSentence(drafted, reading, Fault(reading, language));
            if (result.Fall is null)
            {
                return result;
            }

            first ??= result;
        }

        return first ?? throw new System.Diagnostics.UnreachableException();
    }

    private FallenSentence? Fault(CitedSentence cited, string language)
    {
        return Of(FallCause.PlainText, PlainTextCheck.Fault(cited))
            ?? Of(FallCause.Instruction, InstructionCheck.Fault(cited))
            ?? Of(FallCause.OwnVoice, OwnVoiceCheck.Fault(cited))
            ?? Of(FallCause.Language, LanguageCheck.Fault(cited, language))
            ?? Of(FallCause.Grounding, GroundingCheck.Fault(gate, cited, language));

        FallenSentence? Of(FallCause cause, string? reason) => reason is null ? null : new FallenSentence(cited.Text, cause, reason);
    }
}

/// <summary>A drafted sentence after the checks.</summary>
/// <param name="Drafted">As the writer has it.</param>
/// <param name="Cited">With its quotes where they stand; null when one could not be found.</param>
/// <param name="Fall">Why it may not be shown; null when it may.</param>
internal sealed record CheckedSentence(DraftSentence Drafted, CitedSentence? Cited, FallenSentence? Fall);

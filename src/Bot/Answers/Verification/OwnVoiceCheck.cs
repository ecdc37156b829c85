using System.Text.RegularExpressions;

namespace Bot.Answers.Verification;

/// <summary>A sentence speaks of what the sources say, not of the writer, of what the writer was told, or of the form of its reply.</summary>
internal static partial class OwnVoiceCheck
{
    /// <summary>Where a sentence speaks of its writer; null when it does not.</summary>
    public static string? Fault(CitedSentence sentence)
    {
        if (sentence.IsVerbatim)
        {
            return null;
        }

        var evidence = string.Join('\n', sentence.Quotes.Select(quote => WholeSentences.Widen(quote).In(quote.Passage.Revision.Text)));
        return Writer().Matches(sentence.Text).FirstOrDefault(found => !Regex.IsMatch(evidence, $@"(?<!\w){Regex.Escape(found.Value)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)) is { } own
            ? $"it speaks of its writer or of its form (\"{own.Value}\")"
            : null;
    }

    // The first person, the parts of the form, the keys that passages are given for one reply, and what a model calls itself and its orders.
    [GeneratedRegex(@"(?<!\w)(?:I|I['’](?:m|ve|ll|d)|(?:[Mm]y|[Mm]e|[Mm]yself|[Jj]e|[Jj]['’]ai|[Mm]oi|[Mm]on|[Mm]es|[Yy]o|[Mm]í|[Mm]is)|أنا|JSON|json|[Ss]ystem prompts?|(?:[Tt]he|[Tt]his) prompt (?:says?|said|asks?|asked|tells|told|is|was)|S\d{1,3}|[Ss]ystem (?:message|instructions?)|(?:[Ll]arge )?[Ll]anguage models?|LLMs?|AI (?:model|assistant)s?|[Cc]hatbots?|[Aa]s an AI|[Tt]he (?:provided|given|supplied) (?:passages?|sources?|texts?|context|excerpts?)|(?:passages?|sources?) \d{1,3})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Writer();
}

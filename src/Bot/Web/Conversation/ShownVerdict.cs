using Bot.Documents;
using Bot.Facts;

namespace Bot.Web.Conversation;

/// <summary>A verdict in words, with its quotes.</summary>
/// <param name="Key">For styles: <c>stated</c>, <c>differs</c> or <c>not-found</c>.</param>
/// <param name="Claim">The claim, where it is one of several; empty elsewhere.</param>
/// <param name="Heading">The verdict in a few words.</param>
/// <param name="Sentence">What it means here.</param>
/// <param name="WhatDiffers">What the sources hold instead; empty when nothing differs.</param>
/// <param name="Quotes">By what they do for the claim; empty when each part has its own.</param>
internal sealed record ShownVerdict(string Key, string Claim, string Heading, string Sentence, string WhatDiffers, IReadOnlyList<ShownQuotes> Quotes)
{
    public static ShownVerdict Of(CheckRecord record, QuoteNumbering numbering) => new(
        record.Verdict,
        DisplayText.Of(record.Claim ?? ""),
        VerdictWords.Heading(record, "en"),
        VerdictWords.Sentence(record, "en"),
        DisplayText.Of(record.WhatDiffers ?? ""),
        record.Parts is null ? [.. Groups(record, numbering).Where(group => group.Notes.Count > 0)] : []);

    private static IEnumerable<ShownQuotes> Groups(CheckRecord record, QuoteNumbering numbering)
    {
        yield return new ShownQuotes(record.Verdict == "differs" ? "Against it" : "For it", numbering.Number(record.Evidence));
        yield return new ShownQuotes("Other sources say otherwise", numbering.Number(record.Against ?? []));
        foreach (var said in record.Said ?? [])
        {
            yield return new ShownQuotes($"Said by {DisplayText.Of(said.Speaker)}, not stated as a fact", numbering.Number(said.Citations));
        }

        yield return new ShownQuotes("Closest passages, which do not settle it", numbering.Number(record.Closest ?? []));
    }
}

/// <summary>Quotes under one heading.</summary>
internal sealed record ShownQuotes(string Title, IReadOnlyList<ShownNote> Notes);

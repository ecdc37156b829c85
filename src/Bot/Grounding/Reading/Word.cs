using Bot.Documents;

namespace Bot.Grounding.Reading;

/// <summary>One word, number or sign of a text.</summary>
/// <param name="Span">Where it stands; a contraction's two words share one span.</param>
/// <param name="Lower">In lower case.</param>
/// <param name="Lemma">Its base form.</param>
/// <param name="Class">What it does in a sentence, as far as the word alone tells.</param>
/// <param name="IsCapitalized">Whether it begins with a capital, or is written in capitals.</param>
/// <param name="IsPossessive">Whether what follows is its own: "the bureau's", "Members'".</param>
internal sealed record Word(TextSpan Span, string Lower, string Lemma, WordClass Class, bool IsCapitalized, bool IsPossessive = false);

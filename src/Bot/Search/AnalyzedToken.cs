using Bot.Documents;

namespace Bot.Search;

/// <summary>One word of a text as search sees it.</summary>
/// <param name="Span">Where it stands in the analysed text.</param>
/// <param name="Exact">Lower case, without accents, digits western.</param>
/// <param name="Stem">The form that is compared: the exact form without its ending.</param>
/// <param name="IsStopWord">Whether it is so common in its language that it tells nothing.</param>
public sealed record AnalyzedToken(TextSpan Span, string Exact, string Stem, bool IsStopWord);

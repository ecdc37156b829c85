namespace Bot.Documents;

/// <summary>The source that a statement of a summary rests on.</summary>
/// <param name="Instrument">Full name with its printed reference, such as <c>Constitution of the ICPO-INTERPOL [I/CONS/GA/1956 (2023)]</c>.</param>
/// <param name="Reference">Article, section or page as printed; empty when the source has no parts.</param>
/// <param name="Url">Where the source is; empty when it came as a file and has no address.</param>
/// <param name="Authority">Who stands behind the source.</param>
/// <param name="Date">Date of the text, such as <c>2025-11</c>, or <c>undated</c>.</param>
public sealed record SourceNote(string Instrument, string Reference, string Url, Authority Authority, string Date);

namespace Bot.Documents;

/// <summary>What a document says about itself or was said about it when it was added.</summary>
/// <param name="Title">Never empty.</param>
/// <param name="Language">ISO 639-1 code: <c>en</c>, <c>fr</c>, <c>es</c> or <c>ar</c>.</param>
/// <param name="Topics">In the document's order; may be empty.</param>
/// <param name="Kind">The source itself, or our summary of sources.</param>
/// <param name="Authority">Of the document itself; for a summary, of most of its sources.</param>
/// <param name="Instrument">Name with printed reference to cite it by; the title when there is nothing better.</param>
/// <param name="Url">Where the document is published; empty when nowhere.</param>
/// <param name="Date">Date of the text as a partial date, or <c>undated</c>.</param>
/// <param name="InForce">When the text held.</param>
public sealed record DocumentProperties(
    string Title,
    string Language,
    IReadOnlyList<string> Topics,
    DocumentKind Kind,
    Authority Authority,
    string Instrument,
    string Url,
    string Date,
    InForce InForce);

namespace Bot.Documents.Quotations;

/// <summary>A quotation with its reference, ready to be copied.</summary>
/// <param name="Key">For addresses and ids: <c>plain</c>, <c>oscola</c>, <c>apa</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Text">Plain text; the reference stands on a line of its own where the form keeps it apart.</param>
public sealed record QuotationForm(string Key, string Name, string Text)
{
    /// <summary>The words in every form, the plainest first. Words of a summary never stand in quotation marks, and say that they are ours.</summary>
    public static IReadOnlyList<QuotationForm> All(QuotedWords quoted) =>
    [
        new("plain", "Plain", PlainForm.Write(quoted)),
        new("oscola", "OSCOLA", OscolaForm.Write(quoted)),
        new("apa", "APA", ApaForm.Write(quoted)),
    ];
}

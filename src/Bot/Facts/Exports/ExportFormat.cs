namespace Bot.Facts.Exports;

/// <summary>The form of an exported file.</summary>
/// <param name="Extension">Of the file, and what an address calls it: <c>csv</c>, <c>md</c>, <c>docx</c> or <c>json</c>.</param>
/// <param name="MediaType">For HTTP.</param>
public sealed record ExportFormat(string Extension, string MediaType)
{
    /// <summary>A row for each citation, for spreadsheets.</summary>
    public static readonly ExportFormat Csv = new("csv", "text/csv; charset=utf-8");

    /// <summary>Text with quotes and links.</summary>
    public static readonly ExportFormat Markdown = new("md", "text/markdown; charset=utf-8");

    /// <summary>The same for Word.</summary>
    public static readonly ExportFormat Word = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// <summary>The records as the verbs print them, each with its review.</summary>
    public static readonly ExportFormat Json = new("json", "application/json; charset=utf-8");

    /// <summary>The format of an extension; null when there is none.</summary>
    public static ExportFormat? Read(string? extension) => new[] { Csv, Markdown, Word, Json }.FirstOrDefault(format => format.Extension == extension);
}

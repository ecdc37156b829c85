using Bot.Documents;
using Bot.Facts.Packs;
using CsvHelper;

namespace Bot.Facts.Exports;

/// <summary>Writes facts as comma-separated values, a row for each citation.</summary>
internal static class CsvExport
{
    private static readonly CsvWriterOptions Form = new()
    {
        // https://owasp.org/www-community/attacks/CSV_Injection: a cell that begins with one of = @ + -, tab or CR is a formula to a spreadsheet; it gets an apostrophe before it.
        Injection = CsvInjection.Escape,

        // Spreadsheets take a file without the mark for one in the machine's old encoding.
        WriteByteOrderMark = true,
    };

    public static async Task WriteAsync(IAsyncEnumerable<PackedFact> facts, Stream output, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(output, Form, leaveOpen: true);
        await csv.WriteRecordAsync([.. ExportRow.Columns], cancellationToken);
        await foreach (var fact in facts.WithCancellation(cancellationToken))
        {
            foreach (var row in ExportRow.Of(fact))
            {
                await csv.WriteRecordAsync([.. row.Cells().Select(DisplayText.Of)], cancellationToken);
            }
        }
    }
}

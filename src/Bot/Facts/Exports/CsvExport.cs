using System.Globalization;
using System.Text;
using Bot.Documents;
using Bot.Facts.Packs;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bot.Facts.Exports;

/// <summary>Writes facts as comma-separated values, a row for each citation.</summary>
internal static class CsvExport
{
    // https://owasp.org/www-community/attacks/CSV_Injection: a cell that begins so is a formula to a spreadsheet; it gets an apostrophe before it.
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r'],
        NewLine = "\r\n",
    };

    public static async Task WriteAsync(IAsyncEnumerable<PackedFact> facts, Stream output, CancellationToken cancellationToken)
    {
        // Spreadsheets take a file without the mark for one in the machine's old encoding.
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, Form, leaveOpen: true);
        await WriteAsync(csv, ExportRow.Columns);
        await foreach (var fact in facts.WithCancellation(cancellationToken))
        {
            foreach (var row in ExportRow.Of(fact))
            {
                await WriteAsync(csv, row.Cells());
            }
        }
    }

    private static async Task WriteAsync(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(DisplayText.Of(cell));
        }

        await csv.NextRecordAsync();
        await csv.FlushAsync();
    }
}

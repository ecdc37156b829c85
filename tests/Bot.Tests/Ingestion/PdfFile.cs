using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Bot.Tests.Ingestion;

/// <summary>Makes PDF files for tests.</summary>
internal sealed class PdfFile : IDisposable
{
    private readonly PdfDocumentBuilder builder = new();
    private readonly PdfDocumentBuilder.AddedFont regular;
    private readonly PdfDocumentBuilder.AddedFont bold;
    private PdfPageBuilder? page;

    public PdfFile()
    {
        regular = builder.AddStandard14Font(Standard14Font.TimesRoman);
        bold = builder.AddStandard14Font(Standard14Font.TimesBold);
    }

    public PdfFile Page()
    {
        page = builder.AddPage(PageSize.A4);
        return this;
    }

    public PdfFile Text(double left, double baseline, string text, double size = 10)
    {
        page!.AddText(text, size, new PdfPoint(left, baseline), regular);
        return this;
    }

    public PdfFile Bold(double left, double baseline, string text, double size = 10)
    {
        page!.AddText(text, size, new PdfPoint(left, baseline), bold);
        return this;
    }

    /// <summary>Lines below each other.</summary>
    public PdfFile Column(double left, double top, params string[] lines)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].StartsWith('*'))
            {
                Bold(left, top - index * 12, lines[index][1..]);
            }
            else if (lines[index].Length > 0)
            {
                Text(left, top - index * 12, lines[index]);
            }
        }

        return this;
    }

    /// <summary>The bytes; the file can't be changed any more.</summary>
    public byte[] Build()
    {
        using (this)
        {
            return builder.Build();
        }
    }

    public void Dispose() => builder.Dispose();

    /// <summary>A file whose objects say that it needs a password.</summary>
    public static byte[] Encrypted()
    {
        var parts = new[]
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
            $"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>",
        };
        return Raw(parts, "/Root 1 0 R /Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]");
    }

    /// <summary>A file of which one page unpacks to a thousand times its size.</summary>
    public static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write(new byte[80 << 20]);
        }

        var content = Encoding.Latin1.GetString(packed.ToArray());
        return Raw(
            [
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>",
                $"<< /Length {content.Length} /Filter /FlateDecode >>\nstream\n{content}\nendstream",
            ],
            "/Root 1 0 R");
    }

    /// <summary>A file of objects as given, numbered from 1.</summary>
    public static byte[] Raw(IEnumerable<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var part in objects)
        {
            offsets.Add(file.Length);
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{part}\nendobj\n");
        }

        var start = file.Length;
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}

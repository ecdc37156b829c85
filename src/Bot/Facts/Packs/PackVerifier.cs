using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Documents;
using Bot.Grounding;

namespace Bot.Facts.Packs;

/// <summary>Verifies evidence packs from their bytes alone: no network, no store, no data folder. Safe to share between threads.</summary>
public sealed class PackVerifier(EvidenceGate gate)
{
    /// <summary>The largest file that is looked at. A pack has some tens of kilobytes.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly PackJudge judge = new(gate);

    /// <summary>Verifies a file.</summary>
    /// <param name="file">All of it.</param>
    public PackCheck Verify(ReadOnlySpan<byte> file)
    {
        if (file.Length > MaxBytes)
        {
            return new PackCheck.Fails($"is larger than any evidence pack ({MaxBytes / 1024 / 1024} MiB)");
        }

        // 1. The signature, over every byte.
        if (PackSeal.Open(file, out var wrong) is not { } opened)
        {
            return new PackCheck.Fails(wrong);
        }

        // 2. The data.
        if (Read(opened.Bytes, out var page) is not { } pack)
        {
            return new PackCheck.Fails("is signed, but holds no data that this program can read: it was made by a newer program, or not by this one");
        }

        if (PackConsistency.Fault(pack) is { } fault)
        {
            return new PackCheck.Fails($"is signed, but contradicts itself: {fault}");
        }

        // 3. What is shown, and what the gate finds.
        var notes = new List<string>();
        var isSame = ProgramVersion.Is(pack.MadeBy);
        if (PackPage.Of(pack) != page)
        {
            if (isSame)
            {
                return new PackCheck.Fails("is signed, but its page does not show what its data says");
            }

            notes.Add($"It names version {pack.MadeBy} as its maker, and this is {ProgramVersion.Text}, which writes pages otherwise: whether the page shows what the data says was not compared.");
        }

        var differing = Differing(pack);
        return differing.Count > 0 && isSame
            ? new PackCheck.Fails($"is signed, but the gate of this program judges otherwise: {differing[0]}")
            : new PackCheck.Holds(opened.Signer, Contents(pack), [.. notes, .. differing.Select(other => $"The gate of this version ({ProgramVersion.Text}) judges otherwise than that of {pack.MadeBy}: {other}.")]);
    }

    private static Pack? Read(byte[] bytes, out string page)
    {
        page = "";
        try
        {
            page = Strict.GetString(bytes);
            var begin = page.IndexOf(PackPage.JsonBegins, StringComparison.Ordinal) + PackPage.JsonBegins.Length;
            var end = page.IndexOf(PackPage.JsonEnds, begin, StringComparison.Ordinal);
            return begin < PackPage.JsonBegins.Length || end < 0 || page.IndexOf(PackPage.JsonBegins, begin, StringComparison.Ordinal) >= 0
                ? null
                : PackJson.Read(page[begin..end]);
        }
        catch (Exception exception) when (exception is DecoderFallbackException or JsonException)
        {
            return null;
        }
    }

    private List<string> Differing(Pack pack)
    {
        var now = judge.Judge(pack.Answer, pack.Check, pack.Asked, pack.Passages, pack.Revisions);
        return
        [
            .. now.Zip(pack.Gate)
                .Select((judged, place) => (Now: judged.First, Then: judged.Second, Place: place + 1))
                .Where(judged => judged.Now.Verdict != judged.Then.Verdict)
                .Select(judged => string.Create(CultureInfo.InvariantCulture, $"sentence {judged.Place} was {judged.Then.Verdict}, and is {judged.Now.Verdict}{(judged.Now.Why.Length == 0 ? "" : " now, because " + judged.Now.Why)}")),
        ];
    }

    private static string Contents(Pack pack)
    {
        var kind = pack.Answer is null ? "The verdict on" : pack.Answer.Outcome == "answer" ? "The answer to" : "The abstention on";
        var (items, quotes) = (PackItem.Of(pack.Answer, pack.Check, pack.Asked).Count, PackItem.Groups(pack.Answer, pack.Check, pack.Asked).Sum(group => group.Count));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kind} “{DisplayText.Shortened(pack.Asked, 120)}” of {PackTime.Words(pack.AskedAt)}, packed on {PackTime.Words(pack.MadeAt)}: {Counted(items, pack.Answer is null ? "claim" : "sentence")}, {Counted(quotes, "citation")}, each the text of its passage.");
    }

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}

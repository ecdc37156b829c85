using Bot.Answers;
using Bot.Documents;

namespace Bot.Facts.Packs;

/// <summary>Writes a pack as a page that is read without network, script or program. The same pack always becomes the same page.</summary>
internal sealed class PackPage
{
    /// <summary>What stands right before the JSON, once in a page.</summary>
    public const string JsonBegins = "<script type=\"application/json\" id=\"evidence\">\n";

    /// <summary>What stands right after it.</summary>
    public const string JsonEnds = "\n</script>";

    private readonly Pack pack;
    private readonly PackNotes notes;
    private readonly HtmlText html = new();

    private PackPage(Pack pack)
    {
        this.pack = pack;
        notes = new PackNotes(pack);
    }

    /// <summary>Writes it.</summary>
    public static string Of(Pack pack)
    {
        var page = new PackPage(pack);
        page.AddHead();
        page.AddOutcome();
        new PackSources(pack, page.notes, page.html).Add();
        new PackAbout(pack, page.html).Add();
        page.html.AddMade($"</main>\n{JsonBegins}{PackJson.Write(pack)}{JsonEnds}\n</body>\n</html>\n");
        return page.html.ToString();
    }

    private void AddHead()
    {
        html.Add($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Evidence: {DisplayText.Shortened(pack.Asked, 80)}</title>
            <style>
            """);
        html.AddMade(PackStyle.Sheet);
        html.Add($"""
            </style>
            </head>
            <body>
            <main>
            <header>
            <p class="quiet">Evidence for {(pack.Answer is null ? "a verdict" : "an answer")}</p>
            <h1 dir="auto">{pack.Asked}</h1>
            <p class="quiet">{(pack.Answer is null ? "Checked" : "Asked")} on {PackTime.Words(pack.AskedAt)}</p>
            </header>
            """);
    }

    private void AddOutcome()
    {
        if (pack.Answer is { } answer)
        {
            html.Add($"""<section aria-labelledby="outcome"><h2 id="outcome">{(answer.Outcome == "answer" ? "The answer" : "The sources do not say")}</h2>""");
            AddAnswer(answer);
        }
        else if (pack.Check is { } check)
        {
            html.Add($"""<section aria-labelledby="outcome"><h2 id="outcome">{VerdictWords.Heading(check, "en")}</h2>""");
            html.Add($"""<p dir="auto">{VerdictWords.Sentence(check, "en")}</p>""");
            AddClaims(check);
        }

        html.Add($"</section>");
    }

    private void AddAnswer(AnswerRecord answer)
    {
        if (answer.Reason is { } reason)
        {
            html.Add($"""<p dir="auto">{reason}</p>""");
        }

        html.AddMade(answer.Sentences.Count == 0 ? "" : "<ol class=\"sentences\">\n");
        for (var place = 0; place < answer.Sentences.Count; place++)
        {
            var sentence = answer.Sentences[place];
            html.Add($"""<li><p dir="auto">{sentence.Text}</p>""");
            AddNotes("Rests on", sentence.Citations);
            AddJudgement(place);
            html.Add($"</li>");
        }

        html.AddMade(answer.Sentences.Count == 0 ? "" : "</ol>\n");
        AddNotes("The closest passages, which do not answer it:", [.. answer.Closest.Select(closest => closest.Citation)]);
        html.Add($"""<p class="quiet">{PackWords.Writer(answer, pack.Models)}</p>""");
    }

    private void AddClaims(CheckRecord check)
    {
        var claims = check.Parts ?? [check];
        html.Add($"""<ol class="sentences">""");
        for (var place = 0; place < claims.Count; place++)
        {
            var claim = claims[place];
            html.Add($"""<li><p dir="auto">{claim.Claim ?? pack.Asked}</p><p><strong>{VerdictWords.Heading(claim, "en")}</strong></p>""");
            if (claim.WhatDiffers is { } difference)
            {
                html.Add($"""<p dir="auto">{difference}</p>""");
            }

            AddNotes(claim.Verdict == "differs" ? "Against it:" : "For it:", claim.Evidence);
            AddNotes("Other sources say otherwise:", claim.Against ?? []);
            foreach (var said in claim.Said ?? [])
            {
                AddNotes($"Said by {said.Speaker}, not stated as a fact:", said.Citations);
            }

            AddNotes("The closest passages, which do not settle it:", claim.Closest ?? []);
            AddJudgement(place);
            html.Add($"</li>");
        }

        html.Add($"</ol>");
        html.Add($"""<p class="quiet">A verdict says what the sources hold, not what is true.</p>""");
    }

    private void AddNotes(string before, IReadOnlyList<CitationRecord> citations)
    {
        var numbers = notes.Of(citations).Select(index => index + 1).ToArray();
        if (numbers.Length == 0)
        {
            return;
        }

        html.Add($"""<p class="quiet">{before}""");
        foreach (var number in numbers)
        {
            html.Add($"""<a href="#passage-{number}">passage {number}</a>{(number == numbers[^1] ? "" : ",")}""");
        }

        html.Add($"</p>");
    }

    private void AddJudgement(int place)
    {
        if (place < pack.Gate.Count)
        {
            html.Add($"""<p class="quiet" dir="auto">{GateVerdict.Words(pack.Gate[place])}</p>""");
        }
    }
}

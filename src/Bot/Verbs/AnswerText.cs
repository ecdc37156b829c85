using System.Text;
using Bot.Answers;
using Bot.Answers.Certified;
using Bot.Documents;

namespace Bot.Verbs;

/// <summary>Writes an answer down for a person at a terminal: sentences, numbered citations, the notice.</summary>
internal sealed class AnswerText
{
    private readonly StringBuilder text = new();
    private readonly List<CitationRecord> cited = [];

    private AnswerText()
    {
    }

    /// <summary>Renders an outcome with the quiet line that stands beside it.</summary>
    public static string Of(AnswerRecord record, HelpLine help)
    {
        var rendering = new AnswerText();
        rendering.AddOutcome(record);
        rendering.AddHelp(help);
        rendering.AddCitations();
        return WithoutControls(rendering.text.ToString().TrimEnd());
    }

    private void AddOutcome(AnswerRecord record)
    {
        if (record.Rewritten is { } rewritten)
        {
            Line($"Asked as: {rewritten}");
            Line();
        }

        if (record.Reason is { } reason)
        {
            Line(reason);
        }

        foreach (var sentence in record.Sentences)
        {
            Line($"{sentence.Text} {Marks(sentence.Citations)}");
        }

        if (CertifiedLine.Of(record, "en") is { } certified)
        {
            Line($"({certified})");
        }

        if (QuotedLanguages.Line(record) is { } quotedIn)
        {
            Line($"({quotedIn})");
        }

        if (LeftOut.Line(record, "en") is { } leftOut)
        {
            Line($"({leftOut})");
        }

        if (record.Fallback is { } fallback)
        {
            Line($"(Quoted from the sources: {fallback}.)");
        }

        if (record.Closest.Count > 0)
        {
            Line();
            Line("The closest passages:");
            foreach (var closest in record.Closest)
            {
                Line($"- {closest.Text} {Marks([closest.Citation])}");
            }
        }
    }

    private void AddHelp(HelpLine help)
    {
        Line();
        Line(help.Help is { } sentence
            ? $"{help.Notice} {sentence.Text} {Marks([.. sentence.Citations.Select(CitationRecord.Of)])}"
            : help.Notice);
    }

    private void AddCitations()
    {
        Line();
        for (var place = 0; place < cited.Count; place++)
        {
            var citation = cited[place];
            var source = citation.Reference.Length == 0 ? citation.Instrument : $"{citation.Instrument}, {citation.Reference}";
            var authority = AuthorityNames.TryParse(citation.Authority, out var known) ? known.Label() : citation.Authority;
            Line($"[{place + 1}] {(citation.Kind == "summary" ? "our summary of " : "")}{source} ({authority}, {citation.Date})");
            if (citation.Url.Length > 0)
            {
                Line($"    {citation.Url}");
            }

            Line($"    in \"{citation.Document}\", revision {citation.Revision}");
        }
    }

    // Two quotes from one place of one source share a number.
    private string Marks(IReadOnlyList<CitationRecord> citations) => string.Concat(citations.Select(Number).Distinct().Select(number => $"[{number}]"));

    private int Number(CitationRecord citation)
    {
        var known = cited.FindIndex(other => (other.Revision, other.Kind, other.Instrument, other.Reference, other.Url, other.Date)
            == (citation.Revision, citation.Kind, citation.Instrument, citation.Reference, citation.Url, citation.Date));
        if (known < 0)
        {
            cited.Add(citation);
        }

        return known < 0 ? cited.Count : known + 1;
    }

    private void Line(string line = "") => text.Append(line).Append('\n');

    // A title or a question that is repeated must not move the cursor or change the terminal's colours.
    private static string WithoutControls(string rendered) =>
        string.Concat(rendered.Where(character => character == '\n' || !char.IsControl(character)));
}

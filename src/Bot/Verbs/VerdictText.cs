using System.Text;
using Bot.Answers;
using Bot.Documents;
using Bot.Facts;

namespace Bot.Verbs;

/// <summary>Writes a verdict down for a person at a terminal: the verdict in words, each quote with its source, authority and date.</summary>
internal sealed class VerdictText
{
    private const string Notice = "A verdict says what the sources hold, not what is true. Information about procedures, not legal advice.";

    private readonly StringBuilder text = new();

    private VerdictText()
    {
    }

    /// <summary>Renders a checked statement.</summary>
    public static string Of(CheckRecord record)
    {
        var rendering = new VerdictText();
        rendering.Add(record);
        foreach (var part in record.Parts ?? [])
        {
            rendering.Line();
            rendering.Line($"“{part.Claim}”");
            rendering.Add(part);
        }

        rendering.Line();
        rendering.Line(Notice);
        return WithoutControls(rendering.text.ToString().TrimEnd());
    }

    private void Add(CheckRecord record)
    {
        Line(VerdictWords.Sentence(record, "en"));
        if (record.WhatDiffers is { } difference)
        {
            Line(difference);
        }

        if (record.Parts is not null)
        {
            // Each part shows its own quotes.
            return;
        }

        Quotes(record.Verdict == "differs" ? "Against it:" : "For it:", record.Evidence);
        Quotes("Other sources say otherwise:", record.Against ?? []);
        foreach (var said in record.Said ?? [])
        {
            Quotes($"Said by {said.Speaker}, not stated as a fact:", said.Citations);
        }

        Quotes("The closest passages, which do not settle it:", record.Closest ?? []);
    }

    private void Quotes(string heading, IReadOnlyList<CitationRecord> citations)
    {
        if (citations.Count == 0)
        {
            return;
        }

        Line();
        Line(heading);
        foreach (var quoted in citations.GroupBy(citation => (citation.Revision, citation.Start, citation.Length)))
        {
            Line($"- {quoted.First().Quote.ReplaceLineEndings(" ")}");
            foreach (var citation in quoted)
            {
                var source = citation.Reference.Length == 0 ? citation.Instrument : $"{citation.Instrument}, {citation.Reference}";
                var authority = AuthorityNames.TryParse(citation.Authority, out var known) ? known.Label() : citation.Authority;
                Line($"  {(citation.Kind == "summary" ? "our summary of " : "")}{source} ({authority}, {citation.Date})");
                if (citation.Url.Length > 0)
                {
                    Line($"  {citation.Url}");
                }
            }

            Line($"  in \"{quoted.First().Document}\", revision {quoted.First().Revision}");
        }
    }

    private void Line(string line = "") => text.Append(line).Append('\n');

    // A title or a statement that is repeated must not move the cursor or change the terminal's colours.
    private static string WithoutControls(string rendered) =>
        string.Concat(rendered.Where(character => character == '\n' || !char.IsControl(character)));
}

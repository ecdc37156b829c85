using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Verification;

/// <summary>The parts of a text that give instructions to the program that reads it.</summary>
/// <remarks>From the sentence that holds the instruction to the end of its paragraph: what is planted is often stated after the order to say it.</remarks>
internal static class PlantedText
{
    /// <summary>Finds them.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>In order, not overlapping; empty in an honest text.</returns>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        var planted = new List<TextSpan>();
        foreach (var paragraph in Paragraphs(text))
        {
            if (StartIn(paragraph.In(text)) is { } start)
            {
                planted.Add(new TextSpan(paragraph.Start + start, paragraph.Length - start));
            }
        }

        return planted;
    }

    /// <summary>Finds them in a passage and its lead-in, as spans of the revision's text.</summary>
    public static IReadOnlyList<TextSpan> FindAround(RetrievedPassage passage)
    {
        return [.. In(passage.Passage.Span), .. passage.Passage.LeadIn is { } leadIn ? In(leadIn) : []];

        IEnumerable<TextSpan> In(TextSpan place) => Find(place.In(passage.Revision.Text)).Select(planted => planted with { Start = place.Start + planted.Start });
    }

    /// <summary>Whether any part of a text gives such instructions.</summary>
    public static bool IsIn(string text) => Find(text).Count > 0;

    private static int? StartIn(string paragraph)
    {
        var hidden = InstructionCues.Hidden().Match(paragraph);
        var start = hidden.Success ? hidden.Index : int.MaxValue;
        var skeleton = Skeleton.Of(paragraph);
        foreach (var sentence in Sentences(skeleton.Text))
        {
            var bones = sentence.In(skeleton.Text);
            if (skeleton.Origin(sentence.Start) >= start)
            {
                break;
            }

            var from = skeleton.Origin(sentence.Start + 1);
            if (InstructionCues.Strong.Any(cue => cue().IsMatch(bones)) || Weak(bones, paragraph[from..skeleton.Origin(sentence.End - 1)]) > 1)
            {
                start = from;
                break;
            }
        }

        return start == int.MaxValue ? null : start;
    }

    private static int Weak(string bones, string words)
    {
        var cues = InstructionCues.Weak.Count(cue => cue().IsMatch(bones));
        return cues == 1 && (InstructionCues.ReachesOut().IsMatch(bones) || PlainTextCheck.HasAddress(words)) ? 2 : cues;
    }

    // With the sign before each and the one after it, which the cues look at.
    private static IEnumerable<TextSpan> Sentences(string bones)
    {
        for (var start = 0; start < bones.Length - 1;)
        {
            var end = bones.IndexOf('.', start + 1);
            yield return new TextSpan(start, end + 1 - start);
            start = end;
        }
    }

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            yield return new TextSpan(start, end - start);
            start = end + 2;
        }
    }
}

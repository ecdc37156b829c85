using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.Facts;

/// <summary>Writes out what people leave out when they type English: an apostrophe, a sign for a word.</summary>
internal static partial class TypedForms
{
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>
    {
        ["dont"] = "do not", ["doesnt"] = "does not", ["didnt"] = "did not", ["cant"] = "cannot", ["couldnt"] = "could not", ["wont"] = "will not", ["wouldnt"] = "would not",
        ["shouldnt"] = "should not", ["mustnt"] = "must not", ["isnt"] = "is not", ["arent"] = "are not", ["wasnt"] = "was not", ["werent"] = "were not", ["hasnt"] = "has not",
        ["havent"] = "have not", ["hadnt"] = "had not", ["aint"] = "is not", ["thats"] = "that is", ["theres"] = "there is", ["whats"] = "what is", ["whos"] = "who is", ["heres"] = "here is",
        ["im"] = "I am", ["youre"] = "you are", ["theyre"] = "they are", ["theyve"] = "they have", ["theyll"] = "they will", ["interpols"] = "INTERPOL's", ["info"] = "information",
        ["gonna"] = "going to", ["gotta"] = "have to", ["&"] = "and", ["="] = "is", ["w/o"] = "without",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text as it would be printed.</summary>
    public static string WriteOut(string text) => Shortened().Replace(Form().Replace(text, match => Written.GetValueOrDefault(match.Value, match.Value)), match => Written.GetValueOrDefault(match.Groups["verb"].Value + "nt", match.Value));

    [GeneratedRegex(@"\b(?<verb>[A-Za-z]+)n['’]t\b", RegexOptions.CultureInvariant)]
    private static partial Regex Shortened();

    [GeneratedRegex(@"(?<![\w'’/])(?:[A-Za-z]+|w/o|(?<=\s)[&=](?=\s))(?![\w'’/])", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

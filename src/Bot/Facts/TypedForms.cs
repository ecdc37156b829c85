using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.Facts;

/// <summary>Writes out what people leave out when they type English: an apostrophe, a sign for a word.</summary>
internal static partial class TypedForms
{
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>
    {
        ["dont"] = "don't", ["doesnt"] = "doesn't", ["didnt"] = "didn't", ["cant"] = "can't", ["couldnt"] = "couldn't", ["wont"] = "won't", ["wouldnt"] = "wouldn't",
        ["shouldnt"] = "shouldn't", ["mustnt"] = "mustn't", ["isnt"] = "isn't", ["arent"] = "aren't", ["wasnt"] = "wasn't", ["werent"] = "weren't", ["hasnt"] = "hasn't",
        ["havent"] = "haven't", ["hadnt"] = "hadn't", ["aint"] = "isn't", ["thats"] = "that is", ["theres"] = "there is", ["whats"] = "what is", ["whos"] = "who is", ["heres"] = "here is",
        ["im"] = "I am", ["youre"] = "you are", ["theyre"] = "they are", ["theyve"] = "they have", ["theyll"] = "they will", ["interpols"] = "INTERPOL's", ["info"] = "information",
        ["gonna"] = "going to", ["gotta"] = "have to", ["&"] = "and", ["="] = "is", ["w/o"] = "without",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text as it would be printed.</summary>
    public static string WriteOut(string text) => Form().Replace(text, match => Written.GetValueOrDefault(match.Value, match.Value));

    [GeneratedRegex(@"(?<![\w'’/])(?:[A-Za-z]+|w/o|(?<=\s)[&=](?=\s))(?![\w'’/])", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

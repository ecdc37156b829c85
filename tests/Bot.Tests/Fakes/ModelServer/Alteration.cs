using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>Small changes to a sentence, each of which makes it say something else.</summary>
internal static partial class Alteration
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly Dictionary<string, string> OtherModality = new(StringComparer.Ordinal)
    {
        ["may not"] = "need not",
        ["may"] = "must",
        ["must not"] = "need not",
        ["must"] = "may",
        ["should"] = "must",
        ["can"] = "must",
    };

    private static readonly Dictionary<string, string> OtherName = new(StringComparer.Ordinal)
    {
        ["General Secretariat"] = "General Assembly",
        ["General Assembly"] = "Executive Committee",
        ["Executive Committee"] = "General Secretariat",
        ["red"] = "blue",
        ["blue"] = "green",
        ["access"] = "deletion",
        ["publication"] = "withdrawal",
    };

    /// <summary>Another number in place of its first one, or a time limit where it has none.</summary>
    public static string Number(string text)
    {
        if (Digits().Match(text) is { Success: true } digits)
        {
            var other = (long.Parse(digits.Value, CultureInfo.InvariantCulture) + 3).ToString(CultureInfo.InvariantCulture);
            return string.Concat(text.AsSpan(0, digits.Index), other, text.AsSpan(digits.Index + digits.Length));
        }

        return text.TrimEnd('.') + " within 17 days.";
    }

    /// <summary>The opposite: a denial put in or taken out.</summary>
    public static string Polarity(string text)
    {
        if (Denial().Match(text) is { Success: true } denial)
        {
            return text.Remove(denial.Index, denial.Length).Insert(denial.Index, denial.Value switch { "does not " => "does ", "do not " => "do ", "did not " => "did ", _ => "" });
        }

        return Verb().Match(text) is { Success: true } verb
            ? text.Insert(verb.Index + verb.Length, " not")
            : "It is not true that " + char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>What is allowed made a duty, and what is a duty allowed; the same where it has neither.</summary>
    public static string Modality(string text) => ModalVerb().Replace(text, match => OtherModality[match.Value], 1);

    /// <summary>Another name in place of the first one that is known here; the same where it has none.</summary>
    public static string Name(string text) => KnownName().Replace(text, match => OtherName[match.Value], 1);

    /// <summary>Without what follows its first "unless" or "if" in the middle; the same where it has none, or where it may be an item of a list.</summary>
    public static string Condition(string text) => Restriction().Match(text) is { Success: true, Index: > 30 } found && text.IndexOfAny([';', ':']) < 0 && Verb().IsMatch(text[..found.Index]) ? text[..found.Index] + "." : text;

    /// <summary>One word changed for one that no source has.</summary>
    public static string Word(string text)
    {
        var words = LongWord().Matches(text);
        if (words.Count == 0)
        {
            return text + " Quaggas decide.";
        }

        var longest = words.MaxBy(word => word.Length)!;
        return string.Concat(text.AsSpan(0, longest.Index), Months.Contains(longest.Value) ? "Quaggary" : "quaggafication", text.AsSpan(longest.Index + longest.Length));
    }

    /// <summary>The first half of its words.</summary>
    public static string Head(string text)
    {
        var words = text.TrimEnd('.').Split(' ');
        return string.Join(' ', words.Take((words.Length + 1) / 2));
    }

    /// <summary>The second half of its words.</summary>
    public static string Tail(string text)
    {
        var words = text.Split(' ');
        return string.Join(' ', words.Skip((words.Length + 1) / 2));
    }

    [GeneratedRegex(@"(?<![\d.,(])\d{1,6}(?![\d.,]*\d)")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(does not|do not|did not|not|never) ")]
    private static partial Regex Denial();

    [GeneratedRegex(@"\b(may|must|shall|should|can|is|are|was|were|has|have|will)\b")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(may not|must not|may|must|should|can)\b")]
    private static partial Regex ModalVerb();

    [GeneratedRegex(@"\b(General Secretariat|General Assembly|Executive Committee|red|blue|access|publication)\b")]
    private static partial Regex KnownName();

    [GeneratedRegex(@",? (unless|except|only if|provided that|if)\b.*", RegexOptions.Singleline)]
    private static partial Regex Restriction();

    [GeneratedRegex(@"\b[A-Za-z]{5,}\b")]
    private static partial Regex LongWord();
}

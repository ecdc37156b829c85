using System.Buffers;
using System.Collections.Concurrent;

namespace Bot.Search;

/// <summary>Brings the inflected forms of an English word together, and nothing more: "published" and "publishes" meet, "publication" and "public" do not. Safe to share between threads.</summary>
/// <remarks>
/// The stemmers of the search library either go further (Porter makes "public" of "publication") or protect common forms (KStem keeps "decided" apart from "decide"),
/// and for holding a sentence against its evidence either is wrong.
/// </remarks>
public static class Lemmas
{
    // A hostile text can hold any number of words; past this the cache starts anew.
    private const int MaxCached = 50_000;

    private static readonly HashSet<string> DoubledInBase = new(StringComparer.Ordinal) { "recall", "install", "enroll", "fulfill", "forestall", "access", "process", "address", "assess", "express", "possess", "discuss", "focuss", "harass", "witness", "suppress", "progress", "press", "pass", "miss", "cross", "add", "err", "dismiss", "stress", "confess", "profess", "staff", "sniff", "overfill", "distill", "instill", "oversell", "undersell" };

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly ConcurrentDictionary<string, string> Cached = new(StringComparer.Ordinal);

    /// <summary>What all inflected forms of a word have in common: mostly its base form, without a final e.</summary>
    /// <param name="word">A word in lower case.</param>
    public static string Of(string word)
    {
        if (Cached.TryGetValue(word, out var lemma))
        {
            return lemma;
        }

        if (Cached.Count >= MaxCached)
        {
            Cached.Clear();
        }

        return Cached[word] = WithoutFinalE(IrregularForms.BaseOf(word) ?? Stripped(word));
    }

    /// <summary>Whether a form is one that no rule leads back to its base form: "sent", "held".</summary>
    public static bool IsIrregular(string form) => IrregularForms.IsOfVerb(form);

    private static string WithoutFinalE(string word) => word.Length > 3 && word[^1] is 'e' && word is not "have" ? word[..^1] : word;

    private static string Stripped(string word)
    {
        if (word.Length < 4)
        {
            return word;
        }

        return word switch
        {
            _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
            _ when word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
            _ when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("oes", StringComparison.Ordinal) => word[..^2],
            _ when word.EndsWith("eaus", StringComparison.Ordinal) => word[..^1],
            _ when word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) => word,
            _ when word[^1] is 's' => word[..^1],
            _ when word.EndsWith("eed", StringComparison.Ordinal) => word is "agreed" or "guaranteed" or "freed" or "decreed" ? word[..^1] : word,
            _ when word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word[..^2]) => Undoubled(word[..^2]),
            _ when word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 && HasVowel(word[..^3]) => Undoubled(word[..^3]),
            _ => word,
        };
    }

    // "Cancelled" comes from "cancel", "called" from "call".
    private static string Undoubled(string stem)
    {
        if (stem.Length < 3 || stem[^1] != stem[^2] || stem[^1] is 's' or 'z' or 'f' or 'o' or 'e' || DoubledInBase.Contains(stem))
        {
            return stem;
        }

        return stem[^1] is 'l' && stem.Length < 6 ? stem : stem[..^1];
    }

    private static bool HasVowel(string stem) => stem.Length > 1 && stem.AsSpan().ContainsAny(Vowels);
}

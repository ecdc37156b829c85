using System.Text.RegularExpressions;

namespace Bot.Answers.Verification;

/// <summary>Tells whether a sentence can't be understood, or is understood wrongly, without the one before it.</summary>
internal static partial class BackReference
{
    /// <summary>Whether the sentence begins with a word that points back or joins on.</summary>
    public static bool Opens(string sentence) => Pointing().IsMatch(sentence);

    /// <summary>Whether the sentence speaks of someone or something that only the one before it names.</summary>
    public static bool PointsBack(string sentence) => Opens(sentence) || Fronted().IsMatch(sentence);

    /// <summary>The same, when that one tells of something else: joining on to it is no fault, pointing at it is.</summary>
    public static bool NeedsItsSubject(string sentence)
    {
        var joint = Joining().Match(sentence);
        return PointsBack(joint.Success ? Capitalised(sentence[joint.Length..]) : sentence);
    }

    private static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    // "Within nine months it decides", "In urgent cases, they may", "Where necessary, it may", "Usually it does": a pronoun before any name of what it means.
    [GeneratedRegex(@"^\W*(?:(?:In|Within|At|On|By|During|Under|From|Upon|Following|Until|After|Before|Since|As of)(?: (?!(?:the|an?|each|every|any|no|where|when|if|that|which|who|whose)\b)[\p{Ll}\d][\w'’\-]*){1,6}?,|(?:In|Within|At|On|By|During|Under|From|Upon|Until|After|Before|Since)(?: (?!(?:the|an?|each|every|any|no)\b)[\p{Ll}\d][\w'’\-]*){1,2}|(?:When|If|Where|Unless|Once|As) (?:asked|necessary|needed|required|requested|possible|appropriate|applicable|in doubt),?|\p{Lu}\p{Ll}+ly,?|(?:Sometimes|Often|Today|Now|Only|There),?) (?:it|he|she|they)(?! (?:is|was)(?: \w+)? (?:forbidden|prohibited|permitted|allowed|required|possible|impossible|necessary|important|clear)\b)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Fronted();

    [GeneratedRegex(@"^\W*(?:However|Also|Moreover|Furthermore|Besides|In addition|Additionally|Nevertheless|Nonetheless|But|And|Yet|By contrast|On the other hand|Similarly|Likewise|Cependant|Toutefois|Néanmoins|En outre|De plus|Par ailleurs|Mais|Sin embargo|No obstante|Además|También|Pero)\b,?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Joining();

    // "It is up to", "it is forbidden for", "there is" and "those who" point nowhere.
    [GeneratedRegex(@"^\W*(?:It(?! is up to\b| (?:is|was|would be|may be)(?: (?:not|strictly|also|always|often)){0,2} (?:(?:forbidden|prohibited|permitted|allowed|required|recommended) (?:for|that)|(?:possible|impossible|necessary|important|essential|advisable|compulsory|mandatory|clear) (?:for|to|that))\b)|Its|He|She|His|Her|They|Their|This|These|That|Those(?! (?:who|whose|which|that)\b)|Such|The (?:former|latter|same|above)|Both(?! (?:the )?\w+ and\b)|Neither(?! (?:the )?\w+ nor\b)|However|Also|Moreover|Furthermore|Besides|In addition(?! to)|Additionally|Therefore|Thus|Hence|Consequently|As a result|For (?:this|that) reason|Otherwise|Instead(?! of)|Nevertheless|Nonetheless|Still|Yet|But|And|So(?! (?:far|long|that)\b)|Or|Nor|Then|Similarly|Likewise|Conversely|In (?:this|that|such|these|those)|In (?:contrast|particular)\b|By contrast|On the other hand|If (?:so|not)\b|Here|(?:Some|Many|Most|All|None|Each|One|Two|Three|Others?) of (?:them|these|those)|" +
        @"Ils?|Elles?|Ce(?:la|ci|t|tte|s|ux)?|C['’](?:est|était)|Leurs?|Cependant|Toutefois|Néanmoins|En outre|De plus(?! en)|Par ailleurs|Aussi|Ainsi|Donc|Par conséquent|Mais|Or|Sinon|En revanche|Dans ce(?:t|tte|s)?|" +
        @"Él|Ella|Ellos|Ellas|Est[eao]s?|Es[eao]s?|Aquel|Su|Sus|Sin embargo|No obstante|Además|También|Por (?:lo )?tanto|Por consiguiente|Pero|Así|Entonces|De lo contrario|En (?:este|ese|tal) caso|" +
        @"وهو|وهي|وهم|وهذا|وهذه|هذا|هذه|ذلك|لكن|ولكن|كما|أيضا|وبالتالي|لذلك|ومع ذلك)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();
}

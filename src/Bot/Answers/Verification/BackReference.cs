using System.Text.RegularExpressions;

namespace Bot.Answers.Verification;

/// <summary>Tells whether a sentence can't be understood, or is understood wrongly, without the one before it.</summary>
internal static partial class BackReference
{
    /// <summary>Whether the sentence begins with a word that points back or joins on.</summary>
    public static bool Opens(string sentence) => Pointing().IsMatch(sentence);

    // "It is up to", "there is" and "those who" point nowhere.
    [GeneratedRegex(@"^\W*(?:It(?! is up to\b)|Its|He|She|His|Her|They|Their|This|These|That|Those(?! (?:who|whose|which|that)\b)|Such|The (?:former|latter|same|above)|Both(?! (?:the )?\w+ and\b)|Neither(?! (?:the )?\w+ nor\b)|However|Also|Moreover|Furthermore|Besides|In addition|Additionally|Therefore|Thus|Hence|Consequently|As a result|For (?:this|that) reason|Otherwise|Instead|Nevertheless|Nonetheless|Still|Yet|But|And|So|Or|Nor|Then|Similarly|Likewise|Conversely|In (?:this|that|such|these|those)|In (?:contrast|particular)\b|By contrast|On the other hand|If (?:so|not)\b|Here|(?:Some|Many|Most|All|None|Each|One|Two|Three|Others?) of (?:them|these|those)|" +
        @"Ils?|Elles?|Ce(?:la|ci|t|tte|s|ux)?|C['’](?:est|était)|Leurs?|Cependant|Toutefois|Néanmoins|En outre|De plus|Par ailleurs|Aussi|Ainsi|Donc|Par conséquent|Mais|Or|Sinon|En revanche|Dans ce(?:t|tte|s)?|" +
        @"Él|Ella|Ellos|Ellas|Est[eao]s?|Es[eao]s?|Aquel|Su|Sus|Sin embargo|No obstante|Además|También|Por (?:lo )?tanto|Por consiguiente|Pero|Así|Entonces|De lo contrario|En (?:este|ese|tal) caso|" +
        @"وهو|وهي|وهم|وهذا|وهذه|هذا|هذه|ذلك|لكن|ولكن|كما|أيضا|وبالتالي|لذلك|ومع ذلك)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();
}

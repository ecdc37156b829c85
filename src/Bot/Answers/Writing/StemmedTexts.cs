namespace Bot.Answers.Writing;

/// <summary>The texts that were stemmed for one question: its parts look at the same passages again.</summary>
internal sealed class StemmedTexts
{
    private readonly Dictionary<(string Text, string Language), StemmedText> known = [];

    public StemmedText Of(string text, string language)
    {
        if (!known.TryGetValue((text, language), out var stemmed))
        {
            known[(text, language)] = stemmed = new StemmedText(text, language);
        }

        return stemmed;
    }
}

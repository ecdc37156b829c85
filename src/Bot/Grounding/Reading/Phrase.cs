namespace Bot.Grounding.Reading;

/// <summary>Finds set phrases in a text as they are written.</summary>
internal static class Phrase
{
    /// <summary>Whether the words of a phrase, in lower case, stand one behind the other from a place on.</summary>
    public static bool Stands(IReadOnlyList<Word> words, int from, string[] phrase)
    {
        if (from < 0 || from + phrase.Length > words.Count)
        {
            return false;
        }

        for (var word = 0; word < phrase.Length; word++)
        {
            if (words[from + word].Lower != phrase[word])
            {
                return false;
            }
        }

        return true;
    }
}

namespace Bot.Grounding.Reading;

/// <summary>A noun with its adjectives: "the competent governmental authority".</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Head">The noun itself; a pronoun where one stands for it.</param>
/// <param name="Preposition">The preposition that governs it; null when none does.</param>
/// <param name="Owner">The head of the noun that owns it: "the committee's proposal"; null when none does.</param>
/// <param name="Owned">Whether it is itself the owner of the chunk that follows.</param>
internal sealed record NounChunk(int Start, int End, int Head, int? Preposition, int? Owner, bool Owned)
{
    /// <summary>The chunks of a text in order, not overlapping.</summary>
    public static List<NounChunk> All(ReadText text)
    {
        var chunks = new List<NounChunk>();
        var word = 0;
        NounChunk? owner = null;
        while (word < text.Words.Count)
        {
            if (!IsInside(text, word))
            {
                owner = null;
                word++;
                continue;
            }

            var start = word;
            var head = -1;
            while (word < text.Words.Count && (IsInside(text, word) || IsBetweenAdjectives(text, start, word)))
            {
                if (text.Words[word].Class is WordClass.Content or WordClass.Pronoun)
                {
                    head = word;
                }

                word++;
                if (text.Words[word - 1].IsPossessive || text.Words[word - 1].Class is WordClass.Pronoun || (head >= 0 && word < text.Words.Count && text.Words[word].Class is WordClass.Determiner or WordClass.Pronoun))
                {
                    break;
                }
            }

            if (head >= 0)
            {
                var isOwner = text.Words[word - 1].IsPossessive;
                var chunk = new NounChunk(start, word, head, owner is null ? Governor(text, start) : owner.Preposition, owner?.Head, isOwner);
                chunks.Add(chunk);
                owner = isOwner ? chunk : null;
            }
        }

        return chunks;
    }

    // "A serious and imminent threat".
    private static bool IsBetweenAdjectives(ReadText text, int start, int word) =>
        word > start && word + 1 < text.Words.Count && text.Words[word].Class is WordClass.Coordinator && Adjectives.Is(text.Words[word - 1].Lower) && !text.Words[word - 1].IsCapitalized
        && text.Words[start].Class is WordClass.Determiner && IsInside(text, word + 1) && text.Words[word + 1].Class is WordClass.Content;

    private static bool IsInside(ReadText text, int word) => text.Words[word].Class switch
    {
        WordClass.Content when Adverbs.Is(text.Words[word].Lower) => false,
        WordClass.Content => !text.Verbs.Contains(word) || (VerbReader.IsParticiple(text.Words[word]) && word + 1 < text.Words.Count && text.Words[word + 1].Class is WordClass.Content && word > 0 && text.Words[word - 1].Class is WordClass.Determiner or WordClass.Preposition),
        WordClass.Determiner or WordClass.Number or WordClass.Pronoun => true,
        _ => false,
    };

    private static int? Governor(ReadText text, int start)
    {
        for (var word = start - 1; word >= 0 && word >= start - 4; word--)
        {
            if (text.Words[word].Class is WordClass.Preposition)
            {
                return word;
            }

            if (text.Words[word].Class is not (WordClass.Filler or WordClass.Determiner) && !Adverbs.Is(text.Words[word].Lower) && !VerbReader.IsParticiple(text.Words[word]))
            {
                return null;
            }
        }

        return null;
    }
}

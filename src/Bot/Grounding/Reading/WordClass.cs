namespace Bot.Grounding.Reading;

/// <summary>What a word does in a sentence.</summary>
internal enum WordClass
{
    /// <summary>A noun, verb, adjective or adverb that tells something.</summary>
    Content,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>An article, a possessive or a quantifier.</summary>
    Determiner,

    /// <summary>It, they, who is meant stands elsewhere.</summary>
    Pronoun,

    /// <summary>Of, in, by.</summary>
    Preposition,

    /// <summary>And, or, but.</summary>
    Coordinator,

    /// <summary>If, because, when.</summary>
    Subordinator,

    /// <summary>Which, who, that.</summary>
    Relative,

    /// <summary>Be, have, do.</summary>
    Auxiliary,

    /// <summary>Must, should, may.</summary>
    Modal,

    /// <summary>Not, no, never.</summary>
    Negation,

    /// <summary>Also, then, however: nothing is said by it.</summary>
    Filler,

    /// <summary>A sign.</summary>
    Punctuation,
}

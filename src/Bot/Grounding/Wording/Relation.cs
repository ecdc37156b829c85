namespace Bot.Grounding.Wording;

/// <summary>How an expression of the evidence stands to one of the sentence.</summary>
internal enum Relation
{
    /// <summary>Not at all, as far as is known.</summary>
    None,

    /// <summary>They are things of one kind that exclude one another.</summary>
    Alternative,

    /// <summary>One denies the other.</summary>
    Opposite,

    /// <summary>The sentence's says more than the evidence's.</summary>
    Narrower,

    /// <summary>They tell the same event with the parties exchanged.</summary>
    Converse,

    /// <summary>The evidence's says at least what the sentence's says.</summary>
    Entails,

    /// <summary>They mean the same.</summary>
    Same,

    /// <summary>They are the same.</summary>
    Identical,
}

namespace Bot.Grounding.Reading;

/// <summary>A run of words with one finite verb.</summary>
/// <param name="Sentence">Which sentence of the text it belongs to, from 0.</param>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Kind">How it hangs on its sentence.</param>
/// <param name="Verb">Its finite verb; null for a fragment.</param>
/// <param name="Carrier">The verb before it whose subject and modal it shares: "must ask, and record the answer"; null when it has its own.</param>
internal sealed record Clause(int Sentence, int Start, int End, ClauseKind Kind, VerbGroup? Verb, VerbGroup? Carrier = null)
{
    /// <summary>Whether a word belongs to it.</summary>
    public bool Has(int word) => word >= Start && word < End;
}

namespace Bot.Answers.Verification;

/// <summary>A sentence that is not shown.</summary>
/// <param name="Text">As it was drafted; never shown to who asks.</param>
/// <param name="Cause">Which check took it out.</param>
/// <param name="Reason">What the check found, for reviewers.</param>
internal sealed record FallenSentence(string Text, FallCause Cause, string Reason)
{
    /// <summary>Whether something was wrong with it, so that whoever asks is told that it was taken out.</summary>
    public bool IsUnproven => Cause is not (FallCause.Repetition or FallCause.Length);
}

using Bot.Workspaces;

namespace Bot.Facts.Reviews;

/// <summary>What one reviewer thinks of one sentence; the last mark of a reviewer counts.</summary>
/// <param name="Sentence">Place of the sentence in the answer, or of the claim in the statement, from 0.</param>
/// <param name="State"><see cref="ReviewState.Confirmed"/> or <see cref="ReviewState.Disputed"/>.</param>
/// <param name="Reason">In the reviewer's words; may be empty.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Mark(int Sentence, ReviewState State, string Reason, Member By, DateTimeOffset At);

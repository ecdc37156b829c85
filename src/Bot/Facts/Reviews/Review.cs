using Bot.Workspaces;

namespace Bot.Facts.Reviews;

/// <summary>What a team made of a fact.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="State">The decision; see <see cref="DecidedBy"/> for whose.</param>
/// <param name="Decision">Why, in the reviewer's words; may be empty.</param>
/// <param name="DecidedBy">Who decided last; null while nobody did.</param>
/// <param name="DecidedAt">When, in UTC; null while nobody did.</param>
/// <param name="Assignee">Who is to look at it; null when nobody is.</param>
/// <param name="Marks">What reviewers think of single sentences, in the order of sentences.</param>
/// <param name="Comments">Oldest first.</param>
public sealed record Review(
    FactId Fact, ReviewState State, string Decision, Member? DecidedBy, DateTimeOffset? DecidedAt, Member? Assignee, IReadOnlyList<Mark> Marks, IReadOnlyList<Comment> Comments)
{
    /// <summary>Whether a reviewer found something wrong with it, or with a sentence of it.</summary>
    public bool IsDisputed => State is ReviewState.Disputed || Marks.Any(mark => mark.State is ReviewState.Disputed);
}

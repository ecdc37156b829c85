using Bot.Facts.Reviews;

namespace Bot.Web.Reviews;

/// <summary>What things of a review are called.</summary>
internal static class ReviewWords
{
    public static string Of(ReviewState state) => state is ReviewState.Open ? "Not decided" : state.ToString();

    /// <summary>For styles, such as <c>disputed</c>.</summary>
    public static string Key(ReviewState state) => state.ToString().ToLowerInvariant();

    /// <summary>What a fact came to before anybody reviewed it.</summary>
    public static string Outcome(string outcome) => outcome switch
    {
        "answer" => "Answered",
        "abstention" => "Not answered",
        "stated" => "Stated in the sources",
        "differs" => "The sources differ",
        _ => "Not in the sources",
    };

    /// <summary>What a step was, behind the name of whose it was.</summary>
    /// <param name="step">The step.</param>
    /// <param name="part">What parts are called here.</param>
    public static string Of(ReviewStep step, string part) => step switch
    {
        ReviewStep.Decided { State: ReviewState.Open } => "took the decision back",
        ReviewStep.Decided { State: ReviewState.Confirmed } => "confirmed it",
        ReviewStep.Decided => "disputed it",
        ReviewStep.Marked { Mark: { State: ReviewState.Confirmed } mark } => $"confirmed {part.ToLowerInvariant()} {mark.Sentence + 1}",
        ReviewStep.Marked { Mark: var mark } => $"disputed {part.ToLowerInvariant()} {mark.Sentence + 1}",
        ReviewStep.Commented { Comment.Sentence: { } sentence } => $"commented on {part.ToLowerInvariant()} {sentence + 1}",
        ReviewStep.Commented => "commented",
        ReviewStep.Assigned { To: { } to } => $"assigned it to {to.Name}",
        ReviewStep.Assigned => "assigned it to nobody",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The words that came with a step; empty when there were none.</summary>
    public static string TextOf(ReviewStep step) => step switch
    {
        ReviewStep.Decided decided => decided.Reason,
        ReviewStep.Marked marked => marked.Mark.Reason,
        _ => "",
    };
}

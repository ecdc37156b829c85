using Bot.Workspaces;

namespace Bot.Facts.Reviews;

/// <summary>A step as the store has it.</summary>
internal sealed record ReviewStepRow(
    string Id, long Number, string Kind, long? Sentence, string? State, string Text, string? Assignee, string Member, long MadeAt)
{
    public const string Columns = "id, number, kind, sentence, state, text, assignee, member, made_at AS madeAt";

    private DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(MadeAt);

    public ReviewStep ToStep(IReadOnlyDictionary<string, Member> people) => Kind switch
    {
        nameof(ReviewStep.Decided) => new ReviewStep.Decided(Number, people[Member], At, Read(State), Text),
        nameof(ReviewStep.Marked) => new ReviewStep.Marked(Number, people[Member], At, new Mark((int)(Sentence ?? 0), Read(State), Text, people[Member], At)),
        nameof(ReviewStep.Commented) => new ReviewStep.Commented(Number, people[Member], At, new Comment(Id, (int?)Sentence, Text, people[Member], At)),
        nameof(ReviewStep.Assigned) => new ReviewStep.Assigned(Number, people[Member], At, Assignee is null ? null : people[Assignee]),
        _ => throw new InvalidDataException($"The step '{Id}' of a review has the unknown kind '{Kind}'."),
    };

    private static ReviewState Read(string? state) => Enum.Parse<ReviewState>(state ?? "");
}

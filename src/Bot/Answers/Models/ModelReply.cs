namespace Bot.Answers.Models;

/// <summary>What came of asking a model.</summary>
internal abstract record ModelReply
{
    private ModelReply()
    {
    }

    /// <summary>It wrote something, which may be anything.</summary>
    public sealed record Said(string Text) : ModelReply;

    /// <summary>It did not.</summary>
    /// <param name="Reason">For the reader, to stand behind a colon.</param>
    public sealed record Nothing(string Reason) : ModelReply;
}

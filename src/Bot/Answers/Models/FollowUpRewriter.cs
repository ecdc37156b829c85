namespace Bot.Answers.Models;

/// <summary>Makes a question that stands alone of a follow-up. What the model makes of it is believed only as far as <see cref="StandAloneQuestion"/> goes.</summary>
internal sealed class FollowUpRewriter(ModelDesk desk, TokenCounter tokens)
{
    private const int ReplyTokens = 160;
    private const int Wrapping = 50;

    // Answering needs most of the time that a question has.
    private const double ShareOfTime = 0.3;

    private static readonly string Template = ModelConnection.Resource($"{PromptNames.FollowUp}.txt");

    /// <summary>Rewrites a question.</summary>
    /// <returns>Null when it begins the conversation, is not one that can be answered, stands alone already, or nothing usable came of it: then it is taken as it was asked.</returns>
    public async Task<string?> RewriteAsync(Asked asked, CancellationToken cancellationToken)
    {
        var conversation = PromptText.Recent(asked.Question);
        if (conversation.Count == 0 || asked.Question.Text.Length > QuestionLimits.MaxCharacters || !asked.Question.Text.Any(char.IsLetter))
        {
            return null;
        }

        var arguments = new Dictionary<string, string>
        {
            ["language"] = PromptText.Language(StandAloneQuestion.LanguageOf(asked.Question)),
            ["conversation"] = PromptText.Conversation(conversation),
            ["question"] = PromptText.Question(asked.Question.Text),
        };
        var task = new ModelTask
        {
            Prompt = PromptNames.FollowUp,
            Arguments = arguments,
            PromptTokens = Wrapping + tokens.Count(Template) + arguments.Values.Sum(tokens.Count),
            ReplyTokens = ReplyTokens,
            ShareOfTime = ShareOfTime,
        };
        return await desk.AskAsync(asked, task, cancellationToken) is ModelReply.Said said
            ? StandAloneQuestion.Read(said.Text, asked.Question, conversation)
            : null;
    }
}

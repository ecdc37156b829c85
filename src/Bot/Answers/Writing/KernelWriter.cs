using Bot.Answers.Models;

namespace Bot.Answers.Writing;

/// <summary>Lets a language model word the answer from the passages found, through Semantic Kernel.</summary>
/// <remarks>It believes nothing: what comes back is a draft like any other, and whatever goes wrong on the way is a reason to quote instead.</remarks>
internal sealed class KernelWriter(ModelDesk desk, TokenCounter tokens, ModelOptions options) : IAnswerWriter
{
    public string Name => "model";

    public async Task<WritingOutcome> WriteAsync(Asked asked, Evidence evidence, CancellationToken cancellationToken)
    {
        if (AnswerPrompt.Fit(asked, evidence, tokens, options) is not { } prompt)
        {
            return new WritingOutcome.NotWritten("the question leaves no room for passages in the model's window");
        }

        var task = new ModelTask
        {
            Prompt = PromptNames.Answer,
            Arguments = prompt.Arguments,
            PromptTokens = prompt.Tokens,
            ReplyTokens = options.AnswerTokens,
            Schema = ModelConnection.DraftSchema,
            ShareOfTime = 1,
        };
        return await desk.AskAsync(asked, task, cancellationToken) switch
        {
            ModelReply.Nothing nothing => new WritingOutcome.NotWritten(nothing.Reason),
            ModelReply.Said said => Read(DraftParser.Parse(said.Text, prompt.Passages)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static WritingOutcome Read(ParsedDraft parsed) => parsed.Form switch
    {
        DraftForm.Unreadable => new WritingOutcome.NotWritten("what the model wrote could not be read"),
        DraftForm.Empty => new WritingOutcome.NotWritten("the model found no answer in the passages"),
        _ => new WritingOutcome.Drafted(parsed.Draft),
    };
}

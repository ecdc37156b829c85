using Microsoft.SemanticKernel;

namespace Bot.Answers.Models;

/// <summary>How one kind of endpoint is spoken to.</summary>
internal abstract class ModelDialect
{
    /// <summary>Adds the model to a kernel.</summary>
    public abstract void Add(IKernelBuilder builder, HttpClient http);

    /// <summary>Asks for a form of reply.</summary>
    public abstract PromptExecutionSettings Settings(ReplyForm form);

    /// <summary>Takes the reply out of a result.</summary>
    public abstract ModelOutput Read(FunctionResult result);
}

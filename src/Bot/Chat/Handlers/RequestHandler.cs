namespace Bot.Chat.Handlers;

/// <summary>Handles one kind of request. It may throw; <see cref="ChatClerk"/> tells the asker and the log.</summary>
internal abstract class RequestHandler
{
    private protected RequestHandler()
    {
    }

    /// <summary>The kind.</summary>
    public abstract Type Handles { get; }

    /// <summary>Replies to an event of that kind.</summary>
    /// <exception cref="ReplyException">The reply can't be shown.</exception>
    public abstract Task<Handling> HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken);
}

/// <summary>Handles requests of one type.</summary>
internal abstract class RequestHandler<TRequest> : RequestHandler
    where TRequest : ChatRequest
{
    protected static readonly Handling Done = new Handling.Done();

    public sealed override Type Handles => typeof(TRequest);

    public sealed override Task<Handling> HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken) => HandleAsync(chatEvent, (TRequest)chatEvent.Request, cancellationToken);

    protected abstract Task<Handling> HandleAsync(ChatEvent chatEvent, TRequest request, CancellationToken cancellationToken);
}

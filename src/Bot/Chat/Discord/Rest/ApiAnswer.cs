using System.Net;
using System.Text.Json;

namespace Bot.Chat.Discord.Rest;

/// <summary>What the API answered. A closed set.</summary>
internal abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    // The compiler's own would write tokens and what people said into logs.
    public sealed override string ToString() => GetType().Name;

    /// <summary>It was done.</summary>
    /// <param name="Body">What came with it; undefined when nothing did.</param>
    public sealed record Done(JsonElement Body) : ApiAnswer;

    /// <summary>Too many requests: the bucket knows until when.</summary>
    public sealed record Limited : ApiAnswer;

    /// <summary>Discord failed.</summary>
    public sealed record Failed(HttpStatusCode Status) : ApiAnswer;

    /// <summary>The request is not accepted, and will not be if it is sent again.</summary>
    /// <param name="Status">Below 500.</param>
    /// <param name="Code">Discord's own; 0 without one.</param>
    /// <param name="Fields">The fields it objects to, such as <c>components.0.content: BASE_TYPE_MAX_LENGTH</c>; never their values.</param>
    public sealed record Refused(HttpStatusCode Status, int Code, string Fields) : ApiAnswer;
}

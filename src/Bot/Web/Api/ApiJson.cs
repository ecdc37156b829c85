using System.Globalization;
using System.Text.Json;

namespace Bot.Web.Api;

/// <summary>What a program can send as JSON.</summary>
internal interface IApiRequest
{
    /// <summary>How it is written, for who got it wrong; "?" marks what may be left out.</summary>
    static abstract string Form { get; }
}

/// <summary>Reads what programs send: known members, each once, and of the right type.</summary>
internal static class ApiJson
{
    // As deep as a conversation is, and no deeper.
    private const int MaxDepth = 8;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, MaxDepth = MaxDepth };

    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="RefusedRequestException">It is not of the form.</exception>
    /// <exception cref="BadHttpRequestException">It is too large, or broke off.</exception>
    public static async Task<TRequest> ReadAsync<TRequest>(HttpRequest request, CancellationToken cancellationToken)
        where TRequest : IApiRequest
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<TRequest>(request.Body, Strict, cancellationToken) ?? throw Wrong<TRequest>("The body", "it is null");
        }
        catch (JsonException exception)
        {
            throw Wrong<TRequest>("The body", Why(exception));
        }
    }

    /// <summary>Reads the arguments of a tool.</summary>
    /// <exception cref="RefusedRequestException">They are not of the form.</exception>
    public static TRequest Read<TRequest>(IDictionary<string, JsonElement> arguments)
        where TRequest : IApiRequest
    {
        try
        {
            return JsonSerializer.SerializeToElement(arguments).Deserialize<TRequest>(Strict) ?? throw Wrong<TRequest>("The arguments", "they are null");
        }
        catch (JsonException exception)
        {
            throw Wrong<TRequest>("The arguments", Why(exception));
        }
    }

    private static RefusedRequestException Wrong<TRequest>(string what, string why)
        where TRequest : IApiRequest => RefusedRequestException.Wrong($"{what} must be {TRequest.Form}: {why}.");

    // The serializer's own message names our types, which tell the caller nothing.
    private static string Why(JsonException exception) => exception switch
    {
        { InnerException: JsonException } => string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1} is not valid JSON"),
        { Path: ['$', '.', .. var member] } => $"\"{Documents.DisplayText.Shortened(member, 60)}\" is not known, stands there twice, or has a value of the wrong type",
        _ => "something is missing, or it is no object",
    };
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>The faults of the endpoint around the model: statuses and envelopes.</summary>
internal static class FaultyEndpoint
{
    private const int Depth = 20_000;

    /// <summary>The response that takes the place of a refused or spoilt one; null when the fault lies elsewhere.</summary>
    public static HttpReply? Instead(ReceivedRequest request, DateTimeOffset now) => request.Fault switch
    {
        ModelFault.NoResponseFormat when request.WantsJson => Error(request, 400, "response_format is not supported by this model", "unsupported_parameter"),
        ModelFault.WindowExceeded => Error(request, 400, "This model's maximum context length is 512 tokens.", "context_length_exceeded"),
        ModelFault.Unauthorized => Error(request, 401, $"Incorrect API key provided: {request.Key}.", "invalid_api_key"),
        ModelFault.Forbidden => Error(request, 403, "Country, region, or territory not supported", "unsupported_country_region_territory"),
        ModelFault.UnknownModel => Error(request, 404, $"The model '{request.Model}' does not exist", "model_not_found"),
        ModelFault.TooManyRequests => TooMany(request, "1"),
        ModelFault.TooManyRequestsUntil => TooMany(request, now.AddSeconds(2).ToString("R", CultureInfo.InvariantCulture)),
        ModelFault.TooManyRequestsForADay => TooMany(request, "86400"),
        ModelFault.TooManyRequestsOddly => TooMany(request, "soon; quagga"),
        ModelFault.QuotaSpent => Error(request, 429, "You exceeded your current quota", "insufficient_quota"),
        ModelFault.ServerError => Error(request, 500, "The server had an error while processing your request", "server_error"),
        ModelFault.BadGateway => HttpReply.Html(502, "502 Bad Gateway"),
        ModelFault.Unavailable => Error(request, 503, "The engine is currently overloaded", "overloaded"),
        ModelFault.RedirectLoop => HttpReply.Html(307, "Moved") with { Headers = new Dictionary<string, string> { ["Location"] = request.Path } },
        ModelFault.HtmlPage => HttpReply.Html(200, "Sign in to the network"),
        ModelFault.EmptyBody => HttpReply.Of(200, "application/json", ""),
        ModelFault.OtherEnvelope => HttpReply.Json(200, new JsonObject { ["object"] = "list", ["data"] = new JsonArray("quagga"), ["choices"] = "none", ["message"] = 7 }),
        _ => null,
    };

    /// <summary>A good response with its envelope spoilt; the same when the fault lies elsewhere.</summary>
    public static HttpReply Spoil(ReceivedRequest request, HttpReply reply) => request.Fault switch
    {
        ModelFault.MalformedEnvelope => reply with { Parts = Cut(reply.Parts) },
        ModelFault.DeepEnvelope => Nested(request, reply),
        _ => reply,
    };

    private static HttpReply Error(ReceivedRequest request, int status, string message, string code) =>
        Envelope.Error(request, new ProtocolError(status, message, "invalid_request_error", code));

    private static HttpReply TooMany(ReceivedRequest request, string retryAfter) =>
        Error(request, 429, "Rate limit reached for requests", "rate_limit_exceeded") with { Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter } };

    private static byte[][] Cut(IReadOnlyList<byte[]> parts) => parts.Count == 1 ? [parts[0][..(parts[0].Length / 2)]] : [.. parts.Take(parts.Count / 2), parts[parts.Count / 2][..^4]];

    private static HttpReply Nested(ReceivedRequest request, HttpReply reply)
    {
        var nested = new string('[', Depth) + new string(']', Depth);
        return request.WantsStream
            ? reply with { Parts = [Encoding.UTF8.GetBytes((request.IsOllama ? "" : "data: ") + $$"""{"choices":{{nested}},"message":{{nested}}}""" + "\n\n")] }
            : HttpReply.Of(200, "application/json", $$"""{"id":"x","object":"chat.completion","choices":{{nested}},"message":{{nested}}}""");
    }
}

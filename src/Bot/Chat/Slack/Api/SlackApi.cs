using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat.Slack.Events;
using Polly.Timeout;

namespace Bot.Chat.Slack.Api;

/// <summary>Calls Slack's Web API, and waits where Slack asks to. Safe to share between threads.</summary>
internal sealed partial class SlackApi(SlackOptions options, TimeProvider timeProvider, ILogger<SlackApi> logger) : IDisposable
{
    // https://docs.slack.dev/apis/web-api: most methods that write take JSON, those that read take form fields alone.
    private static readonly HashSet<string> FormMethods =
        ["apps.connections.open", "auth.test", "conversations.history", "conversations.replies", "conversations.info", "oauth.v2.access", "users.info"];

    // Said twice, these would be seen twice: an unknown outcome is the caller's to clear up.
    private static readonly HashSet<string> ShownOnce = ["chat.postMessage", "chat.postEphemeral", "views.open", "oauth.v2.access"];

    private static readonly TimeSpan PauseWithoutHeader = TimeSpan.FromSeconds(1);

    private readonly HttpClient http = SlackHttp.Create(timeProvider);
    private readonly MethodPauses pauses = new(timeProvider, new Random(1));

    /// <summary>Calls a method; waits as long as Slack asks to be left alone.</summary>
    /// <exception cref="SlackApiException">Slack answered with an error.</exception>
    /// <exception cref="SlackUnreachableException">Slack did not answer, even when asked again.</exception>
    public async Task<SlackResponse> CallAsync(SlackCall call, CancellationToken cancellationToken)
    {
        while (true)
        {
            await pauses.WaitAsync(call.Team, call.Method, cancellationToken);
            using var response = await SendAsync(Request(call), call.Method, cancellationToken);
            if (response.StatusCode is HttpStatusCode.TooManyRequests)
            {
                Pause(call, response);
                continue;
            }

            var body = await ReadAsync(response, call.Method, cancellationToken);
            if (body.IsTrueAt("ok"))
            {
                return new SlackResponse(body, ScopesOf(response));
            }

            var error = body.TextAt("error") ?? "no error named";
            if (error is "ratelimited" or "rate_limited")
            {
                Pause(call, response);
                continue;
            }

            throw new SlackApiException(call.Method, error, body.TextAt("needed") ?? "");
        }
    }

    /// <summary>Posts to a response URL.</summary>
    /// <returns>Null when it was taken; else what Slack said, such as <c>used_url</c> or <c>expired_url</c>.</returns>
    /// <exception cref="SlackUnreachableException">Slack did not answer.</exception>
    public async Task<string?> RespondAsync(string team, Uri responseUrl, JsonObject message, CancellationToken cancellationToken)
    {
        const string Method = "a response URL";
        while (true)
        {
            await pauses.WaitAsync(team, Method, cancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = Json(message) };
            using var response = await SendAsync(request, Method, cancellationToken);
            if (response.StatusCode is HttpStatusCode.TooManyRequests)
            {
                pauses.Pause(team, Method, WaitAskedFor(response));
                continue;
            }

            var text = await TextOfAsync(response, Method, cancellationToken);
            if ((int)response.StatusCode >= 500)
            {
                throw new SlackUnreachableException(Method, $"status {(int)response.StatusCode}", null);
            }

            return response.IsSuccessStatusCode && !text.Contains("\"ok\":false", StringComparison.Ordinal) ? null : ErrorOf(text, response);
        }
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(SlackCall call)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(options.ApiUrl.EndsWith('/') ? options.ApiUrl : options.ApiUrl + "/"), call.Method))
        {
            Content = FormMethods.Contains(call.Method)
                ? new FormUrlEncodedContent(call.Arguments.Select(argument => KeyValuePair.Create(argument.Key, argument.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : argument.Value?.ToJsonString() ?? "")))
                : Json(call.Arguments),
        };
        if (call.Token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.Token);
        }

        request.Options.Set(SlackHttp.Repeatable, !ShownOnce.Contains(call.Method));
        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string method, CancellationToken cancellationToken)
    {
        using (request)
        {
            try
            {
                return await http.SendAsync(request, cancellationToken);
            }
            catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                throw new SlackUnreachableException(method, exception is HttpRequestException { HttpRequestError: var error } ? error.ToString() : "timeout", exception);
            }
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, string method, CancellationToken cancellationToken)
    {
        var text = await TextOfAsync(response, method, cancellationToken);
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new SlackUnreachableException(method, $"status {(int)response.StatusCode} without a JSON body", exception);
        }
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage response, string method, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new SlackUnreachableException(method, "the answer broke off", exception);
        }
    }

    private void Pause(SlackCall call, HttpResponseMessage response)
    {
        var wait = WaitAskedFor(response);
        pauses.Pause(call.Team, call.Method, wait);
        LogPaused(call.Method, wait);
    }

    private TimeSpan WaitAskedFor(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } wait ? wait.Delta ?? (wait.Date - timeProvider.GetUtcNow()) ?? PauseWithoutHeader : PauseWithoutHeader;

    private static IReadOnlyList<string> ScopesOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-oauth-scopes", out var values)
            ? [.. values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]
            : [];

    private static string ErrorOf(string text, HttpResponseMessage response)
    {
        try
        {
            return JsonElement.Parse(text).TextAt("error") ?? $"status {(int)response.StatusCode}";
        }
        catch (JsonException)
        {
            return $"status {(int)response.StatusCode}";
        }
    }

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack asks to wait {Wait} before {Method} is called again")]
    private partial void LogPaused(string method, TimeSpan wait);
}

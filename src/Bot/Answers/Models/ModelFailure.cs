using System.Net;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Bot.Answers.Models;

/// <summary>Why nothing came of asking a model.</summary>
/// <param name="Reason">For the reader, to stand behind a colon: no capital, no full stop, nothing that the endpoint sent.</param>
/// <param name="IsCharged">Whether the endpoint may have used tokens all the same.</param>
internal sealed record ModelFailure(string Reason, bool IsCharged)
{
    public static readonly ModelFailure OverBudget = new("over today's budget of this workspace", IsCharged: false);

    public static readonly ModelFailure Refused = new("the model declined to answer", IsCharged: true);

    /// <summary>The time is over.</summary>
    public static ModelFailure TooSlow(double seconds) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the model took longer than {seconds:0.###} s"), IsCharged: true);

    /// <summary>What an exception of any layer comes to.</summary>
    public static ModelFailure Of(Exception exception, double tryTimeoutSeconds)
    {
        foreach (var cause in Causes(exception))
        {
            switch (cause)
            {
                case BrokenCircuitException:
                    return new("the model failed several times in a row and is left alone for a while", IsCharged: false);
                case TimeoutRejectedException:
                    return TooSlow(tryTimeoutSeconds);
                case ReplyTooLongException:
                    return new("the model's reply had no end", IsCharged: true);
                case EndpointRefusalException refusal:
                    return OfStatus(refusal.Status);
                case HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded }:
                    return new("the model's reply broke off", IsCharged: true);
                case HttpRequestException:
                    return new("the model could not be reached", IsCharged: false);
            }
        }

        return new("the model's reply could not be read", IsCharged: true);
    }

    /// <summary>The status with which an endpoint refused; null when it is something else.</summary>
    public static EndpointRefusalException? RefusalOf(Exception exception) => Causes(exception).OfType<EndpointRefusalException>().FirstOrDefault();

    private static ModelFailure OfStatus(HttpStatusCode status) => new(
        status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "the model's endpoint refused the key",
            HttpStatusCode.NotFound => "the model's endpoint does not know the model",
            HttpStatusCode.TooManyRequests => "the model's endpoint takes no more requests for now",
            >= HttpStatusCode.InternalServerError => $"the model's endpoint failed ({(int)status})",
            _ => $"the model's endpoint refused the request ({(int)status})",
        },
        IsCharged: false);

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;

namespace Bot.Web.Api;

/// <summary>Says in one sentence why a request of a program came to nothing.</summary>
internal static class ApiProblem
{
    /// <summary>Answers with a problem as RFC 9457 has it.</summary>
    public static Task WriteAsync(HttpContext context, int status, string sentence) => Of(status, sentence).ExecuteAsync(context);

    public static IResult Of(int status, string sentence) => Results.Problem(sentence, statusCode: status);

    /// <summary>For what the server refused before anyone could say why.</summary>
    public static Task WriteAsync(StatusCodeContext refused) => WriteAsync(refused.HttpContext, refused.HttpContext.Response.StatusCode, Sentence(refused.HttpContext));

    /// <summary>For what nobody expected; the log says more.</summary>
    public static Task WriteFailureAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = failure switch
        {
            BadHttpRequestException refused => refused.StatusCode,
            Storage.StoreException => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        context.Response.StatusCode = status;
        return WriteAsync(context, status, Sentence(context));
    }

    private static string Sentence(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at this address: {ApiPaths.Description} lists what there is.",
        StatusCodes.Status405MethodNotAllowed => $"This address does not take {DisplayMethod(context)}: {ApiPaths.Description} says what it takes.",
        StatusCodes.Status413PayloadTooLarge => "The request is larger than is read here: send less at once.",
        StatusCodes.Status415UnsupportedMediaType => "The body must be JSON, with the header Content-Type: application/json.",
        StatusCodes.Status429TooManyRequests => "These are too many requests: wait as long as the header Retry-After says.",
        StatusCodes.Status503ServiceUnavailable => "The store can't be used now: try again later, or ask whoever runs this to look at its log.",
        >= 500 => "This came to nothing because of a fault in the program: ask whoever runs it to look at its log.",
        var status => string.Create(CultureInfo.InvariantCulture, $"The request can't be answered (status {status}): {ApiPaths.Description} says what is taken."),
    };

    // What stands there comes from outside, and may be any word.
    private static string DisplayMethod(HttpContext context) => context.Request.Method is { Length: <= 10 } method && method.All(char.IsAsciiLetterUpper) ? method : "such a request";
}

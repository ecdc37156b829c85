using System.Globalization;
using Bot.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bot.Web.Pages;

/// <summary>Says in one sentence why a request came to nothing. The exception, if there was one, is in the log and never on the page.</summary>
[IgnoreAntiforgeryToken]
[AllowAnonymous]
internal sealed class ProblemModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public void OnGet() => Explain();

    public void OnPost() => Explain();

    private void Explain()
    {
        // Not a parameter: those are not bound when the form that failed can't be read.
        var code = int.Parse((string?)RouteData.Values["code"] ?? "", CultureInfo.InvariantCulture);
        var failure = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var isReplayed = failure is not null || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;

        // Asked for by its own address, this page is one that does not exist.
        Response.StatusCode = isReplayed ? (failure as BadHttpRequestException)?.StatusCode ?? code : StatusCodes.Status404NotFound;
        (Heading, Sentence) = (Response.StatusCode, failure) switch
        {
            (_, StoreException store) => ("The store can’t be used", store.Message),
            (StatusCodes.Status404NotFound, _) => ("There is nothing here", "No page has this address. A conversation is found under the address it had when it was held."),
            (StatusCodes.Status403Forbidden, _) => ("That is not for your role", "Your role in the console does not let you open or do this. An owner can give you another one; it holds at once."),
            (StatusCodes.Status429TooManyRequests, _) => ("That is too much at once", "More requests came from your address than are answered in a second. Wait a moment and reload the page."),
            (StatusCodes.Status413PayloadTooLarge, _) => ("That is too much at once", "The request is larger than this page accepts: shorten the question and ask again."),
            (StatusCodes.Status400BadRequest, _) => ("That request was not taken", "The page it came from was open for too long or is not one of these pages, or the text has a character that can’t be sent. Go back, reload the page, and ask again."),
            (StatusCodes.Status405MethodNotAllowed, _) => ("That can’t be done here", "This address does not take such a request: ask from the first page."),
            (< 500, _) => ("That request can’t be answered", "Something about it is not as it should be: ask from the first page."),
            _ => ("Something went wrong", "The question was not answered because of a fault in this program. The log says more. Try again, or ask something else."),
        };
    }
}

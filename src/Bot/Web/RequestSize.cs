using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Web;

/// <summary>Refuses what is announced as too large before any of it is read, so that the refusal can say so.</summary>
internal static class RequestSize
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        var isReplayed = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isReplayed || context.Request.ContentLength is not { } length || length <= (limit ?? long.MaxValue))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}

using Bot.Documents;
using Bot.Search;
using Bot.Workspaces;

namespace Bot.Web;

/// <summary>Tells whoever watches the process how it is: <c>/health/live</c> that it runs, <c>/health/ready</c> that the store answers.</summary>
internal sealed partial class Health(Retriever retriever, ILogger<Health> logger)
{
    // No revision has this id: looking for it asks the store and finds nothing.
    private static readonly RevisionId Nothing = new("health");

    public static void Map(WebApplication application)
    {
        var health = ActivatorUtilities.CreateInstance<Health>(application.Services);
        application.MapGet("/health/live", () => Results.Text("live\n")).DisableRateLimiting().AllowAnonymous();
        application.MapGet("/health/ready", health.ReadyAsync).DisableRateLimiting().AllowAnonymous();
    }

    private async Task<IResult> ReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await retriever.FindRevisionAsync(WorkspaceId.Local, Nothing, cancellationToken);
            return Results.Text("ready\n");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotReady(exception);
            return Results.Text("not ready: the store does not answer\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "store does not answer")]
    private partial void LogNotReady(Exception exception);
}

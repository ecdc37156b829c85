using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Bot.Web.SignIn;
using Bot.Workspaces;

namespace Bot.Web.Live;

/// <summary>Tells an open page that what it shows has changed, as server-sent events; the page then fetches itself anew.</summary>
internal sealed class LiveEndpoint(LiveChanges changes, LiveStreams streams, Members members, TimeProvider timeProvider, IHostApplicationLifetime lifetime)
{
    // Proxies close what is silent for a minute; whoever is switched off learns nothing after this.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    // Before a page that lost its stream asks for another.
    private static readonly TimeSpan Reconnection = TimeSpan.FromSeconds(2);

    public static void Map(WebApplication application)
    {
        var endpoint = ActivatorUtilities.CreateInstance<LiveEndpoint>(application.Services);
        application.MapGet("/live", endpoint.Open);
    }

    // To anything but a stream the browser does not come back.
    private IResult Open(string?[] of, HttpContext context)
    {
        var visitor = Visitor.Of(context.User);
        if (!visitor.Is(Role.Reader) || context.User.FindFirstValue(SignInServices.StampClaim) is not { } stamp)
        {
            return Refused(context, StatusCodes.Status401Unauthorized);
        }

        if (LiveTopics.Read(of, visitor.Member) is not { } topics)
        {
            return Refused(context, StatusCodes.Status404NotFound);
        }

        // A server that stops does not wait for pages that are open.
        if (streams.Open(visitor.Member.Id, context.RequestAborted, lifetime.ApplicationStopping) is not { } stream)
        {
            return Refused(context, StatusCodes.Status429TooManyRequests);
        }

        context.Response.OnCompleted(() =>
        {
            streams.Close(visitor.Member.Id, stream);
            return Task.CompletedTask;
        });
        return TypedResults.ServerSentEvents(TellAsync(visitor.Member, stamp, topics, stream.Token));
    }

    private async IAsyncEnumerable<SseItem<string>> TellAsync(
        Member member, string stamp, IReadOnlySet<string> topics, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var watch = changes.Watch(member.Workspace, topics);

        // From here on nothing is missed: the page looks once more, because something may have changed while it was on its way.
        yield return new SseItem<string>("", "changed") { ReconnectionInterval = Reconnection };
        while (await NextAsync(watch, cancellationToken) is { } next && await members.FindAsync(member.Id, stamp, CancellationToken.None) is not null)
        {
            yield return new SseItem<string>("", next);
        }
    }

    /// <summary>Waits for a change, or for the time of a sign of life; null when the stream ends.</summary>
    private async Task<string?> NextAsync(LiveWatch watch, CancellationToken cancellationToken)
    {
        using var beat = new CancellationTokenSource(Beat, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, beat.Token);
        try
        {
            await watch.WaitAsync(either.Token);
            return "changed";
        }
        catch (OperationCanceledException)
        {
            return cancellationToken.IsCancellationRequested ? null : "alive";
        }
    }

    // With a body of its own, it is not replaced by a page for people.
    private static IResult Refused(HttpContext context, int status)
    {
        context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()?.Enabled = false;
        return Results.StatusCode(status);
    }
}

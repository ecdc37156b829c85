using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>Sends a response, as well or as badly as the fault says.</summary>
internal sealed class Delivery(HttpContext context, ModelFault fault, CancellationToken stopping)
{
    // Slow enough that no answer is whole before a timeout that a test would set.
    private static readonly TimeSpan DripInterval = TimeSpan.FromMilliseconds(40);
    private static readonly byte[] Spaces = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];

    public async Task SendAsync(HttpReply reply, TimeSpan pause)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        switch (fault)
        {
            case ModelFault.NeverAnswers:
                await Task.Delay(Timeout.Infinite, ended.Token);
                break;
            case ModelFault.ClosedAtOnce:
                context.Abort();
                return;
            case ModelFault.SlowFirstByte:
                await Task.Delay(pause, ended.Token);
                break;
        }

        Start(reply);
        await SendBodyAsync(reply, ended.Token);
    }

    private void Start(HttpReply reply)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (reply.Parts.Count == 1 && fault is not ModelFault.EndlessBody)
        {
            context.Response.ContentLength = reply.Parts[0].Length;
        }
    }

    private async Task SendBodyAsync(HttpReply reply, CancellationToken cancellationToken)
    {
        var body = context.Response.Body;
        switch (fault)
        {
            case ModelFault.SlowDrip:
                foreach (var single in reply.Parts.SelectMany(part => part))
                {
                    await body.WriteAsync(new[] { single }, cancellationToken);
                    await body.FlushAsync(cancellationToken);
                    await Task.Delay(DripInterval, cancellationToken);
                }

                break;
            case ModelFault.CutBody or ModelFault.ResetBody:
                await SendHalfAsync(reply, cancellationToken);
                break;
            case ModelFault.EndlessBody:
                while (true)
                {
                    await body.WriteAsync(Spaces, cancellationToken);
                    await body.FlushAsync(cancellationToken);
                }

            default:
                foreach (var part in reply.Parts)
                {
                    await body.WriteAsync(part, cancellationToken);
                    if (reply.Parts.Count > 1)
                    {
                        await body.FlushAsync(cancellationToken);
                    }
                }

                break;
        }
    }

    private async Task SendHalfAsync(HttpReply reply, CancellationToken cancellationToken)
    {
        var all = reply.Parts.SelectMany(part => part).ToArray();
        await context.Response.Body.WriteAsync(all.AsMemory(0, all.Length / 2), cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
        if (fault is ModelFault.ResetBody && context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0); // Closing now sends a reset.
        }

        context.Abort();
    }
}

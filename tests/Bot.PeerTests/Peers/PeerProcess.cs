using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Bot.PeerTests.Peers;

/// <summary>A script of tests/peers: takes orders as lines of JSON, and tells what happens.</summary>
public sealed class PeerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> orders = new();
    private readonly TaskCompletionSource<JsonElement> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<string> errors;
    private readonly Task reading;
    private int lastOrder;

    private PeerProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
        reading = ReadAsync();
    }

    /// <summary>What happened and was not asked for, in order.</summary>
    public Happenings Happenings { get; } = new();

    /// <summary>What the script said when it got ready: its addresses, and who is there.</summary>
    public JsonElement Ready { get; private set; }

    public static async Task<PeerProcess> StartAsync(string script)
    {
        var start = new ProcessStartInfo(NodePeers.Node, [script])
        {
            WorkingDirectory = NodePeers.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var peer = new PeerProcess(Process.Start(start) ?? throw new InvalidOperationException("Node can't be started."));
        peer.Ready = await peer.ready.Task.WaitAsync(Patience);
        return peer;
    }

    /// <summary>Gives an order and waits until it is carried out.</summary>
    /// <exception cref="InvalidOperationException">The script could not carry it out.</exception>
    public async Task<JsonElement> DoAsync(string order, object what)
    {
        var id = Interlocked.Increment(ref lastOrder);
        var answer = orders.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        var line = JsonSerializer.SerializeToNode(what)!.AsObject();
        line.Add("id", id);
        line.Add("do", order);
        await process.StandardInput.WriteLineAsync(line.ToJsonString());
        await process.StandardInput.FlushAsync();
        return await answer.Task.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close(); // The script ends with its input.
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var told = JsonDocument.Parse(line).RootElement;
            if (told.TryGetProperty("ready", out var facts))
            {
                ready.SetResult(facts);
            }
            else if (told.TryGetProperty("error", out var error))
            {
                orders[told.GetProperty("id").GetInt32()].SetException(new InvalidOperationException(error.GetString()));
            }
            else if (told.TryGetProperty("result", out var result))
            {
                orders[told.GetProperty("id").GetInt32()].SetResult(result);
            }
            else
            {
                Happenings.Add(told);
            }
        }

        var end = new InvalidOperationException($"The script has ended. It said: {await errors}");
        ready.TrySetException(end);
        foreach (var order in orders.Values)
        {
            order.TrySetException(end);
        }
    }
}

using System.Collections.Concurrent;
using Bot.Chat;

namespace Bot.Tests.Fakes;

/// <summary>A platform that keeps what it is told to show. Like a real one it shows nothing twice: the same event or key gives what was posted before.</summary>
internal sealed class RecordingReplyChannel(string platform) : IReplyChannel, IDisposable
{
    private readonly ConcurrentQueue<ShownReply> calls = new();
    private readonly ConcurrentDictionary<string, PostedReply> posts = new();
    private readonly SemaphoreSlim arrived = new(0);
    private int messages;

    public string Platform => platform;

    /// <summary>Every call, in order, also those that showed nothing new.</summary>
    public IReadOnlyList<ShownReply> Calls => [.. calls];

    /// <summary>What people see: each event and key once.</summary>
    public IReadOnlyList<ShownReply> Seen => [.. calls.Where(call => call.Way is not ShownWay.Status).DistinctBy(call => (call.Way, call.Key))];

    /// <summary>Answers each call before it is recorded: by throwing, or by waiting.</summary>
    public Func<ShownReply, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Waits until so many calls were recorded since the last wait.</summary>
    public async Task WaitAsync(int count)
    {
        for (var call = 0; call < count; call++)
        {
            Assert.True(await arrived.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken), $"Only {call} of {count} calls came.");
        }
    }

    public Task ShowStatusAsync(ChatEvent chatEvent, string status, CancellationToken cancellationToken)
    {
        calls.Enqueue(new ShownReply(ShownWay.Status, chatEvent.Key, chatEvent.Place.Channel, null, null));
        return Task.CompletedTask;
    }

    public Task<PostedReply> ReplyAsync(ChatEvent chatEvent, Reply reply, CancellationToken cancellationToken) =>
        ShowAsync(new ShownReply(ShownWay.Reply, chatEvent.Key, chatEvent.Place.Channel, null, reply), chatEvent.Place, cancellationToken);

    public Task<PostedReply> PostAsync(PostAddress address, Reply reply, string key, CancellationToken cancellationToken) =>
        ShowAsync(new ShownReply(ShownWay.Post, key, address.Person is null ? address.Place.Channel : "", address.Person, reply), address.Person is null ? address.Place : address.Place with { Channel = $"D-{address.Person}", Thread = null }, cancellationToken);

    public Task<PostedReply> ReplaceAsync(PostedReply posted, Reply reply, CancellationToken cancellationToken) =>
        ShowAsync(new ShownReply(ShownWay.Replace, posted.Ticket, posted.Channel, null, reply), posted, cancellationToken);

    public Task RemoveAsync(PostedReply posted, CancellationToken cancellationToken) =>
        ShowAsync(new ShownReply(ShownWay.Remove, posted.Ticket, posted.Channel, null, null), posted, cancellationToken);

    public void Dispose() => arrived.Dispose();

    private Task<PostedReply> ShowAsync(ShownReply shown, Place place, CancellationToken cancellationToken) => ShowAsync(
        shown,
        posts.TryGetValue(shown.Key, out var known)
            ? known
            : new PostedReply(platform, place.Workspace, place.Channel, [$"m{Interlocked.Increment(ref messages)}"], shown.Key),
        cancellationToken);

    private async Task<PostedReply> ShowAsync(ShownReply shown, PostedReply posted, CancellationToken cancellationToken)
    {
        await Before(shown, cancellationToken);
        posted = posts.GetOrAdd(shown.Key, posted);
        calls.Enqueue(shown);
        arrived.Release();
        return posted;
    }
}

/// <summary>One call of a <see cref="RecordingReplyChannel"/>.</summary>
/// <param name="Way">What was asked for.</param>
/// <param name="Key">Of the event or the post; for a change that of what is changed.</param>
/// <param name="Channel">Where it stands; empty for a direct message that was not replied to.</param>
/// <param name="Person">Who gets a direct message; null elsewhere.</param>
/// <param name="Reply">What is said; null when something is taken away.</param>
internal sealed record ShownReply(ShownWay Way, string Key, string Channel, string? Person, Reply? Reply)
{
    /// <summary>All that it says, a line a part.</summary>
    public string Text => string.Join('\n', (Reply?.Parts ?? []).Select(part => part switch
    {
        ReplyPart.Heading heading => heading.Text,
        ReplyPart.Sentence sentence => sentence.Text + string.Concat(sentence.Notes.Select(note => $" [{note}]")),
        ReplyPart.Quote quote => quote.Text,
        ReplyPart.Note note => $"[{note.Number}] {note.Source} ({note.Details}) {note.Link}",
        ReplyPart.Aside aside => aside.Text,
        _ => throw new System.Diagnostics.UnreachableException(),
    }));
}

/// <summary>What a platform was asked to do.</summary>
internal enum ShownWay
{
    Status,
    Reply,
    Post,
    Replace,
    Remove,
}

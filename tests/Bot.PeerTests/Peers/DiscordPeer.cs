using System.Text.RegularExpressions;

namespace Bot.PeerTests.Peers;

/// <summary>The people of a Discord server, and what the bot shows them.</summary>
public sealed partial class DiscordPeer(PeerProcess peer) : IAsyncDisposable
{
    public string General { get; } = peer.Ready.GetProperty("channels").GetProperty("general").GetString()!;

    public string Desk { get; } = peer.Ready.GetProperty("channels").GetProperty("desk").GetString()!;

    public string Quiet { get; } = peer.Ready.GetProperty("channels").GetProperty("quiet").GetString()!;

    public string Pictures { get; } = peer.Ready.GetProperty("channels").GetProperty("pictures").GetString()!;

    public string Direct { get; } = peer.Ready.GetProperty("direct").GetString()!;

    public string Asker { get; } = peer.Ready.GetProperty("people").GetProperty("asker").GetString()!;

    public string Moderator { get; } = peer.Ready.GetProperty("people").GetProperty("moderator").GetString()!;

    public string OtherBot { get; } = peer.Ready.GetProperty("people").GetProperty("otherBot").GetString()!;

    public string Bot { get; } = peer.Ready.GetProperty("application").GetString()!;

    public string PublicKey { get; } = peer.Ready.GetProperty("publicKey").GetString()!;

    public Happenings Happenings => peer.Happenings;

    /// <summary>What leads the bot here.</summary>
    public IEnumerable<string> Settings =>
    [
        $"Discord:Token={peer.Ready.GetProperty("token").GetString()}",
        $"Discord:ApiUrl={peer.Ready.GetProperty("api").GetString()}",
        $"Discord:PublicKey={PublicKey}",
    ];

    public Task ConnectedAsync() => peer.DoAsync("connected", new { });

    /// <summary>Sends interactions to an address, signed; or through the gateway again with null.</summary>
    public Task SendInteractionsToAsync(string? url) => peer.DoAsync("postInteractionsTo", new { url });

    /// <summary>Signs a request as Discord does, or with a key that the bot does not know.</summary>
    public async Task<SignedRequest> SignAsync(string body, bool otherKey)
    {
        var signed = await peer.DoAsync("sign", new { body, otherKey });
        return new(signed.GetProperty("body").GetString()!, signed.GetProperty("signature").GetString()!, signed.GetProperty("timestamp").GetString()!);
    }

    /// <returns>The message's id.</returns>
    public async Task<string> SayAsync(string channel, string user, string text, string? reply = null) =>
        (await peer.DoAsync("say", new { channel, user, text, reply })).GetProperty("id").GetString()!;

    public Task EditAsync(string channel, string message, string text) => peer.DoAsync("edit", new { channel, message, text });

    public Task RemoveAsync(string channel, string message) => peer.DoAsync("remove", new { channel, message });

    /// <returns>The interaction's token, as all calls that reply to it have it.</returns>
    public Task<string> CommandAsync(string channel, string user, string name, params (string Name, object Value)[] options) =>
        InteractAsync("command", new { channel, user, name, options = options.Select(option => new { name = option.Name, type = option.Value is bool ? 5 : 3, value = option.Value }) });

    public Task<string> MessageCommandAsync(string channel, string user, string name, string message) => InteractAsync("messageCommand", new { channel, user, name, message });

    /// <summary>Presses the button of a shown message whose id begins so.</summary>
    public Task<string> ClickAsync(string user, PeerCall shown, string button) =>
        InteractAsync("click", new
        {
            channel = shown.Answer.GetProperty("channel_id").GetString(),
            user,
            message = shown.Answer.GetProperty("id").GetString(),
            customId = shown.ValuesOf("custom_id").First(id => id.StartsWith(button, StringComparison.Ordinal)),
        });

    /// <summary>Fills in the one field of a dialog and sends it.</summary>
    public Task<string> SubmitAsync(string channel, string user, PeerCall dialog, string words)
    {
        var data = dialog.Body.GetProperty("data");
        var field = data.GetProperty("components")[0].GetProperty("component").GetProperty("custom_id").GetString();
        return InteractAsync("submit", new { channel, user, customId = data.GetProperty("custom_id").GetString(), fields = new[] { new { custom_id = field, value = words } } });
    }

    /// <summary>The bot's first reply to an interaction.</summary>
    public async Task<Acknowledgement> AcknowledgedAsync(string token)
    {
        var call = await Happenings.CallAsync("an acknowledgement", call => call.Path.EndsWith($"/{token}/callback", StringComparison.Ordinal));
        Assert.Equal(204, call.Status);
        var isPrivate = call.Body.TryGetProperty("data", out var data) && data.TryGetProperty("flags", out var flags) && (flags.GetInt32() & 64) != 0;
        return new(call.Body.GetProperty("type").GetInt32(), isPrivate, call);
    }

    /// <summary>What an interaction's reply becomes.</summary>
    public Task<PeerCall> RepliedAsync(string token, string words) =>
        ShownAsync($"a reply with '{words}'", call => call.Path.Contains($"/webhooks/{Bot}/{token}", StringComparison.Ordinal) && Has(call, words));

    /// <summary>A message that the bot posts in a channel.</summary>
    public Task<PeerCall> PostedAsync(string channel, string words) =>
        ShownAsync($"a message in {channel} with '{words}'", call => call.Method == "POST" && call.Path.EndsWith($"/channels/{channel}/messages", StringComparison.Ordinal) && Has(call, words));

    /// <summary>A message that the bot changes.</summary>
    public Task<PeerCall> ChangedAsync(string channel, string words) =>
        ShownAsync($"a change in {channel} with '{words}'", call => call.Method == "PATCH" && call.Path.Contains($"/channels/{channel}/messages/", StringComparison.Ordinal) && Has(call, words));

    /// <summary>A message that the bot takes away.</summary>
    public Task<PeerCall> TakenAwayAsync(string channel) =>
        Happenings.CallAsync($"the removal of a message in {channel}", call => call.Method == "DELETE" && call.Path.Contains($"/channels/{channel}/messages/", StringComparison.Ordinal));

    /// <summary>The commands that the bot registered.</summary>
    public async Task<IReadOnlyList<string>> CommandsAsync() =>
        [.. (await peer.DoAsync("commands", new { })).EnumerateArray().Select(command => $"{command.GetProperty("type")} {command.GetProperty("name").GetString()}")];

    public ValueTask DisposeAsync() => peer.DisposeAsync();

    private async Task<PeerCall> ShownAsync(string what, Predicate<PeerCall> fits)
    {
        var call = await Happenings.CallAsync(what, fits);
        Assert.Equal(200, call.Status);

        // Nobody is ever pinged: https://docs.discord.com/developers/resources/message#allowed-mentions-object
        Assert.Equal("[]", call.Body.GetProperty("allowed_mentions").GetProperty("parse").ToString());
        return call;
    }

    private async Task<string> InteractAsync(string order, object what) => (await peer.DoAsync(order, what)).GetProperty("token").GetString()!;

    // What is escaped for Discord reads as it was.
    private static bool Has(PeerCall call, string words) => Escape().Replace(call.Text, "").Contains(words, StringComparison.Ordinal);

    [GeneratedRegex(@"\\(?=[^\w\s])")]
    private static partial Regex Escape();
}

/// <summary>How an interaction was acknowledged.</summary>
/// <param name="Type">5 deferred, 6 deferred without a message, 9 a dialog.</param>
/// <param name="IsPrivate">Whether only the asker will see the reply.</param>
/// <param name="Call">The call itself.</param>
public sealed record Acknowledgement(int Type, bool IsPrivate, PeerCall Call);

/// <summary>A request that is signed over its timestamp and its body.</summary>
/// <param name="Body">As it is sent.</param>
/// <param name="Signature">In hexadecimal digits.</param>
/// <param name="Timestamp">Seconds since 1970.</param>
public sealed record SignedRequest(string Body, string Signature, string Timestamp);

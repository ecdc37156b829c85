using System.Text.Json;

namespace Bot.PeerTests.Peers;

/// <summary>The people of a Slack workspace, and what the bot shows them.</summary>
public sealed class SlackPeer(PeerProcess peer) : IAsyncDisposable
{
    // https://docs.slack.dev/interactivity: three seconds to acknowledge.
    private const double MaxMilliseconds = 3000;

    public string General { get; } = peer.Ready.GetProperty("channels").GetProperty("general").GetString()!;

    public string Desk { get; } = peer.Ready.GetProperty("channels").GetProperty("desk").GetString()!;

    public string Pictures { get; } = peer.Ready.GetProperty("channels").GetProperty("pictures").GetString()!;

    public string Direct { get; } = peer.Ready.GetProperty("direct").GetString()!;

    public string Asker { get; } = peer.Ready.GetProperty("people").GetProperty("asker").GetString()!;

    public string Moderator { get; } = peer.Ready.GetProperty("people").GetProperty("moderator").GetString()!;

    public string Bot { get; } = peer.Ready.GetProperty("bot").GetProperty("user").GetString()!;

    public string SigningSecret { get; } = peer.Ready.GetProperty("app").GetProperty("signingSecret").GetString()!;

    public Happenings Happenings => peer.Happenings;

    /// <summary>What leads the bot here.</summary>
    public IEnumerable<string> Settings =>
    [
        $"Slack:AppToken={peer.Ready.GetProperty("bot").GetProperty("appToken").GetString()}",
        $"Slack:BotToken={peer.Ready.GetProperty("bot").GetProperty("token").GetString()}",
        $"Slack:SigningSecret={SigningSecret}",
        $"Slack:ApiUrl={peer.Ready.GetProperty("api").GetString()}",
    ];

    /// <summary>What leads the bot here when each workspace installs it.</summary>
    public IEnumerable<string> InstallSettings =>
    [
        $"Slack:ClientId={peer.Ready.GetProperty("app").GetProperty("clientId").GetString()}",
        $"Slack:ClientSecret={peer.Ready.GetProperty("app").GetProperty("clientSecret").GetString()}",
        $"Slack:SigningSecret={SigningSecret}",
        $"Slack:ApiUrl={peer.Ready.GetProperty("api").GetString()}",
        $"Slack:AuthorizeUrl={peer.Ready.GetProperty("authorize").GetString()}",
        "Slack:PublicUrl={address}",
    ];

    /// <summary>Lets installs come back to an address.</summary>
    public Task AllowRedirectAsync(string url) => peer.DoAsync("allowRedirect", new { url });

    public Task ConnectedAsync() => peer.DoAsync("connected", new { });

    /// <summary>Delivers to addresses of the bot, signed; or over its sockets again with null.</summary>
    public Task DeliverToAsync(string? address) =>
        peer.DoAsync("deliverTo", new { events = address is null ? null : $"{address}/slack/events", commands = $"{address}/slack/commands", interactivity = $"{address}/slack/interactions" });

    /// <returns>The message's timestamp, which is its id.</returns>
    public async Task<string> SayAsync(string channel, string user, string text, string? thread = null) => (await peer.DoAsync("say", new { channel, user, text, thread })).GetString()!;

    public Task EditAsync(string channel, string user, string message, string text) => peer.DoAsync("edit", new { channel, user, message, text });

    public Task RemoveAsync(string channel, string user, string message) => peer.DoAsync("remove", new { channel, user, message });

    public Task CommandAsync(string channel, string user, string name, string text) => AcknowledgedAsync("command", new { channel, user, name, text });

    public Task MessageShortcutAsync(string channel, string user, string message, string callbackId) => AcknowledgedAsync("messageShortcut", new { channel, user, message, callbackId });

    /// <summary>Presses a button of a message that everyone sees.</summary>
    public Task ClickAsync(string user, PeerCall shown, string button) => ClickAsync(shown.Answer.GetProperty("channel").GetString()!, user, shown, button, shown.Answer.GetProperty("ts").GetString());

    /// <summary>Presses a button of a message that only its asker sees.</summary>
    public Task ClickPrivateAsync(string channel, string user, PeerCall shown, string button) => ClickAsync(channel, user, shown, button, message: null);

    /// <summary>The dialog that the bot opens.</summary>
    public async Task<PeerCall> OpenedAsync()
    {
        var call = await Happenings.CallAsync("a dialog", call => call.Path == "/api/views.open");
        Assert.True(call.Answer.GetProperty("ok").GetBoolean(), call.ToString());
        return call;
    }

    /// <summary>Fills in the one field of a dialog and sends it.</summary>
    public Task SubmitAsync(string user, PeerCall dialog, string words)
    {
        var view = dialog.Answer.GetProperty("view");
        var input = view.GetProperty("blocks").EnumerateArray().First(block => block.GetProperty("type").GetString() == "input");
        var typed = new Dictionary<string, object> { [input.GetProperty("element").GetProperty("action_id").GetString()!] = new { type = "plain_text_input", value = words } };
        var values = new Dictionary<string, object> { [input.GetProperty("block_id").GetString()!] = typed };
        return AcknowledgedAsync("submit", new { user, view = view.GetProperty("id").GetString(), values });
    }

    /// <summary>A reply that only its asker sees: by the address that came with what it replies to, or by name.</summary>
    public Task<PeerCall> ShownPrivatelyAsync(string words) =>
        ShownAsync($"a private reply with '{words}'", call => (call.Path.StartsWith("/respond/", StringComparison.Ordinal) || call.Path == "/api/chat.postEphemeral") && Has(call, words));

    /// <summary>A message that the bot posts in a channel.</summary>
    public Task<PeerCall> PostedAsync(string channel, string words) =>
        ShownAsync($"a message in {channel} with '{words}'", call => call.Path == "/api/chat.postMessage" && call.Body.GetProperty("channel").GetString() == channel && Has(call, words));

    /// <summary>A message that the bot changes.</summary>
    public Task<PeerCall> ChangedAsync(string channel, string words) =>
        ShownAsync($"a change in {channel} with '{words}'", call => call.Path == "/api/chat.update" && call.Body.GetProperty("channel").GetString() == channel && Has(call, words));

    /// <summary>A message that the bot takes away.</summary>
    public Task<PeerCall> TakenAwayAsync(string channel) =>
        ShownAsync($"the removal of a message in {channel}", call => call.Path == "/api/chat.delete" && call.Body.GetProperty("channel").GetString() == channel);

    public Task<JsonElement> ReadAsync(string channel) => peer.DoAsync("read", new { channel });

    public ValueTask DisposeAsync() => peer.DisposeAsync();

    private Task ClickAsync(string channel, string user, PeerCall shown, string button, string? message)
    {
        var pressed = shown.ObjectsWith("action_id").First(element => element.GetProperty("action_id").GetString() == button);
        return AcknowledgedAsync("click", new { channel, user, message, ephemeral = message is null, actionId = button, blockId = "buttons", value = pressed.GetProperty("value").GetString() });
    }

    private async Task AcknowledgedAsync(string order, object what)
    {
        var acknowledged = await peer.DoAsync(order, what);
        Assert.Equal(200, acknowledged.GetProperty("status").GetInt32());
        Assert.InRange(acknowledged.GetProperty("ms").GetDouble(), 0, MaxMilliseconds);
    }

    private async Task<PeerCall> ShownAsync(string what, Predicate<PeerCall> fits)
    {
        var call = await Happenings.CallAsync(what, fits);
        Assert.True(call.Answer.GetProperty("ok").GetBoolean(), call.ToString());
        return call;
    }

    private static bool Has(PeerCall call, string words) => call.Text.Contains(words, StringComparison.Ordinal);
}

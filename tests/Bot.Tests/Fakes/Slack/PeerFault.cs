namespace Bot.Tests.Fakes.Slack;

/// <summary>How a call of the Web API fails. A closed set.</summary>
internal abstract record PeerFault
{
    /// <summary>429 with Retry-After.</summary>
    public sealed record RateLimited(int Seconds) : PeerFault;

    /// <summary><c>ok: false</c> with an error of Slack's.</summary>
    public sealed record Error(string Code, string Needed = "") : PeerFault;

    /// <summary>A status such as 500, before or after the call took effect.</summary>
    public sealed record Status(int Code, bool TakesEffect) : PeerFault;

    /// <summary>The connection breaks before an answer, before or after the call took effect.</summary>
    public sealed record Broken(bool TakesEffect) : PeerFault;

    /// <summary>The answer comes late.</summary>
    public sealed record Late(TimeSpan By) : PeerFault;
}

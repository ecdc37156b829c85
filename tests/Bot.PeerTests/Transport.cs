namespace Bot.PeerTests;

/// <summary>How a platform hands something over.</summary>
public enum Transport
{
    /// <summary>Over the socket that the bot opened.</summary>
    Socket,

    /// <summary>By a signed request to the bot.</summary>
    Http,
}

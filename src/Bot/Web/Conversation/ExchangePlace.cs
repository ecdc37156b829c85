namespace Bot.Web.Conversation;

/// <summary>Where an exchange stands in its conversation.</summary>
internal enum ExchangePlace
{
    /// <summary>Others follow it.</summary>
    Earlier,

    /// <summary>It is the last one, and the place to scroll to after asking.</summary>
    Latest,
}

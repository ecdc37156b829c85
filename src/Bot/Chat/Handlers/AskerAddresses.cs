using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Where somebody who asked is told something later.</summary>
internal static class AskerAddresses
{
    /// <summary>Where they asked, then by direct message. What was asked in private is not spoken of in public.</summary>
    public static IEnumerable<PostAddress> Of(KeptReply asked)
    {
        if (asked is { Visibility: Visibility.Everyone, State: ReplyState.Shown, Place.Kind: not PlaceKind.Foreign })
        {
            yield return new PostAddress(asked.Place, Person: null);
        }

        yield return new PostAddress(asked.Place, asked.Asker);
    }
}

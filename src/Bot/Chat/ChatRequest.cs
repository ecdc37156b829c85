namespace Bot.Chat;

/// <summary>What somebody wants of the bot. A closed set; stored as JSON until it is done.</summary>
[System.Text.Json.Serialization.JsonPolymorphic(TypeDiscriminatorPropertyName = "wants")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(Ask), "answer")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(Check), "check")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(Sources), "sources")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(Help), "help")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(ShowPassage), "passage")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(Share), "share")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(Rate), "rate")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(AskPerson), "person")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(DeskReply), "deskReply")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(Edited), "edited")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(Deleted), "deleted")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(Overheard), "overheard")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(ChooseForChannel), "choose")]
public abstract record ChatRequest
{
    private protected ChatRequest()
    {
    }

    /// <summary>What is wanted, without the words of who wants it.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>An answer to a question.</summary>
    /// <param name="Text">As typed, without the mention or the command; may be empty.</param>
    /// <param name="Visibility">Who is to see the answer, where the place allows a choice.</param>
    public sealed record Ask(string Text, Visibility Visibility) : ChatRequest;

    /// <summary>Whether the sources state this.</summary>
    /// <param name="Text">As typed; may be empty.</param>
    /// <param name="Visibility">Who is to see the verdict.</param>
    public sealed record Check(string Text, Visibility Visibility) : ChatRequest;

    /// <summary>What the bot quotes from.</summary>
    public sealed record Sources : ChatRequest;

    /// <summary>What the bot does, and where help can be had.</summary>
    public sealed record Help : ChatRequest;

    /// <summary>A quote in its context.</summary>
    /// <param name="Record">Id of the answer or the check.</param>
    /// <param name="Note">Number of the source note in it, from 1.</param>
    public sealed record ShowPassage(string Record, int Note) : ChatRequest;

    /// <summary>That everyone in the channel sees what only the asker saw.</summary>
    /// <param name="Record">Id of the answer or the check.</param>
    public sealed record Share(string Record) : ChatRequest;

    /// <summary>To say that an answer helped, or what is wrong with it.</summary>
    /// <param name="Record">Id of the answer or the check.</param>
    /// <param name="Rating">Which of the two.</param>
    /// <param name="Reason">As typed; empty when none was given.</param>
    public sealed record Rate(string Record, Rating Rating, string Reason) : ChatRequest;

    /// <summary>That a person answers.</summary>
    /// <param name="Record">Id of the answer.</param>
    public sealed record AskPerson(string Record) : ChatRequest;

    /// <summary>To give the asker the reply of a person at the desk.</summary>
    /// <param name="Record">Id of the answer that was not enough.</param>
    /// <param name="Text">As typed.</param>
    public sealed record DeskReply(string Record, string Text) : ChatRequest;

    /// <summary>The answer to follow an edited question.</summary>
    /// <param name="Message">The edited message.</param>
    /// <param name="Text">What it says now, without the mention.</param>
    public sealed record Edited(string Message, string Text) : ChatRequest;

    /// <summary>The answer to go with a deleted question.</summary>
    /// <param name="Message">The deleted message.</param>
    public sealed record Deleted(string Message) : ChatRequest;

    /// <summary>Nothing: a message that was not addressed to the bot, in a channel where it may answer unasked.</summary>
    /// <param name="Text">As typed.</param>
    public sealed record Overheard(string Text) : ChatRequest;

    /// <summary>That the bot behaves otherwise in the channel; moderators only.</summary>
    /// <param name="Choice">What was chosen.</param>
    public sealed record ChooseForChannel(ChannelChoice Choice) : ChatRequest;
}

/// <summary>Who sees a reply.</summary>
public enum Visibility
{
    /// <summary>Everyone who reads the channel.</summary>
    Everyone,

    /// <summary>Only the person who asked.</summary>
    AskerOnly,
}

/// <summary>What a person says of an answer.</summary>
public enum Rating
{
    /// <summary>It helped.</summary>
    Helpful,

    /// <summary>Something is wrong with it.</summary>
    Wrong,
}

/// <summary>What a moderator chooses for a channel.</summary>
public enum ChannelChoice
{
    /// <summary>The bot answers here; the default.</summary>
    On,

    /// <summary>The bot says nothing here but that it is off.</summary>
    Off,

    /// <summary>Questions for a person are brought here, from the whole workspace.</summary>
    Desk,

    /// <summary>Questions for a person are not brought here any more; the workspace has no desk until one is chosen.</summary>
    NoDesk,

    /// <summary>The bot answers questions here that were not addressed to it.</summary>
    AutoAnswer,

    /// <summary>The bot only logs what it would have answered unasked.</summary>
    Shadow,

    /// <summary>The bot answers only when it is asked; the default.</summary>
    NoAutoAnswer,
}

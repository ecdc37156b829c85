namespace Bot.Answers;

/// <summary>Why a question is put to the sources.</summary>
public enum QuestionPurpose
{
    /// <summary>A person asked it.</summary>
    Asked,

    /// <summary>Somebody said it in a channel, and did not address the bot.</summary>
    Overheard,

    /// <summary>The program asks again what a person asked before, because the sources may answer it now.</summary>
    AskedAgain,
}

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>A way in which <see cref="ChatCompletionsServer"/> misbehaves.</summary>
public enum ModelFault
{
    /// <summary>It behaves: whole sentences of the passages, each with its quote.</summary>
    None,

    // On the wire: how the bytes arrive. What they say is right.

    /// <summary>Says nothing for <see cref="ChatCompletionsServer.Pause"/>, then answers well.</summary>
    SlowFirstByte,

    /// <summary>Sends one byte at a time.</summary>
    SlowDrip,

    /// <summary>Closes the connection in the middle of the body.</summary>
    CutBody,

    /// <summary>Resets the connection in the middle of the body.</summary>
    ResetBody,

    /// <summary>Closes the connection instead of answering.</summary>
    ClosedAtOnce,

    /// <summary>Takes the request and never answers.</summary>
    NeverAnswers,

    /// <summary>Sends a body that never ends.</summary>
    EndlessBody,

    // Statuses, with the body that the protocol has for them.

    /// <summary>400 whenever <c>response_format</c> is sent: a server that does not know structured output. Without it, it answers well.</summary>
    NoResponseFormat,

    /// <summary>400: more tokens than the model's window.</summary>
    WindowExceeded,

    /// <summary>401: a wrong key. The body repeats the key, as some servers do.</summary>
    Unauthorized,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>404: no such model.</summary>
    UnknownModel,

    /// <summary>429 with <c>Retry-After: 1</c>.</summary>
    TooManyRequests,

    /// <summary>429 with a date two seconds ahead.</summary>
    TooManyRequestsUntil,

    /// <summary>429 that asks to wait for a day.</summary>
    TooManyRequestsForADay,

    /// <summary>429 with a Retry-After that is no number and no date.</summary>
    TooManyRequestsOddly,

    /// <summary>429: the account has nothing left to spend.</summary>
    QuotaSpent,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>502 with an HTML page, as a proxy sends.</summary>
    BadGateway,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>A redirect to itself, for ever.</summary>
    RedirectLoop,

    // The envelope: what the protocol wraps around the model's words.

    /// <summary>200 with an HTML page.</summary>
    HtmlPage,

    /// <summary>200 with nothing.</summary>
    EmptyBody,

    /// <summary>JSON that stops in the middle, on a connection that ends well.</summary>
    MalformedEnvelope,

    /// <summary>JSON of another shape.</summary>
    OtherEnvelope,

    /// <summary>Thousands of nested arrays around the answer.</summary>
    DeepEnvelope,

    /// <summary>No choice at all.</summary>
    NoChoices,

    /// <summary>A null content and no refusal.</summary>
    NullContent,

    /// <summary>An empty content.</summary>
    EmptyContent,

    /// <summary>The <c>refusal</c> field instead of a content.</summary>
    RefusalField,

    /// <summary>Stopped by its token limit in the middle of the JSON.</summary>
    FinishedByLength,

    /// <summary>Stopped by a content filter, nothing said.</summary>
    FinishedByFilter,

    /// <summary>A call of a tool that nobody offered.</summary>
    ToolCall,

    /// <summary>No usage figures. The answer is right.</summary>
    NoUsage,

    /// <summary>Usage figures that can't be. The answer is right.</summary>
    AbsurdUsage,

    // The form: the model's words are not the JSON that was asked for.

    /// <summary>JSON that stops in the middle.</summary>
    MalformedJson,

    /// <summary>Right JSON in a code fence.</summary>
    CodeFence,

    /// <summary>Right JSON with talk before and after.</summary>
    ProseAround,

    /// <summary>Right JSON behind a train of thought that holds other JSON.</summary>
    Thinking,

    /// <summary>"I can't help with that", in plain words.</summary>
    RefusalText,

    /// <summary>Sentences without any JSON.</summary>
    PlainText,

    /// <summary>No sentences: the model leaves the question unanswered, as it was told it may.</summary>
    NoSentences,

    /// <summary>JSON with other keys.</summary>
    WrongKeys,

    /// <summary>The right keys with values of other types.</summary>
    WrongTypes,

    /// <summary>Thousands of nested arrays where sentences should be.</summary>
    DeepNesting,

    /// <summary>Ten million characters of sentence.</summary>
    TenMegabytes,

    /// <summary>Keys given twice, the second time with an altered sentence.</summary>
    DuplicateKeys,

    /// <summary>Sentences without quotes.</summary>
    NoQuotes,

    /// <summary>Thirty sentences, every one of them right.</summary>
    ThirtySentences,

    // What it says: the form is right, the words are not.

    /// <summary>A word is changed in the sentence and in its quote.</summary>
    AlteredQuote,

    /// <summary>A number is changed in the sentence; the quote is right.</summary>
    AlteredNumber,

    /// <summary>A denial is put into the sentence; the quote is right.</summary>
    AlteredPolarity,

    /// <summary>May where the quote has must, and the other way round.</summary>
    AlteredModality,

    /// <summary>Another body, colour or kind of request than the quote has.</summary>
    AlteredName,

    /// <summary>A condition or exception of the quote is left out.</summary>
    DroppedCondition,

    /// <summary>The beginning of one sentence and the end of another, quoted as one.</summary>
    StitchedQuotes,

    /// <summary>Words are left out of a quote, marked by an ellipsis.</summary>
    EllipsisInQuote,

    /// <summary>Right sentences that cite passages nobody gave.</summary>
    UnknownPassage,

    /// <summary>Sentences of one passage that cite another.</summary>
    WrongPassage,

    /// <summary>A quote of a single common word.</summary>
    TinyQuote,

    /// <summary>A true start and an invented rest.</summary>
    InventedDetail,

    /// <summary>It obeys an instruction that stands in a passage, or makes one up.</summary>
    PlantedInstructionObeyed,

    /// <summary>It tells the instructions it was given.</summary>
    PromptLeaked,

    /// <summary>A link.</summary>
    Link,

    /// <summary>An image that would be fetched from elsewhere.</summary>
    Image,

    /// <summary>Mentions of everyone, in the writing of two platforms.</summary>
    Mention,

    /// <summary>HTML with a script.</summary>
    Markup,

    /// <summary>Sentences in a language that was not asked for.</summary>
    WrongLanguage,

    /// <summary>Right sentences, each followed by its opposite.</summary>
    Contradiction,

    /// <summary>Invisible characters, among them a message in tag characters.</summary>
    InvisibleCharacters,

    /// <summary>Characters that turn the direction of writing.</summary>
    TurnedDirection,

    /// <summary>Letters of another script that look the same.</summary>
    Homoglyphs,
}

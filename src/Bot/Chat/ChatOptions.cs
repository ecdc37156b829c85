using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Chat;

/// <summary>How questions from chat platforms are taken in. Section <c>Chat</c> of the settings; the platforms have sections of their own.</summary>
public sealed class ChatOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Chat";

    /// <summary>Events that are handled at the same time: 1 to 256, 16 by default, and a quarter of them in one channel. They wait for platforms and models; what computes takes turns on the processors.</summary>
    [Range(1, 256)]
    public int Workers { get; set; } = 16;

    /// <summary>Events that may wait: 10 to 1,000,000, 10,000 by default. When as many wait, platforms are told to deliver again.</summary>
    [Range(10, 1_000_000)]
    public int MaxWaiting { get; set; } = 10_000;

    /// <summary>How often an event is tried when a platform fails: 1 to 20, 7 by default. The pauses between double, from 2 seconds to 2 minutes.</summary>
    [Range(1, 20)]
    public int MaxTries { get; set; } = 7;

    /// <summary>Questions and statements of one person in a minute: 1 to 10,000, 10 by default. Who asks more is told to wait. Questions of a channel that nobody addressed to the bot count together as those of one more person.</summary>
    [Range(1, 10_000)]
    public int PersonPerMinute { get; set; } = 10;

    /// <summary>Questions and statements of one workspace in a minute: 1 to 1,000,000, 300 by default.</summary>
    [Range(1, 1_000_000)]
    public int WorkspacePerMinute { get; set; } = 300;

    /// <summary>Seconds between two answers that nobody asked the bot for, in one channel: 0 to 86,400, 120 by default.</summary>
    [Range(0, 86_400)]
    public int AutoAnswerPauseSeconds { get; set; } = 120;

    /// <summary>Seconds that what is under way may take when the program is stopped: 1 to 300, 10 by default. The rest is handled after the next start.</summary>
    [Range(1, 300)]
    public int StopSeconds { get; set; } = 10;

    /// <summary>Days that the keys of handled events are kept, so that a late delivery is not answered again: 1 to 30, 2 by default.</summary>
    [Range(1, 30)]
    public int KeepEventDays { get; set; } = 2;

    /// <summary>Days that it is kept what was replied where, and how it was rated: 1 to 3,650, 90 by default. Answers that were shown longer ago stay, and their buttons, edits and follow-ups do nothing more; the log of answers is not touched.</summary>
    [Range(1, 3650)]
    public int KeepReplyDays { get; set; } = 90;
}

/// <summary>Checks <see cref="ChatOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class ChatOptionsValidator : IValidateOptions<ChatOptions>;

using System.Data.Common;
using Bot.Evaluation;
using Bot.Storage;
using Bot.Web;

namespace Bot.Verbs;

/// <summary>Turns what a person or the world caused into the sentence that standard error shows.</summary>
internal static class Failures
{
    /// <summary>What to show; null for a fault of the program, which is shown in full.</summary>
    public static string? Sentence(Exception exception) => exception switch
    {
        SettingsException { Problems: [var only] } => only,
        SettingsException { Problems: var problems } => $"{problems.Count} settings are wrong:\n{string.Join('\n', problems)}",
        DataDirectoryException or StoreException or LineException or EmptyCollectionException or WebAddressException => exception.Message,
        FileNotFoundException or DirectoryNotFoundException => $"{exception.Message.TrimEnd('.')}: check the spelling and the folder you are in.",
        UnauthorizedAccessException => $"{exception.Message.TrimEnd('.')}: make it readable and writable for this user.",
        IOException => $"{exception.Message.TrimEnd('.')}: free some space on the disk or choose another place.",
        DbException => $"The store can't be read or written ({exception.Message.TrimEnd('.')}): restore it from a backup if it is damaged, or free some space on its disk.",
        OperationCanceledException => "Stopped before the end.",
        _ => null,
    };
}

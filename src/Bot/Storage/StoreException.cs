namespace Bot.Storage;

/// <summary>The store can't be opened, read or written: a full disk, a damaged file, a file of a newer version. The message says what to do.</summary>
public sealed class StoreException(string message, Exception? innerException = null) : Exception(message, innerException);

namespace Bot.Storage;

/// <summary>The data folder can't be used. The message says which folder, why, and what to do.</summary>
public sealed class DataDirectoryException(string message, Exception innerException) : Exception(message, innerException);

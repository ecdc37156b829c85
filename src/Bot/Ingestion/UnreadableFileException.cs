namespace Bot.Ingestion;

/// <summary>
/// Thrown deep inside an extractor for what the file itself causes; <see cref="FileReader"/> makes it an
/// <see cref="Extraction.Unreadable"/>. It never leaves the room.
/// </summary>
/// <param name="predicate">What is wrong and what to do, in words that follow the file's name.</param>
internal sealed class UnreadableFileException(string predicate) : Exception(predicate);

namespace Bot.Answers;

/// <summary>A question on its way to an answer.</summary>
/// <param name="Id">Of the answer in the log, known before it is written so that what it costs can be recorded with it.</param>
/// <param name="Question">As it was asked, or as a model has made it stand alone.</param>
/// <param name="Started">Timestamp of its arrival: the time a model may take counts from here.</param>
internal sealed record Asked(string Id, Question Question, long Started);

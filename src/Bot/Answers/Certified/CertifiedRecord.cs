namespace Bot.Answers.Certified;

/// <summary>Who signed an answer, as JSON has it.</summary>
/// <param name="Certificate">Id of the certificate.</param>
/// <param name="By">Name of the reviewer.</param>
/// <param name="At">When it was signed, in UTC.</param>
/// <param name="Until">When it expires, in UTC.</param>
public sealed record CertifiedRecord(string Certificate, string By, DateTimeOffset At, DateTimeOffset Until);

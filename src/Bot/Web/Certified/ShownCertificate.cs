using System.Globalization;
using Bot.Answers.Certified;
using Bot.Documents;

namespace Bot.Web.Certified;

/// <summary>A certificate, ready to be laid out.</summary>
internal sealed record ShownCertificate(Certificate Certificate, DateTimeOffset Now)
{
    /// <summary>Its page.</summary>
    public string Path => $"/certified/{Certificate.Id}";

    /// <summary>Without characters that can't be seen.</summary>
    public string Question => DisplayText.Of(Certificate.Question);

    /// <summary>Who signed it.</summary>
    public string By => DisplayText.Of(Certificate.SignedByName);

    /// <summary>What the reviewer wrote about it; may be empty.</summary>
    public string Note => DisplayText.Of(Certificate.Note);

    /// <summary>Whether it answers questions.</summary>
    public bool Holds => Certificate.HoldsAt(Now);

    /// <summary>Key of its state, for the look.</summary>
    public string State => Certificate.EndedAt is not null ? "voided" : Holds ? "certified" : "expired";

    /// <summary>Its state in words.</summary>
    public string StateText => State switch
    {
        "certified" => $"Holds until {Day(Certificate.ExpiresAt)}",
        "expired" => $"Expired on {Day(Certificate.ExpiresAt)}",
        _ => $"Ended on {Day(Certificate.EndedAt ?? Now)}",
    };

    /// <summary>Why it ended; empty while it did not.</summary>
    public string EndReason => DisplayText.Of(Certificate.EndReason);

    /// <summary>The day it was signed.</summary>
    public string SignedOn => Day(Certificate.SignedAt);

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

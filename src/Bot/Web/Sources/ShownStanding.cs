using System.Globalization;
using Bot.Documents;

namespace Bot.Web.Sources;

/// <summary>What a reader of an old revision is told.</summary>
/// <param name="Sentence">What became of it.</param>
/// <param name="QuoteSentence">Whether the quoted words still stand; empty when none were asked for.</param>
/// <param name="Path">The quote in the current revision, or that revision's beginning.</param>
/// <param name="LinkText">What the link is called.</param>
internal sealed record ShownStanding(string Sentence, string QuoteSentence, string Path, string LinkText)
{
    /// <summary>Null for a revision that is current.</summary>
    /// <param name="standing">From the store.</param>
    /// <param name="quote">The quote that was asked for; null for none.</param>
    public static ShownStanding? Of(RevisionStanding standing, TextSpan? quote) => standing switch
    {
        RevisionStanding.Replaced replaced => new ShownStanding(
            $"Replaced on {replaced.At.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} by revision {replaced.By}.{Later(replaced)}",
            (quote, replaced.QuoteStandsAt) switch
            {
                (null, _) => "",
                (_, null) => "The quoted words no longer stand in it, letter for letter.",
                _ => "The quoted words still stand in it.",
            },
            replaced.QuoteStandsAt is { } place ? SourceAddress.Of(replaced.Today.Id.Value, place.Start, place.Length) : SourceAddress.Permanent(replaced.Today.Id.Value, null),
            replaced.QuoteStandsAt is null ? "Open the current revision" : "See the words in the current revision"),
        _ => null,
    };

    private static string Later(RevisionStanding.Replaced replaced) =>
        replaced.Today.Number == replaced.By ? "" : $" The current one is revision {replaced.Today.Number}.";
}

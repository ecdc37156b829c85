using Bot.Documents;

namespace Bot.Ingestion;

/// <summary>Tells what a document claims for itself that only whoever adds it can vouch for.</summary>
/// <remarks>Readers trust an official rule and our summaries more than a stranger's text, so neither may award itself that standing.</remarks>
internal static class SelfPraise
{
    /// <summary>A sentence that says what is claimed and how to vouch for it; null when nothing is.</summary>
    public static string? In(FileToAdd file, ExtractedText extracted, DocumentProperties properties)
    {
        var name = file.Content.Name;
        if (properties.Kind is DocumentKind.Summary && file.Overrides.Kind is null)
        {
            return $"'{name}' says of itself that it is a summary; add it with --kind summary if you vouch for the sources that it names, or take 'kind' out of it.";
        }

        if (extracted.Proposed.Authority is Authority.OfficialRule or Authority.OfficialInformation or Authority.CourtOrTreaty && file.Overrides.Authority is null)
        {
            return $"'{name}' says of itself that its authority is '{properties.Authority.Key()}'; add it with --authority {properties.Authority.Key()} if that is right, or with another.";
        }

        var named = new[] { properties.Title, properties.Instrument };
        return named.Any(text => text.TrimStart().StartsWith("our summary", StringComparison.OrdinalIgnoreCase))
            ? $"'{name}' is named as if it were a summary of ours; give it another name with --title and --instrument."
            : null;
    }
}

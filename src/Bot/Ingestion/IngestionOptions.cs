using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Ingestion;

/// <summary>Limits on the files that are read and the size of passages. Section <c>Ingestion</c> of the settings.</summary>
public sealed class IngestionOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Ingestion";

    /// <summary>Largest file that is read, in bytes: 1 to 1 GiB, 64 MiB by default. Larger ones are refused.</summary>
    [Range(1, 1L << 30)]
    public long MaxFileSizeBytes { get; set; } = 64L << 20;

    /// <summary>Longest text taken from one file, in UTF-16 units: 1 to 200 million, 20 million by default.</summary>
    [Range(1, 200_000_000)]
    public int MaxTextCharacters { get; set; } = 20_000_000;

    /// <summary>Most pages of one file: 1 to 100,000, 5,000 by default.</summary>
    [Range(1, 100_000)]
    public int MaxPages { get; set; } = 5_000;

    /// <summary>Longest time to read one file, in seconds: 1 to 3,600, 60 by default.</summary>
    [Range(1, 3600)]
    public int MaxReadingSeconds { get; set; } = 60;

    /// <summary>Largest PDF file that is kept beside its text, in bytes, so that its pages can be shown as pictures: 0 to 1 GiB, 64 MiB by default. 0 keeps none; kept files take a third more than their size in the store.</summary>
    [Range(0, 1L << 30)]
    public long MaxKeptFileBytes { get; set; } = 64L << 20;

    /// <summary>How texts are split.</summary>
    [Required]
    [ValidateObjectMembers]
    public PassageOptions Passages { get; set; } = new();
}

/// <summary>How texts are split into passages.</summary>
public sealed class PassageOptions
{
    /// <summary>Longest passage in UTF-16 units, unless one sentence is longer: 200 to 5,000, 900 by default.</summary>
    [Range(200, 5000)]
    public int MaxCharacters { get; set; } = 900;
}

/// <summary>Checks <see cref="IngestionOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class IngestionOptionsValidator : IValidateOptions<IngestionOptions>;

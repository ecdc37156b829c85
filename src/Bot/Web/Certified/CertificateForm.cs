using System.Globalization;

namespace Bot.Web.Certified;

/// <summary>What a reviewer fills in to sign an answer.</summary>
/// <param name="Phrasings">Other ways to ask the same, one a line.</param>
/// <param name="Note">For colleagues; may be empty.</param>
/// <param name="Days">How long the signature holds.</param>
internal sealed record CertificateForm(string Phrasings, string Note, string Days)
{
    private const int MaxPhrasings = 20;
    private const int MaxPhrasing = 300;
    private const int MaxNote = 2000;

    /// <summary>How long a signature can hold, in days.</summary>
    public static IReadOnlyList<int> DaysOffered { get; } = [30, 90, 180, 365];

    /// <summary>An empty form: a quarter is long enough to be of use and short enough to look again.</summary>
    public static CertificateForm Empty { get; } = new("", "", "90");

    /// <summary>The other ways to ask, without blank lines.</summary>
    public IReadOnlyList<string> Asked => Phrasings.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How long the signature holds.</summary>
    public TimeSpan Lasting => TimeSpan.FromDays(int.Parse(Days, CultureInfo.InvariantCulture));

    /// <summary>Reads what was posted.</summary>
    public static CertificateForm Read(string? phrasings, string? note, string? days) => new((phrasings ?? "").Replace('\0', '\uFFFD'), (note ?? "").Replace('\0', '\uFFFD').Trim(), days ?? "");

    /// <summary>What is wrong with it, in a sentence; null when nothing is.</summary>
    public string? Refusal()
    {
        if (!DaysOffered.Any(days => days.ToString(CultureInfo.InvariantCulture) == Days))
        {
            return "Choose how long the signature holds.";
        }

        if (Asked.Count > MaxPhrasings || Asked.Any(phrasing => phrasing.Length > MaxPhrasing))
        {
            return $"Give at most {MaxPhrasings} other ways to ask, each a line of at most {MaxPhrasing} characters.";
        }

        return Note.Length > MaxNote ? $"The note has {Note.Length} characters; the most is {MaxNote}." : null;
    }
}

namespace Bot.Facts.Packs;

/// <summary>What the verification of a file came to: <see cref="Holds"/> or <see cref="Fails"/>.</summary>
public abstract record PackCheck
{
    private protected PackCheck()
    {
    }

    /// <summary>No byte was changed since it was signed, and what it says of itself is so.</summary>
    /// <param name="Signer">Whose key signed it. Whether that is the key of the people one expects is for the reader to compare.</param>
    /// <param name="Contents">What it holds, in a sentence.</param>
    /// <param name="Notes">What could not be compared, or is judged otherwise today, each in a sentence; usually none.</param>
    public sealed record Holds(PackSigner Signer, string Contents, IReadOnlyList<string> Notes) : PackCheck;

    /// <summary>It is no evidence pack, or not as it was signed, or it contradicts itself.</summary>
    /// <param name="Wrong">What is wrong, to follow the name of the file, without a full stop.</param>
    public sealed record Fails(string Wrong) : PackCheck;
}

namespace Bot.Search;

/// <summary>How rare words are among the passages of the index.</summary>
/// <param name="Passages">Passages in the index.</param>
/// <param name="Counts">Passages with each stem that was asked for.</param>
public sealed record WordStatistics(int Passages, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>Inverse document frequency as BM25 has it; largest for a word that no passage has.</summary>
    public double Weight(string stem)
    {
        var count = Counts.GetValueOrDefault(stem);
        return Math.Log(1 + ((Passages - count + 0.5) / (count + 0.5)));
    }

    /// <summary>Whether any passage has the stem.</summary>
    public bool Knows(string stem) => Counts.GetValueOrDefault(stem) > 0;
}

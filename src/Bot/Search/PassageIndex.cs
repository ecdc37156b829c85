using Bot.Documents;

namespace Bot.Search;

/// <summary>The Lucene index of all current passages, derived from the store.</summary>
public sealed class PassageIndex
{
    /// <summary>Makes these passages the only ones of their document. Visible to questions after <see cref="Commit"/>.</summary>
    #pragma warning disable CA1822
    public void Replace(Revision revision, IReadOnlyList<Passage> passages) => throw new NotImplementedException();

    /// <summary>Writes what was replaced to disk and shows it to questions.</summary>
    /// <param name="change">The store's change number that the index now stands at.</param>
    public void Commit(long change) => throw new NotImplementedException();
}

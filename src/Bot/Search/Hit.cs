using Bot.Documents;

namespace Bot.Search;

/// <summary>A passage that the index found.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Revision">The revision it belongs to.</param>
/// <param name="Ordinal">Its place in the revision.</param>
/// <param name="Score">Higher is better; comparable within one search only.</param>
public sealed record Hit(PassageId Passage, RevisionId Revision, int Ordinal, float Score);

namespace Bot.Evaluation;

/// <summary>Documents, queries and judgements of which documents are relevant to which query.</summary>
/// <param name="Documents">Only those with a text; ids are unique.</param>
/// <param name="Queries">Of the split that was asked for, in the file's order.</param>
internal sealed record RetrievalCollection(IReadOnlyList<CollectionDocument> Documents, IReadOnlyList<CollectionQuery> Queries);

/// <summary>A document, which is indexed as one passage.</summary>
/// <param name="Id">As the collection names it.</param>
/// <param name="Title">May be empty.</param>
/// <param name="Text">Never empty.</param>
internal sealed record CollectionDocument(string Id, string Title, string Text);

/// <summary>A query.</summary>
/// <param name="Id">As the collection names it.</param>
/// <param name="Text">The question.</param>
/// <param name="Relevant">Relevant documents with their grade, above 0; empty for a query that nobody judged or nothing answers.</param>
/// <param name="Label">Whether the documents answer it, where that is known.</param>
internal sealed record CollectionQuery(string Id, string Text, IReadOnlyDictionary<string, int> Relevant, AnswerableLabel Label);

/// <summary>What is known about whether a collection answers a query.</summary>
internal enum AnswerableLabel
{
    /// <summary>Nothing, or not clearly enough to be scored.</summary>
    NotScored,

    /// <summary>All that answers it is there.</summary>
    Answerable,

    /// <summary>All that answers it was taken out.</summary>
    Unanswerable,
}

namespace Bot.Evaluation;

/// <summary>What to measure.</summary>
/// <param name="CollectionFolder">Has <c>corpus.jsonl</c>, <c>queries.jsonl</c> and <c>qrels.tsv</c>.</param>
/// <param name="Split">Only the queries of this split; null for all.</param>
/// <param name="AnswerableFolder">Has <c>removed_doc_ids.txt</c> and <c>labels.tsv</c>; null to leave every document in.</param>
public sealed record EvaluationRequest(string CollectionFolder, string? Split, string? AnswerableFolder);

/// <summary>A collection has nothing to measure. The message says what is missing.</summary>
public sealed class EmptyCollectionException(string message) : Exception(message);

using Bot.Documents;
using Bot.Ingestion;
using Bot.Tests.Architecture;
using Bot.Tests.Ingestion;

namespace Bot.Tests.Corpus;

/// <summary>A document of the corpus as ingestion reads it.</summary>
internal sealed record ShippedDocument(string Name, ExtractedText Extracted, IReadOnlyList<Statement> Statements)
{
    private static readonly Lazy<Task<IReadOnlyList<ShippedDocument>>> Read = new(ReadAllAsync);

    public string Title => Extracted.Proposed.Title ?? "";

    /// <summary>Every document, by name.</summary>
    public static Task<IReadOnlyList<ShippedDocument>> AllAsync() => Read.Value;

    private static async Task<IReadOnlyList<ShippedDocument>> ReadAllAsync()
    {
        var documents = new List<ShippedDocument>();
        foreach (var file in Repository.Files.Where(file => file.Folder == "corpus/documents"))
        {
            var extracted = await IngestionBench.ExtractAsync(file.Name, file.Text);
            var passages = PassageSplitter.Split(extracted, "en", new PassageOptions());
            documents.Add(new ShippedDocument(file.Name, extracted, [.. passages.Select(passage => new Statement(file.Name, passage.Span.In(extracted.Text), passage.Sources))]));
        }

        return documents;
    }
}

/// <summary>A passage of the corpus.</summary>
internal sealed record Statement(string Document, string Text, IReadOnlyList<SourceNote> Sources)
{
    /// <summary>Every passage of the corpus, document by document.</summary>
    public static async Task<IReadOnlyList<Statement>> AllAsync() => [.. (await ShippedDocument.AllAsync()).SelectMany(document => document.Statements)];
}

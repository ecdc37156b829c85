using Bot.Documents;
using Lucene.Net.Documents;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace Bot.Search;

/// <summary>The fields of a passage in the index.</summary>
internal static class PassageFields
{
    public const string Id = "id";
    public const string Revision = "revision";
    public const string Document = "document";
    public const string Workspace = "workspace";
    public const string Ordinal = "ordinal";
    public const string From = "from";
    public const string Until = "until";
    public const string Exact = "exact";
    public const string Article = "article";

    // Only the words themselves are looked up, to mend typing mistakes.
    private static readonly FieldType WordsOnly = MakeWordsOnly();

    public static string Text(string language) => "text_" + language;

    public static string Heading(string language) => "heading_" + language;

    public static string Asked(string language) => "asked_" + language;

    /// <summary>A day as a number that sorts: 20251127.</summary>
    public static int Day(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    public static LuceneDocument Of(Revision revision, Passage passage, AskedQuestions questions)
    {
        var language = TextAnalysis.Known(revision.Properties.Language);
        var body = passage.Span.In(revision.Text);
        if (passage.LeadIn is { } leadIn)
        {
            body = leadIn.In(revision.Text) + "\n" + body;
        }

        var headings = string.Join('\n', passage.Headings.Prepend(revision.Properties.Title).Distinct());
        var references = passage.Sources.Select(source => source.Reference).Append(passage.Locator.Reference);
        var document = new LuceneDocument
        {
            new StringField(Id, passage.Id.Value, Field.Store.YES),
            new StringField(Revision, revision.Id.Value, Field.Store.YES),
            new StoredField(Ordinal, passage.Ordinal),
            new StringField(Document, revision.Document.Value, Field.Store.NO),
            new StringField(Workspace, revision.Workspace.Value, Field.Store.NO),
            new Int32Field(From, FirstDay(revision, passage) is { } from ? Day(from) : int.MinValue, Field.Store.NO),
            new Int32Field(Until, revision.Properties.InForce.Until is { } until ? Day(until.Last) : int.MaxValue, Field.Store.NO),
            new TextField(Text(language), headings + "\n" + body, Field.Store.NO),
            new TextField(Heading(language), headings, Field.Store.NO),
            new Field(Exact, headings + "\n" + body, WordsOnly),
        };
        foreach (var question in questions.For(passage.Span.In(revision.Text)))
        {
            document.Add(new TextField(Asked(question.Language), question.Text, Field.Store.NO));
        }

        foreach (var key in references.SelectMany(ArticleReferenceParser.Parse).SelectMany(reference => reference.Keys()).Distinct())
        {
            document.Add(new StringField(Article, key, Field.Store.NO));
        }

        return document;
    }

    /// <summary>The day from which a passage may be quoted: the document's, else the earliest date of the sources it rests on; null when nothing says.</summary>
    private static DateOnly? FirstDay(Revision revision, Passage passage) =>
        revision.Properties.InForce.From?.First
        ?? passage.Sources.Select(source => PartialDate.TryParse(source.Date)?.First).Where(day => day is not null).Min();

    private static FieldType MakeWordsOnly()
    {
        var type = new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = Lucene.Net.Index.IndexOptions.DOCS_ONLY, OmitNorms = true };
        type.Freeze();
        return type;
    }
}

using Bot.Documents;
using Bot.Search;
using Bot.Tests.Architecture;

namespace Bot.Tests.Corpus;

/// <summary>Every fact stands in the corpus: in a known document, with its source, its numbers and its words.</summary>
public sealed class FactTests
{
    private const int FactCount = 472;

    // A fact put into other words keeps most of the words that carry it: today none falls under three quarters.
    private const double LeastSharedWords = 0.6;

    [Fact]
    public void Every_fact_has_a_place()
    {
        Assert.Equal(FactCount, Fact.All.Select(fact => fact.Id).Distinct().Count());
        Violations.None("Each fact of facts.jsonl has a place in corpus-facts.jsonl. Without one:", Fact.All.Select(fact => fact.Id).Except(FactPlace.All.Select(place => place.Fact)));
        Violations.None("Each place in corpus-facts.jsonl is of a fact in facts.jsonl. Unknown:", FactPlace.All.Select(place => place.Fact).Except(Fact.All.Select(fact => fact.Id)));
    }

    [Fact]
    public async Task Every_place_is_a_passage_of_its_document()
    {
        var statements = (await Statement.AllAsync()).Select(statement => (statement.Document, statement.Text)).ToHashSet();

        Violations.None(
            "A place in corpus-facts.jsonl is a passage of its document, word for word. Not found:",
            FactPlace.All.Where(place => !statements.Contains((place.Document, place.Statement))).Select(place => $"{place.Fact} in {place.Document}: {place.Statement}"));
    }

    [Fact]
    public async Task Every_place_cites_the_source_of_its_fact()
    {
        var statements = (await Statement.AllAsync()).ToLookup(statement => (statement.Document, statement.Text));

        Violations.None(
            "A passage that states a fact cites the fact's instrument, reference, link and authority:",
            from place in FactPlace.All
            join fact in Fact.All on place.Fact equals fact.Id
            let sources = statements[(place.Document, place.Statement)].SelectMany(statement => statement.Sources).ToArray()
            where !sources.Any(source => IsSourceOf(source, fact))
            select $"{fact.Id} in {place.Document} cites {string.Join(" | ", sources.Select(source => $"{source.Instrument}, {source.Reference}, {source.Url}"))}");
    }

    [Fact]
    public void Every_number_of_a_fact_is_kept() => Violations.None(
        "The passages that state a fact hold each of its numbers, in digits or words:",
        from fact in Fact.All
        let lost = Numbers.Of(fact.Statement).Except(Numbers.Of(StatedAs(fact))).ToArray()
        where lost.Length > 0
        select $"{fact.Id} lost {string.Join(", ", lost)}");

    [Fact]
    public void Most_words_of_a_fact_are_kept() => Violations.None(
        $"The passages that state a fact share at least {LeastSharedWords:P0} of its content words:",
        from fact in Fact.All
        let words = ContentWords(fact.Statement)
        let shared = words.Intersect(ContentWords(StatedAs(fact))).Count()
        where shared < LeastSharedWords * words.Count
        select $"{fact.Id} shares {shared} of {words.Count}");

    [Fact]
    public async Task Every_source_of_the_corpus_is_the_source_of_a_fact()
    {
        var known = Fact.All.Select(fact => (fact.Instrument, fact.Url, fact.Authority)).ToHashSet();

        Violations.None(
            "The corpus rests on the facts alone: instrument, link and authority of a source are those of a fact:",
            from statement in await Statement.AllAsync()
            from source in statement.Sources
            where !known.Contains((source.Instrument, source.Url, source.Authority.Key()))
            select $"{statement.Document}: {source.Instrument}, {source.Url}, {source.Authority.Key()}");
    }

    private static bool IsSourceOf(SourceNote source, Fact fact) =>
        (source.Instrument, source.Reference, source.Url, source.Authority.Key()) == (fact.Instrument, fact.Reference, fact.Url, fact.Authority);

    private static string StatedAs(Fact fact) => string.Join(' ', FactPlace.All.Where(place => place.Fact == fact.Id).Select(place => place.Statement));

    private static HashSet<string> ContentWords(string text) => [.. TextAnalysis.Analyze(text, "en").Where(token => !token.IsStopWord).Select(token => token.Stem)];
}

using System.Text.RegularExpressions;
using Bot.Documents;
using Bot.Tests.Architecture;

namespace Bot.Tests.Corpus;

/// <summary>The form of the documents: how many, what they say about themselves, and how they cite.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public async Task There_are_35_to_60_documents() => Assert.InRange((await ShippedDocument.AllAsync()).Count, 35, 60);

    [Fact]
    public async Task Every_document_says_what_it_is() => Violations.None(
        "A document's front matter names title, language, kind summary, topics and authority:",
        from document in await ShippedDocument.AllAsync()
        let proposed = document.Extracted.Proposed
        where string.IsNullOrWhiteSpace(proposed.Title) || proposed.Language is not "en" || proposed.Kind is not DocumentKind.Summary || proposed.Topics.Count == 0 || proposed.Authority is null
        select document.Name);

    [Fact]
    public async Task No_two_documents_have_the_same_title() => Violations.None(
        "A title belongs to one document:",
        (await ShippedDocument.AllAsync()).GroupBy(document => document.Title, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public async Task No_document_repeats_a_passage() => Violations.None(
        "A document says a thing once:",
        (await Statement.AllAsync()).GroupBy(statement => (statement.Document, statement.Text)).Where(group => group.Count() > 1).Select(group => $"{group.Key.Document}: {group.Key.Text}"));

    [Fact]
    public async Task Every_passage_has_a_source() => Violations.None(
        "A passage names the sources it rests on:",
        (await Statement.AllAsync()).Where(statement => statement.Sources.Count == 0).Select(statement => $"{statement.Document}: {statement.Text}"));

    [Fact]
    public async Task Every_link_is_an_absolute_address() => Violations.None(
        "A source's link is an absolute http or https address without spaces, or empty where the source came as a file:",
        from statement in await Statement.AllAsync()
        from source in statement.Sources
        where source.Url.Length > 0 && !IsAddress(source.Url)
        select $"{statement.Document}: {source.Url}");

    [Fact]
    public async Task Every_reference_reads_well() => Violations.None(
        "A source has a full name; an official rule has its printed reference; articles are written 'Article 83(1)(a)(i)'; a date is '2025-11' or 'undated':",
        from statement in await Statement.AllAsync()
        from source in statement.Sources
        where !IsWellFormed(source)
        select $"{statement.Document}: '{source.Instrument}', '{source.Reference}', '{source.Date}'");

    private static bool IsAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Contains('.', StringComparison.Ordinal) && Uri.IsWellFormedUriString(url, UriKind.Absolute);

    private static bool IsWellFormed(SourceNote source) =>
        source.Instrument.Length > 0
        && (source.Authority is not Authority.OfficialRule || source.Reference.Length > 0)
        && (!source.Reference.StartsWith("Art", StringComparison.Ordinal) || Articles().IsMatch(source.Reference))
        && source.Reference == source.Reference.Trim()
        && source.Reference.Count(character => character == '(') == source.Reference.Count(character => character == ')')
        && Date().IsMatch(source.Date);

    [GeneratedRegex(@"^Articles? \d+[A-Z]?(\([0-9a-z]+\))*((, | and |-|, and )((\d+[A-Z]?)?(\([0-9a-z]+\))+|\d+[A-Z]?))*$")]
    private static partial Regex Articles();

    [GeneratedRegex(@"^(\d{4}(-\d\d(-\d\d)?)?|undated( \(.+\))?)$")]
    private static partial Regex Date();
}

using Bot.Documents;
using Bot.Tests.Architecture;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Tests.Corpus;

/// <summary>The manifest of the official documents.</summary>
public sealed class OfficialFileTests
{
    // Printed on the documents' first pages; the Repository of Practice prints none.
    private static readonly string?[] References =
    [
        "I/CONS/GA/1956 (2023)", "I/GREG/GA/1956 (2025)", "II.A/RPGA/GA/1996 (2025)", "II.A/ROGA/GA/1996 (2025)", "II.A/TRRC/GA/2004 (2023)",
        "II.B/RPEC/GA/1994 (2021)", "II.C/FREG/GA/1985 (2023)", "III/IRPD/GA/2011 (2025)", "III/IRSD/GA/2024", "II.E/RCIA/GA/2004 (2025)", null,
    ];

    [Fact]
    public void It_lists_the_eleven_documents() => Assert.Equal(References, Read().Documents.Select(document => document.Reference));

    [Fact]
    public void Every_document_has_an_address_of_its_own()
    {
        var manifest = Read();
        var addresses = manifest.Documents.Select(document => manifest.BaseUrl + document.Path).Append(manifest.Index).ToArray();

        Assert.Equal(addresses.Length, addresses.Distinct(StringComparer.Ordinal).Count());
        Assert.All(addresses, address => Assert.True(Uri.IsWellFormedUriString(address, UriKind.Absolute), address));
        Assert.All(addresses, address => Assert.StartsWith("https://www.interpol.int/", address, StringComparison.Ordinal));
        Assert.All(manifest.Documents, document => Assert.EndsWith(".pdf", document.Path, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_document_says_what_it_is() => Assert.All(Read().Documents, document =>
    {
        Assert.NotEmpty(document.Title);
        Assert.Equal("en", document.Language);
        Assert.True(AuthorityNames.TryParse(document.Authority, out _), document.Authority);
        Assert.NotEmpty(document.Keys);
        Assert.DoesNotContain(document.Keys, string.IsNullOrWhiteSpace);
    });

    private static Manifest Read() => new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build()
        .Deserialize<Manifest>(Repository.Files.Single(file => file.Path == "corpus/official.yaml").Text);

    private sealed class Manifest
    {
        public string Index { get; set; } = "";

        public string BaseUrl { get; set; } = "";

        public List<Entry> Documents { get; set; } = [];
    }

    private sealed class Entry
    {
        public string Title { get; set; } = "";

        public string? Reference { get; set; }

        public string Path { get; set; } = "";

        public string Authority { get; set; } = "";

        public string Language { get; set; } = "";

        public List<string> Keys { get; set; } = [];
    }
}

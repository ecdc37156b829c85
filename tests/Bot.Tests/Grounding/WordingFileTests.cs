using Bot.Grounding.Reading;
using Bot.Grounding.Wording;
using Bot.Tests.Architecture;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Tests.Grounding;

/// <summary>The files of corpus/wording hold groups that contradict neither themselves nor one another.</summary>
public sealed class WordingFileTests
{
    private static readonly string[] Names = ["corpus/wording/verbs.yaml", "corpus/wording/nouns.yaml"];

    private static readonly WordingFile[] Shipped = [.. Names.Select(name => Parse(Repository.Files.Single(file => file.Path == name).Text))];

    [Fact]
    public void They_are_read_with_all_their_sections() => Assert.All(Shipped, file => Assert.NotEmpty(file.Same));

    [Fact]
    public void A_section_that_nothing_reads_is_an_error() => Assert.ThrowsAny<YamlException>(() => Parse("same: []\nsynonyms:\n  - [send, transmit]\n"));

    [Fact]
    public void A_section_that_stands_twice_is_an_error() => Assert.ThrowsAny<YamlException>(() => Parse("same: []\nsame: []\n"));

    [Fact]
    public void A_group_has_two_members_and_none_twice() => Violations.None(
        "A group has at least two expressions, each once:",
        from entry in Groups()
        where entry.Members.Count < 2 || entry.Members.Distinct(StringComparer.OrdinalIgnoreCase).Count() < entry.Members.Count || entry.Members.Any(string.IsNullOrWhiteSpace)
        select entry.ToString());

    [Fact]
    public void No_group_stands_twice() => Violations.None(
        "A group stands in its section once:",
        from entry in Groups()
        group entry by entry.Section + ": " + (entry.Section is "entails" ? Key(entry.Members) : Key(entry.Members.Order(StringComparer.Ordinal))) into same
        where same.Count() > 1
        select same.Key);

    [Fact]
    public void What_means_the_same_excludes_nothing()
    {
        var same = Groups().Where(entry => entry.Section is "same").SelectMany(Pairs).ToHashSet(StringComparer.Ordinal);
        Violations.None(
            "A pair that means the same is no pair of opposites, converses or alternatives:",
            from entry in Groups()
            where entry.Section is "opposite" or "converse" or "alternatives"
            from pair in Pairs(entry)
            where same.Contains(pair)
            select $"{entry.Section}: {pair}");
    }

    [Fact]
    public void No_expression_is_too_long_to_be_found() => Violations.None(
        "An expression has at most eight words:",
        from entry in Groups()
        from member in entry.Members
        where Tokenizer.Words(member).Count(word => word.Class is not WordClass.Punctuation) is 0 or > 8
        select $"{entry.Section}: {member}");

    private static WordingFile Parse(string yaml) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<WordingFile>(yaml);

    private static IEnumerable<Group> Groups() => Shipped.SelectMany(file => new (string Section, List<List<string>> Groups)[]
    {
        ("same", file.Same), ("derived", file.Derived), ("entails", file.Entails), ("opposite", file.Opposite), ("converse", file.Converse), ("alternatives", file.Alternatives),
    }).SelectMany(section => section.Groups.Select(members => new Group(section.Section, members)));

    private static IEnumerable<string> Pairs(Group entry) =>
        from first in entry.Members
        from second in entry.Members
        where string.CompareOrdinal(first.ToLowerInvariant(), second.ToLowerInvariant()) < 0
        select Key([first, second]);

    private static string Key(IEnumerable<string> members) => string.Join(" | ", members).ToLowerInvariant();

    private sealed record Group(string Section, IReadOnlyList<string> Members)
    {
        public override string ToString() => $"{Section}: {Key(Members)}";
    }
}

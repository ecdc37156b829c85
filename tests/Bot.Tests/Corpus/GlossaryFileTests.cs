using Bot.Search;
using Bot.Tests.Architecture;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Tests.Corpus;

/// <summary>The glossary is a list of terms, each with forms in four languages.</summary>
public sealed class GlossaryFileTests
{
    private static readonly string[] Languages = ["en", "fr", "es", "ar", "asked"];

    [Fact]
    public void It_is_read_and_has_only_known_keys()
    {
        // Unknown and repeated keys are errors of the reader.
        using var yaml = new StringReader(Text());
        Assert.NotNull(Glossary.Parse(yaml));

        Violations.None("A term of the glossary has no other keys than these:", Terms().SelectMany(term => term.Keys).Except(Languages));
    }

    [Fact]
    public void No_entry_is_empty() => Violations.None(
        "A term has an English form, and no list or form of it is empty:",
        from term in Terms()
        where !term.TryGetValue("en", out var english) || english.Count == 0 || term.Values.Any(forms => forms.Count == 0 || forms.Any(string.IsNullOrWhiteSpace))
        select string.Join(", ", term.Values.SelectMany(forms => forms)));

    [Fact]
    public void No_term_says_a_form_twice() => Violations.None(
        "A term has each form once a language:",
        from term in Terms()
        from forms in term
        from repeated in forms.Value.GroupBy(form => form, StringComparer.Ordinal).Where(same => same.Count() > 1)
        select $"{term["en"][0]}, {forms.Key}: {repeated.Key}");

    private static List<Dictionary<string, List<string>>> Terms() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build()
            .Deserialize<Dictionary<string, List<Dictionary<string, List<string>>>>>(Text())["terms"];

    private static string Text() => Repository.Files.Single(file => file.Path == "corpus/glossary.yaml").Text;
}

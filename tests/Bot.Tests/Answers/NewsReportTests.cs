using System.Text.RegularExpressions;
using Bot.Tests.Fakes;
using Bot.Workspaces;

namespace Bot.Tests.Answers;

[Collection(nameof(ShippedLibrary))]
public sealed partial class NewsReportTests(ShippedLibrary library)
{
    [Theory]
    [InlineData("What did Teodora Vance call for?", "Speaking last week, Teodora Vance, who leads the desk s hunt for lost parcels, called for a stronger parcel treaty.")]
    [InlineData("Who said that striped cards can be ignored?", "It is up to a post office to act upon a striped card.|They can be ignored if an office decides that the stamps are insufficient, clerks say.")]
    [InlineData("Who said cut off the lanes for parcel thieves?", "Speaking last week, Teodora Vance, who leads the desk s hunt for lost parcels, called for a stronger parcel treaty.|We must open a new era of stamps... cut off the lanes for parcel thieves, she told a meeting in Quito.")]
    [InlineData("How many of the most-wanted parcels have come back to Quito?", "In 2014, the desk issued striped cards for its 100 most-wanted parcels, which had left the country.|Almost half have come back to Quito to date, some unopened, according to the ministry.")]
    [InlineData("Can the congress require a post office to work on Sundays?", "The congress cannot compel any post office to open a parcel.|Nor can the congress require any post office to work on Sundays, it said.")]
    [InlineData("Can the congress compel a post office to open a parcel?", "The congress cannot compel any post office to open a parcel.|Nor can the congress require any post office to work on Sundays, it said.")]
    [InlineData("Who told Andes Wire that letters are weighed?", "Letters are weighed to ensure they comply with the congress s charter, the congress said in a statement to Andes Wire.")]
    [InlineData("How many striped cards are ignored?", "There are no figures for how many striped cards are ignored.")]
    [InlineData("Is the post of Okoye in the congress ceremonial?", "On the question of Okoye s influence over the congress, the clerks say that the post is largely ceremonial.")]
    [InlineData("What did the parcel minister say about the congress?", "Parcel minister Ruy Kang said the congress operated under the principles of patience and neutrality.")]
    public async Task Words_stay_with_whoever_said_them(string question, string expected)
    {
        var record = await library.AskAsync(question);

        Assert.Equal(expected.Split('|'), record.Sentences.Select(sentence => sentence.Text).Take(expected.Split('|').Length));
        Assert.All(record.Sentences.SelectMany(sentence => sentence.Citations), citation => Assert.Equal(("original", "news"), (citation.Kind, citation.Authority)));
        Assert.Equal("Andes Wire report datelined QUITO", record.Sentences[0].Citations[0].Instrument);
    }

    [Fact]
    public async Task What_hangs_on_another_sentence_is_never_shown_without_it()
    {
        // BOT_SEED may name the report that the bot was asked for; ours has the same turns.
        var file = Environment.GetEnvironmentVariable("BOT_SEED");
        var report = file is null ? NewsReport.Text : await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        if (file is not null)
        {
            await library.AddAsync(WorkspaceId.Local, "seed.txt", report);
        }

        foreach (var line in report.Split('\n').Where(line => Hanging().IsMatch(line)))
        {
            var shown = (await library.AskAsync(line)).Sentences.Select(sentence => sentence.Text).ToArray();
            Assert.DoesNotMatch(Hanging(), shown[0]);
            Assert.Contains(line.Trim(), shown);
        }
    }

    [GeneratedRegex(@"^(?:They|Nor|Almost half)\b|\b(?:he|she) told\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hanging();
}

using System.Diagnostics;
using System.Text.Json.Nodes;
using Bot.Facts.Packs;
using Bot.Storage;
using Bot.Tests.Fakes;
using Bot.Tests.Web.Site;

namespace Bot.Tests.Facts.Packs;

/// <summary>Files that an attacker made and signed with a key of their own: they hold or fail, and nothing else comes of them.</summary>
public sealed class HostilePackTests : IAsyncLifetime
{
    private static readonly string[] Odd =
    [
        "null", "\"\"", "\"\\u0000\\ud800\"", "\"<script>\"", "-1", "0", "2147483647", "1e400", "{}", "[]", "[null]", "[{}]", "true", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly DataDirectory directory;
    private readonly EvidenceKey key;
    private LocalSite? site;
    private IReadOnlyList<byte[]> packs = [];

    public HostilePackTests()
    {
        directory = DataDirectory.Open(folder.Path);
        key = new EvidenceKey(directory);
    }

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        packs = [.. await SomePack.AllAsync(site, (await SomeConversation.RecordAsync(site)).Thread), .. await SomePack.AllAsync(site, await SomeChecks.RecordAsync(site))];
    }

    public ValueTask DisposeAsync()
    {
        key.Dispose();
        directory.Dispose();
        folder.Dispose();
        return site?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    [Fact]
    public void Whatever_stands_in_place_of_a_value_the_file_holds_or_fails()
    {
        var surprises = new List<string>();
        foreach (var pack in packs)
        {
            var count = Places(Data(pack)).Count();
            for (var place = 0; place < count; place++)
            {
                foreach (var odd in Odd)
                {
                    var data = Data(pack);
                    var (parent, named, index) = Places(data).ElementAt(place);
                    var name = parent.GetPath() + "/" + (named ?? index.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    var text = WithOdd(data, parent, named, index, odd);
                    try
                    {
                        SomePack.Verifier.Verify(Signed(text));
                    }
                    catch (Exception exception)
                    {
                        surprises.Add($"{name} = {odd}: {exception.GetType().Name} {exception.StackTrace?.Split('\n')[0]}");
                    }
                }
            }
        }

        Assert.Empty(surprises);
    }

    [Fact]
    public void A_file_made_to_keep_the_reader_busy_does_not()
    {
        var data = Data(packs[0]);
        data["madeBy"] = "another";
        var sentence = data["answer"]!["sentences"]![0]!;
        var citation = sentence["citations"]![0]!;
        var passage = data["passages"]![0]!;
        passage["leadIn"] = passage["text"]!.GetValue<string>();
        passage["leadInStart"] = passage["start"]!.GetValue<int>();
        passage["start"] = 1_000_000;
        sentence["citations"] = new JsonArray([.. Enumerable.Range(0, 1900).Select(_ => citation.DeepClone())]);
        data["passages"] = new JsonArray([.. Enumerable.Range(0, 1900).Select(_ => passage.DeepClone())]);
        data["answer"]!["sentences"] = new JsonArray(sentence.DeepClone());
        data["gate"] = new JsonArray(data["gate"]![0]!.DeepClone());
        var file = Signed(Page(data.ToJsonString()));

        var started = Stopwatch.GetTimestamp();
        SomePack.Verifier.Verify(file);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private byte[] Signed(string page) => PackSeal.Close(System.Text.Encoding.UTF8.GetBytes(page), key);

    private static JsonNode Data(byte[] pack)
    {
        var page = SomePack.PageOf(pack);
        var begin = page.IndexOf(PackPage.JsonBegins, StringComparison.Ordinal) + PackPage.JsonBegins.Length;
        return JsonNode.Parse(page[begin..page.IndexOf(PackPage.JsonEnds, begin, StringComparison.Ordinal)])!;
    }

    private static string Page(string json) => $"{PackPage.JsonBegins}{json}{PackPage.JsonEnds}\n";

    // Both as a pack of this program and as one of another, whose page is not compared.
    private static string WithOdd(JsonNode data, JsonNode parent, string? named, int index, string odd)
    {
        const string Mark = "a mark that stands nowhere else";
        if (data is JsonObject whole && (parent != data || named != "madeBy"))
        {
            whole["madeBy"] = "another";
        }

        if (named is null)
        {
            parent.AsArray()[index] = Mark;
        }
        else
        {
            parent.AsObject()[named] = Mark;
        }

        return Page(data.ToJsonString().Replace($"\"{Mark}\"", odd, StringComparison.Ordinal));
    }

    private static IEnumerable<(JsonNode Parent, string? Key, int Index)> Places(JsonNode node)
    {
        var own = node switch
        {
            JsonObject members => members.Select(member => (Child: member.Value, Key: (string?)member.Key, Index: 0)),
            JsonArray elements => elements.Select((element, index) => (Child: element, Key: (string?)null, Index: index)),
            _ => [],
        };
        foreach (var (child, key, index) in own.ToArray())
        {
            yield return (node, key, index);
            foreach (var place in child is null ? [] : Places(child))
            {
                yield return place;
            }
        }
    }
}

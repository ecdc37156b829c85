using System.Text;
using System.Text.Json.Nodes;
using Bot.Chat.Slack.Http;
using Bot.Tests.Architecture;

namespace Bot.Tests.Chat.Slack;

public sealed class SignatureTests
{
    public static TheoryData<string> Names { get; } = [.. Vectors().Select(vector => vector["name"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_signature_is_judged_as_other_programs_do(string name)
    {
        var vector = Vectors().Single(vector => vector["name"]!.GetValue<string>() == name);

        var isGood = SlackSignature.IsGood(
            vector["signing_secret"]!.GetValue<string>(), vector["timestamp"]!.GetValue<string>(), vector["signature"]!.GetValue<string>(),
            Encoding.UTF8.GetBytes(vector["body"]!.GetValue<string>()), DateTimeOffset.FromUnixTimeSeconds(vector["now"]!.GetValue<long>()));

        Assert.Equal(vector["expect"]!.GetValue<string>() == "accept", isGood);
    }

    [Theory]
    [InlineData(null, "v0=00")]
    [InlineData("1763890000", null)]
    [InlineData("", "")]
    [InlineData("-1763890000", "v0=00")]
    [InlineData("99999999999999999999", "v0=00")]
    public void Missing_or_odd_headers_are_refused(string? timestamp, string? signature) =>
        Assert.False(SlackSignature.IsGood("secret", timestamp, signature, "{}"u8, DateTimeOffset.FromUnixTimeSeconds(1763890000)));

    private static IEnumerable<JsonNode> Vectors() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests/Bot.Tests/Fixtures/vectors.json")))!["vectors"]!.AsArray().Where(vector => vector!["platform"]!.GetValue<string>() == "slack")!;
}

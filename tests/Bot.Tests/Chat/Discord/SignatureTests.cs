using System.Text;
using System.Text.Json.Nodes;
using Bot.Chat.Discord.Events;
using Bot.Tests.Architecture;

namespace Bot.Tests.Chat.Discord;

/// <summary>Requests that others signed, spoilt and replayed.</summary>
public sealed class SignatureTests
{
    private static readonly JsonNode File = JsonNode.Parse(Repository.Files.Single(file => file.Name == "vectors.json").Text)!;

    public static TheoryData<string> Names { get; } = [.. Vectors().Select(vector => $"{vector["name"]}")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_what_is_signed_and_fresh_is_accepted(string name)
    {
        var vector = Vectors().Single(vector => $"{vector["name"]}" == name);
        var now = DateTimeOffset.FromUnixTimeSeconds((vector["now"] ?? File["clock"]!).GetValue<long>());
        var isValid = new RequestSignature($"{vector["public_key"]}").IsValid(vector["signature"]?.GetValue<string>(), vector["timestamp"]?.GetValue<string>(), Encoding.UTF8.GetBytes($"{vector["body"]}"), now);
        Assert.Equal($"{vector["expect"]}" == "accept", isValid);
    }

    [Fact]
    public void There_are_vectors_of_both_kinds() => Assert.Equal(["accept", "policy-reject", "reject"], Vectors().Select(vector => $"{vector["expect"]}").Distinct().Order());

    private static IEnumerable<JsonNode> Vectors() => File["vectors"]!.AsArray().Where(vector => $"{vector!["platform"]}" == "discord").Select(vector => vector!);
}

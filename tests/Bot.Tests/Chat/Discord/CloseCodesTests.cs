using Bot.Chat.Discord.Gateway;

namespace Bot.Tests.Chat.Discord;

/// <summary>What follows each way that the gateway can close a connection.</summary>
public sealed class CloseCodesTests
{
    /// <summary>Every documented code, some that are not, and none.</summary>
    public static TheoryData<int?, string> Table { get; } = new()
    {
        { null, "Resume" },
        { 1000, "Identify" },
        { 1001, "Resume" },
        { 1006, "Resume" },
        { 1011, "Resume" },
        { 4000, "Resume" },
        { 4001, "Resume" },
        { 4002, "Resume" },
        { 4003, "Identify" },
        { 4004, "Never" },
        { 4005, "Identify" },
        { 4007, "Identify" },
        { 4008, "Identify" },
        { 4009, "Identify" },
        { 4010, "Never" },
        { 4011, "Never" },
        { 4012, "Never" },
        { 4013, "Never" },
        { 4014, "Never" },
        { 4999, "Resume" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_close_has_what_follows(int? code, string next)
    {
        var rule = CloseCodes.After(code);
        Assert.Equal((next, next == "Never"), (rule.Next.ToString(), rule.Problem.Length > 0));
    }
}

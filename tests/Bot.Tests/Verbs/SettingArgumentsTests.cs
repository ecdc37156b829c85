using Bot.Verbs;

namespace Bot.Tests.Verbs;

public sealed class SettingArgumentsTests
{
    [Fact]
    public void Settings_are_taken_from_anywhere_in_both_forms()
    {
        var split = SettingArguments.Split(["--Bot:DataDirectory", "/var/bot", "ask", "--Web:Url=http://127.0.0.1:1?a=b", "Why?", "--json", "--Ingestion:Passages:MaxCharacters", "700"]);

        Assert.Equal(["ask", "Why?", "--json"], split.Rest);
        Assert.Equal(
            new Dictionary<string, string?> { ["Bot:DataDirectory"] = "/var/bot", ["Web:Url"] = "http://127.0.0.1:1?a=b", ["Ingestion:Passages:MaxCharacters"] = "700" },
            split.Settings);
        Assert.Null(split.Incomplete);
    }

    [Fact]
    public void The_last_of_two_values_counts_whatever_its_case() =>
        Assert.Equal("b", SettingArguments.Split(["--Bot:DataDirectory=a", "--bot:datadirectory", "b"]).Settings["Bot:DataDirectory"]);

    [Fact]
    public void What_stands_behind_two_dashes_is_no_setting() =>
        Assert.Equal(["ask", "--", "--Bot:DataDirectory"], SettingArguments.Split(["ask", "--", "--Bot:DataDirectory"]).Rest);

    [Theory]
    [InlineData("--as-of")]
    [InlineData("--: what is a colon?")]
    [InlineData("--Bot: what is that?")]
    public void Other_options_and_questions_are_left_alone(string argument) =>
        Assert.Equal([argument], SettingArguments.Split([argument]).Rest);

    [Fact]
    public void A_setting_without_value_is_named() =>
        Assert.Equal("--Bot:DataDirectory", SettingArguments.Split(["ask", "Why?", "--Bot:DataDirectory"]).Incomplete);
}

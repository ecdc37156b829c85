using Bot.Workspaces;

namespace Bot.Tests.Workspaces;

public sealed class WorkspaceIdTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("discord:1234567890")]
    [InlineData("T024BE7LD.a_b-c")]
    public void Letters_digits_and_four_signs_are_taken(string value) => Assert.Equal((true, value), (WorkspaceId.IsValid(value), new WorkspaceId(value).ToString()));

    [Theory]
    [InlineData("a b")]
    [InlineData("a'; DROP TABLE documents; --")]
    [InlineData("*")]
    [InlineData("местный")]
    [InlineData("a\0")]
    public void Anything_else_is_refused(string value)
    {
        Assert.False(WorkspaceId.IsValid(value));
        Assert.Throws<ArgumentException>(() => new WorkspaceId(value));
    }

    [Fact]
    public void Empty_and_too_long_ids_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new WorkspaceId(""));
        Assert.Throws<ArgumentException>(() => new WorkspaceId(new string('a', 101)));
        Assert.Equal(100, new WorkspaceId(new string('a', 100)).Value.Length);
    }
}

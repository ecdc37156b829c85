namespace Bot.Tests.Architecture;

/// <summary>Ends a test with what breaks a rule, and the rule as a sentence.</summary>
internal static class Violations
{
    public static void None(string rule, IEnumerable<string> violations)
    {
        var found = violations.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        Assert.True(found.Length == 0, $"{rule}{Environment.NewLine}{string.Join(Environment.NewLine, found.Select(violation => "  - " + violation))}");
    }
}

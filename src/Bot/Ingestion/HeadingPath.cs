namespace Bot.Ingestion;

/// <summary>The headings above the place that is being read, outermost first.</summary>
internal sealed class HeadingPath
{
    private const int ArticleLevel = 100; // Below every printed heading.

    private readonly List<(string Text, int Level)> open = [];

    /// <summary>A copy: it does not change when the path moves on.</summary>
    public IReadOnlyList<string> Current { get; private set; } = [];

    public void Enter(string text, int level)
    {
        open.RemoveAll(heading => heading.Level >= level);
        open.Add((text, level));
        Current = [.. open.Select(heading => heading.Text)];
    }

    /// <summary>Enters an article whose heading is set as a paragraph.</summary>
    public void EnterArticle(string text) => Enter(text, ArticleLevel);
}

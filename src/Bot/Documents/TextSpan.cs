namespace Bot.Documents;

/// <summary>A run of a revision's text, in UTF-16 units from 0.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The unit after the last.</summary>
    public int End => Start + Length;

    /// <summary>The text of the span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>Whether another span lies inside this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}

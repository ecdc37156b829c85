namespace Bot.Grounding.Checks;

/// <summary>What a finite verb's own modal makes of it.</summary>
internal enum Strictness
{
    /// <summary>It has to be done.</summary>
    Required,

    /// <summary>It ought to be done.</summary>
    Advised,

    /// <summary>It may be done, or left.</summary>
    Allowed,

    /// <summary>It may not be done.</summary>
    Forbidden,

    /// <summary>It need not be done.</summary>
    Optional,

    /// <summary>It ought not to be done.</summary>
    Discouraged,
}

namespace Bot.Workspaces;

/// <summary>What a program may do with an API key; see <see cref="ApiScopeNames"/> for how they are written.</summary>
[Flags]
public enum ApiScopes
{
    /// <summary>Nothing; no key has it.</summary>
    None = 0,

    /// <summary>Ask questions, and read the answers given.</summary>
    Ask = 1,

    /// <summary>Have statements checked, and read the verdicts given.</summary>
    Check = 2,

    /// <summary>Search the documents and open passages of them.</summary>
    Read = 4,
}

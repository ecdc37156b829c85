namespace Bot.Workspaces;

/// <summary>How scopes are written: <c>ask</c>, <c>check</c> and <c>read</c>, several with commas between them.</summary>
public static class ApiScopeNames
{
    private static readonly (ApiScopes Scope, string Name)[] Names = [(ApiScopes.Ask, "ask"), (ApiScopes.Check, "check"), (ApiScopes.Read, "read")];

    /// <summary>Each scope, in the order in which they are written.</summary>
    public static IReadOnlyList<ApiScopes> All { get; } = [.. Names.Select(named => named.Scope)];

    /// <summary>The names of some scopes, in a fixed order.</summary>
    public static IReadOnlyList<string> Of(ApiScopes scopes) => [.. Names.Where(named => scopes.HasFlag(named.Scope)).Select(named => named.Name)];

    /// <summary>As they are stored and typed: <c>ask,check</c>.</summary>
    public static string Text(ApiScopes scopes) => string.Join(',', Of(scopes));

    /// <summary>Reads scopes; false when one is unknown or there is none.</summary>
    public static bool TryParse(IEnumerable<string> names, out ApiScopes scopes)
    {
        scopes = ApiScopes.None;
        foreach (var name in names)
        {
            var (scope, known) = Names.FirstOrDefault(named => named.Name == name);
            if (known is null)
            {
                return false;
            }

            scopes |= scope;
        }

        return scopes is not ApiScopes.None;
    }
}

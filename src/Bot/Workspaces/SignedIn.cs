namespace Bot.Workspaces;

/// <summary>A member who has just signed in.</summary>
/// <param name="Member">Who.</param>
/// <param name="Stamp">What the sign-in is known by; it is over once the member's stamp is another.</param>
public sealed record SignedIn(Member Member, string Stamp);

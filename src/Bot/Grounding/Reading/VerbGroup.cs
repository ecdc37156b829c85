namespace Bot.Grounding.Reading;

/// <summary>A finite verb with its auxiliaries: "may not be published".</summary>
/// <param name="Start">The first word of the group.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Main">The word that tells what is done; the auxiliary itself where a noun or adjective follows.</param>
/// <param name="IsPassive">Whether the subject is acted upon.</param>
internal sealed record VerbGroup(int Start, int End, int Main, bool IsPassive);

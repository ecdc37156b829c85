namespace Bot.Tests.Architecture;

/// <summary>The ladder of rooms. A room is a folder of src/Bot and the namespace of that name, with what is inside it.</summary>
internal static class Room
{
    /// <summary>Bottom first. Rooms of one rung are neighbours.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Ladder { get; } =
        [["Storage"], ["Workspaces"], ["Documents"], ["Search"], ["Grounding"], ["Ingestion", "Answers"], ["Facts", "Evaluation"], ["Web", "Chat"], ["Verbs"]];

    public static IEnumerable<string> All => Ladder.SelectMany(rung => rung);

    /// <summary>The room of a namespace; null for one outside the rooms, such as that of generated code.</summary>
    public static string? Of(string? name)
    {
        // The compiler puts Razor pages into a namespace of its own.
        if (name?.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal) is true)
        {
            return "Web";
        }

        return name?.Split('.') is ["Bot", var room, ..] ? room : null;
    }

    /// <summary>Whether one room may name the other: only from above.</summary>
    public static bool MayName(string room, string named) => room == named || Rung(named) < Rung(room);

    private static int Rung(string room)
    {
        for (var rung = 0; rung < Ladder.Count; rung++)
        {
            if (Ladder[rung].Contains(room))
            {
                return rung;
            }
        }

        throw new InvalidOperationException($"'{room}' is no room of the ladder: give it a place in {nameof(Room)}.{nameof(Ladder)} and in ARCHITECTURE.md.");
    }
}

using System.Reflection;
using System.Text.RegularExpressions;

namespace Bot.Tests.Architecture;

/// <summary>A room names only rooms below it, and of those only the doors.</summary>
public sealed partial class LadderTests
{
    [Fact]
    public void Every_folder_of_the_program_has_its_rung() => Violations.None(
        $"Each folder of src/Bot is a room of the ladder, and each room a folder. Give a new one its place in {nameof(Room)}.{nameof(Room.Ladder)} and in ARCHITECTURE.md:",
        Folders().Except(Room.All).Concat(Room.All.Except(Folders())));

    [Fact]
    public void A_room_names_only_rooms_below_it_in_compiled_code() => Violations.None(
        "A room names only rooms below it on the ladder, and no neighbour. Move what is named down, or what names it up:",
        BotAssembly.Uses.Where(use => use.NamedRoom is { } named && !Room.MayName(use.Room, named)).Select(use => use.ToString()));

    [Fact]
    public void A_room_names_only_rooms_below_it_in_its_source() => Violations.None(
        "A room names only rooms below it on the ladder, and no neighbour. Move what is named down, or what names it up:",
        from file in Repository.Sources("src/Bot")
        let room = RoomOf(file)
        where room is not null
        from Match named in NamedRooms().Matches(file.Text)
        where Room.All.Contains(named.Groups["room"].Value) && !Room.MayName(room, named.Groups["room"].Value)
        select $"{file} names {named.Value}");

    [Fact]
    public void A_room_is_entered_by_its_public_types_and_members() => Violations.None(
        "A room's inside (internal) is named in that room alone. Use its door, or make a door of it with complete docs:",
        BotAssembly.Uses.Where(use => use.NamedRoom is { } named && named != use.Room && !IsDoor(use.Member)).Select(use => use.ToString()));

    [Fact]
    public void No_room_is_empty_of_doors() => Violations.None(
        "A room below the verbs has a public type, its door:",
        Room.All.Where(room => room != "Verbs").Except(typeof(global::Bot.Storage.Database).Assembly.GetExportedTypes().Select(type => Room.Of(type.Namespace)!)));

    [Fact]
    public void The_verbs_are_entered_by_the_program_alone() => Violations.None(
        "Nothing stands above the verbs, so none of their types is public:",
        typeof(global::Bot.Storage.Database).Assembly.GetExportedTypes().Where(type => Room.Of(type.Namespace) == "Verbs").Select(type => type.FullName!));

    [Fact]
    public void The_rules_see_what_is_named()
    {
        Assert.Contains(BotAssembly.Uses, use => (use.Room, use.NamedRoom) == ("Answers", "Search"));
        Assert.Contains(BotAssembly.Uses, use => use.Room == "Search" && use.Named == typeof(Bot.Documents.Passage));
        Assert.Equal((true, true, false, false), (Room.MayName("Answers", "Search"), Room.MayName("Web", "Web"), Room.MayName("Search", "Answers"), Room.MayName("Ingestion", "Answers")));
    }

    [GeneratedRegex(@"\bBot\.(?<room>[A-Z]\w*)")]
    private static partial Regex NamedRooms();

    private static IEnumerable<string> Folders() => Repository.Sources("src/Bot").Select(RoomOf).OfType<string>().Distinct();

    private static string? RoomOf(RepositoryFile file) => file.Path.Split('/') is ["src", "Bot", var room, _, ..] ? room : null;

    private static bool IsDoor(MemberInfo member) => member switch
    {
        Type type => type.IsVisible,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic,
        _ => true,
    };
}

using System.Reflection;
using Bot.Storage;

namespace Bot.Tests.Architecture;

/// <summary>The compiled program: which room names what.</summary>
internal static class BotAssembly
{
    private static readonly Assembly Program = typeof(Database).Assembly;

    /// <summary>What each type of a room names, with the type that does.</summary>
    public static IReadOnlyList<Use> Uses { get; } =
        [.. Program.GetTypes().Where(type => Room.Of(type.Namespace) is not null).SelectMany(type => UsedMembers.Of(type).Select(member => new Use(type, member)))];

    /// <summary>Files beside the program that are libraries of packages, without the program and the platform.</summary>
    public static IReadOnlyList<string> Libraries { get; } =
        [.. Program.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name != "Bot" && !IsPlatform(name)).Order(StringComparer.Ordinal)];

    // The platform's own assemblies are loaded from its folder, those of packages from the program's.
    private static bool IsPlatform(string name) => !File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
}

/// <summary>A type of the program names a type or a member.</summary>
internal sealed record Use(Type User, MemberInfo Member)
{
    public string Room { get; } = Architecture.Room.Of(User.Namespace)!;

    /// <summary>The type that is named, or whose member is.</summary>
    public Type Named { get; } = Member as Type ?? Member.DeclaringType!;

    /// <summary>The room of what is named; null outside the rooms.</summary>
    public string? NamedRoom => Named.Assembly == User.Assembly ? Architecture.Room.Of(Named.Namespace) : null;

    public override string ToString() => $"{Outermost(User)} names {(Member is Type ? Outermost(Named) : $"{Outermost(Named)}.{Member.Name}")}";

    private static string Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName ?? type.Name;
}

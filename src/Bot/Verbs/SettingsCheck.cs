using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using Bot.Chat.Discord;
using Bot.Chat.Slack;
using Bot.Web;
using Microsoft.Extensions.Options;

namespace Bot.Verbs;

/// <summary>Checks that every setting has a known key and a value that can be used.</summary>
internal static partial class SettingsCheck
{
    private const string Logging = "Logging";

    /// <summary>Each problem as one sentence that begins with its key; empty when all is well.</summary>
    public static IReadOnlyList<string> Problems(BotSettings settings)
    {
        var problems = new List<string>();
        foreach (var child in settings.Written.GetChildren().Where(child => child.Key != Logging && Section(child.Key) is null))
        {
            problems.AddRange(Leaves(child).Select(Unknown));
        }

        using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings.All).AddLogging().AddRooms().AddWeb().AddChatPlatforms().BuildServiceProvider();
        foreach (var section in SettingsSection.All)
        {
            var unbound = Keys(settings.All.GetSection(section.Name), section.Options).ToArray();
            problems.AddRange(unbound.Length > 0 ? unbound : Values(section, services));
        }

        return problems;
    }

    /// <summary>What the chat platforms that are on say is missing, a sentence each that begins with its key. The settings are valid.</summary>
    public static async Task<IReadOnlyList<string>> PlatformProblemsAsync(BotSettings settings, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings.All).AddLogging().AddRooms().AddChatPlatforms().BuildServiceProvider();
        return [.. await services.GetRequiredService<DiscordCheck>().FindProblemsAsync(cancellationToken), .. await services.GetRequiredService<SlackCheck>().FindProblemsAsync(cancellationToken)];
    }

    /// <summary>Every key that can be set, such as <c>Bot:DataDirectory</c>.</summary>
    public static IReadOnlyList<string> KnownKeys { get; } =
        [.. SettingsSection.All.SelectMany(section => KeysOf(section.Options).Select(key => $"{section.Name}:{key}"))];

    private static SettingsSection? Section(string name) =>
        SettingsSection.All.FirstOrDefault(section => section.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> KeysOf(Type options) => Settable(options).SelectMany(property =>
        IsGroup(property.PropertyType) ? KeysOf(property.PropertyType).Select(key => $"{property.Name}:{key}") : [property.Name]);

    // 1. Keys, and values of the wrong type.
    private static IEnumerable<string> Keys(IConfigurationSection section, Type options)
    {
        foreach (var child in section.GetChildren())
        {
            var property = Settable(options).FirstOrDefault(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            var problems = property switch
            {
                null => Leaves(child).Select(Unknown),
                _ when IsGroup(property.PropertyType) => child.Value is { Length: > 0 } ? [$"{child.Path}: this is a group of settings and has no value of its own."] : Keys(child, property.PropertyType),
                _ => Convertible(child, property.PropertyType),
            };
            foreach (var problem in problems)
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Convertible(IConfigurationSection setting, Type type)
    {
        if (setting.GetChildren().Any())
        {
            yield return $"{setting.Path}: this is one value, not a group of settings.";
        }
        else if (setting.Value is { } value && type != typeof(string) && !TypeDescriptor.GetConverter(type).IsValid(value))
        {
            yield return $"{setting.Path}: '{value}' is not {Described(type)}.";
        }
    }

    // 2. Values out of their range: only once all have the right type.
    private static IEnumerable<string> Values(SettingsSection section, IServiceProvider services)
    {
        try
        {
            section.Read(services);
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures.Select(failure => Sentence(section, failure))];
        }
        catch (InvalidOperationException exception)
        {
            // The binder reads numbers more strictly than their converter. Its message names the key.
            return [$"{section.Name}: {exception.Message}"];
        }
    }

    // A generated validator writes "Key: The field XOptions.Group.Key must be ..." or "Key: The XOptions.Group.Key field is required."
    private static string Sentence(SettingsSection section, string failure) => GeneratedFailure().Match(failure) is { Success: true } match
        ? $"{section.Name}:{match.Groups["path"].Value.Replace('.', ':')}: {match.Groups["rest"].Value}"
        : $"{section.Name}: {failure}";

    [GeneratedRegex(@"^[^:]+: The (field )?[^.\s]+\.(?<path>\S+) (field )?(?<rest>.+)$")]
    private static partial Regex GeneratedFailure();

    private static string Unknown(IConfigurationSection setting) =>
        $"{setting.Path}: there is no such setting." + (NearestName.Find(setting.Path, KnownKeys) is { } nearest ? $" Did you mean {nearest}?" : "");

    private static IEnumerable<IConfigurationSection> Leaves(IConfigurationSection section)
    {
        var children = section.GetChildren().ToArray();
        return children.Length == 0 ? [section] : children.SelectMany(Leaves);
    }

    private static IEnumerable<PropertyInfo> Settable(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    private static bool IsGroup(Type type) => type.IsClass && type != typeof(string) && type != typeof(Uri);

    private static string Described(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Boolean => "true or false",
        TypeCode.Int32 or TypeCode.Int64 => "a whole number, or too large a one",
        TypeCode.Double or TypeCode.Single or TypeCode.Decimal => "a number",
        _ => $"a {type.Name}",
    };
}

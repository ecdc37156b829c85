using System.Text.Json;
using Bot.Verbs;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Verbs;

public sealed class SettingsTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Settings_without_a_file_are_valid() =>
        Assert.Equal(new VerbResult(ExitStatus.Done, "All settings are valid.\n", ""), await run.RunAsync("check-settings"));

    [Fact]
    public async Task Every_problem_is_printed_with_its_key()
    {
        run.Write("appsettings.json", """{"Bot": {"DataDirectry": "x"}, "Search": {"WriterMemoryMegabytes": "many"}, "Serch": {"A": 1}, "Logging": {"LogLevel": {"Default": "Debug"}}}""");

        var result = await run.RunAsync("check-settings", "--Ingestion:Passages:MaxCharacters", "7", "--Ingestion:Passages=3");

        Assert.Equal(
            """
            Serch:A: there is no such setting.
            Bot:DataDirectry: there is no such setting. Did you mean Bot:DataDirectory?
            Search:WriterMemoryMegabytes: 'many' is not a whole number, or too large a one.
            Ingestion:Passages: this is a group of settings and has no value of its own.

            """, result.Output);
        Assert.Equal((ExitStatus.Failed, "4 settings are wrong.\n"), (result.Status, result.Error));
    }

    [Theory]
    [InlineData("--Search:WriterMemoryMegabytes=7", "Search:WriterMemoryMegabytes: must be between 8 and 1024.\n")]
    [InlineData("--Ingestion:Passages:MaxCharacters=7", "Ingestion:Passages:MaxCharacters: must be between 200 and 5000.\n")]
    [InlineData("--Bot:DataDirectory=", "Bot:DataDirectory: is required.\n")]
    [InlineData("--Search:WriterMemoryMegabytes:Unit=MiB", "Search:WriterMemoryMegabytes: this is one value, not a group of settings.\n")]
    [InlineData("--Web:PublicUrl=bot.example.org", "Web:PublicUrl: must be https:// or http:// and a host, such as https://bot.example.org.\n")]
    [InlineData("--Web:PublicUrl=https://bot.example.org/console", "Web:PublicUrl: must be https:// or http:// and a host, such as https://bot.example.org.\n")]
    [InlineData("--Web:SignInRequired=maybe", "Web:SignInRequired: 'maybe' is not true or false.\n")]
    [InlineData("--Web:RequestsPerSecond=0", "Web:RequestsPerSecond: must be between 1 and 10000.\n")]
    [InlineData("--Web:RequestBurst=0", "Web:RequestBurst: must be between 1 and 100000.\n")]
    [InlineData("--Web:Proxies=127.0.0.1;proxy", "Web:Proxies: must be addresses or networks separated by semicolons, such as 127.0.0.1;10.0.0.0/8.\n")]
    [InlineData("--Elsewhere:MaxPages=5", "Elsewhere:MaxPages: there is no such setting. Did you mean Ingestion:MaxPages?\n")]
    public async Task A_value_that_cannot_be_used_is_printed_with_its_key(string setting, string expected) =>
        Assert.Equal(new VerbResult(ExitStatus.Failed, expected, "One setting is wrong.\n"), await run.RunAsync("check-settings", setting));

    [Fact]
    public async Task A_model_needs_a_name_and_an_address() => Assert.Equal(
        new VerbResult(
            ExitStatus.Failed,
            """
            Model:Name: is required when Model:Provider is openai: the model's name, with Azure the deployment's.
            Model:Endpoint: is required when Model:Provider is openai: the address of its API.

            """,
            "2 settings are wrong.\n"),
        await run.RunAsync("check-settings", "--Model:Provider=openai"));

    [Theory]
    [InlineData("--Model:Provider=gpt", "Model:Provider: must be none, openai, azure-openai or ollama.\n")]
    [InlineData("--Model:Endpoint=127.0.0.1:8080", "Model:Endpoint: must be an address that begins with http:// or https://, without a user, '?' or '#'.\n")]
    [InlineData("--Model:Endpoint=https://somebody:secret@example.org/v1", "Model:Endpoint: must be an address that begins with http:// or https://, without a user, '?' or '#'.\n")]
    [InlineData("--Model:ApiKey=two words", "Model:ApiKey: must be letters, digits and signs without spaces or line ends.\n")]
    [InlineData("--Model:Provider=azure-openai", "Model:ApiKey: is required when Model:Provider is azure-openai: set Model__ApiKey in the environment.\n")]
    [InlineData("--Model:TryTimeoutSeconds=30", "Model:TryTimeoutSeconds: must be at most Model:TimeoutSeconds.\n")]
    [InlineData("--Model:AnswerTokens=5000", "Model:AnswerTokens: must be at most half of Model:ContextTokens: the passages need the rest.\n")]
    [InlineData("--Model:Price:Currency=euro", "Model:Price:Currency: must be three capital letters, such as USD.\n")]
    [InlineData("--Model:Circuit:MinimumTries=1", "Model:Circuit:MinimumTries: must be between 2 and 1000.\n")]
    [InlineData("--Model:Retries:Counts=1", "Model:Retries:Counts: there is no such setting. Did you mean Model:Retries:Count?\n")]
    public async Task A_model_s_setting_that_cannot_be_used_is_printed_with_its_key(string setting, string expected) => Assert.Equal(
        new VerbResult(ExitStatus.Failed, expected, "One setting is wrong.\n"),
        await run.RunAsync("check-settings", "--Model:Provider=openai", "--Model:Name=gpt-4o", "--Model:Endpoint=https://example.org/v1", setting));

    [Theory]
    [InlineData("https://bot.example.org")]
    [InlineData("", "Slack:PublicUrl: is required when Slack:ClientId is set: Slack sends browsers back to it.")]
    public void The_public_address_of_the_pages_serves_Slack_too(string publicUrl, params string[] problems) => Assert.Equal(problems, SettingsCheck.Problems(BotSettings.Load(run.Folder, new Dictionary<string, string?>
    {
        ["Web:PublicUrl"] = publicUrl,
        ["Slack:ClientId"] = "1.2",
        ["Slack:ClientSecret"] = "secret",
        ["Slack:SigningSecret"] = "secret",
    })));

    [Fact]
    public async Task Other_verbs_refuse_wrong_settings_before_they_touch_anything()
    {
        var result = await run.OnDataAsync("ask", "Why?", "--Search:WriterMemoryMegabytes=7");

        Assert.Equal(new VerbResult(ExitStatus.Failed, "", "Search:WriterMemoryMegabytes: must be between 8 and 1024.\n"), result);
        Assert.False(Directory.Exists(run.DataFolder));
    }

    [Fact]
    public async Task A_broken_file_is_named()
    {
        run.Write("appsettings.json", "{");

        var result = await run.RunAsync("check-settings");

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains("appsettings.json", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_source_wins_over_an_earlier_one()
    {
        run.Write("appsettings.json", """{"Search": {"WriterMemoryMegabytes": 1}, "Ingestion": {"MaxPages": 0, "MaxReadingSeconds": 0, "MaxTextCharacters": 0}}""");
        run.Write("appsettings.Test.json", """{"Ingestion": {"MaxPages": 5, "MaxReadingSeconds": 0}}""");
        var environment = new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Test", ["Ingestion__MaxReadingSeconds"] = "5", ["Search__WriterMemoryMegabytes"] = "2" };

        var result = await BuiltBot.RunAsync(run.Folder, environment, "check-settings", "--Search:WriterMemoryMegabytes=8");

        Assert.Equal(new VerbResult(ExitStatus.Failed, "Ingestion:MaxTextCharacters: must be between 1 and 200000000.\n", "One setting is wrong.\n"), result);
    }

    [Fact]
    public void The_sample_file_has_every_setting_with_its_default()
    {
        var sample = new ConfigurationBuilder().AddJsonFile(Sample()).Build();
        var keys = sample.AsEnumerable().Where(setting => setting.Value is not null && !setting.Key.StartsWith("Logging:", StringComparison.Ordinal)).Select(setting => setting.Key);
        Assert.Equal(SettingsCheck.KnownKeys.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));

        foreach (var section in SettingsSection.All)
        {
            Assert.Equal(
                JsonSerializer.Serialize(Activator.CreateInstance(section.Options), section.Options),
                JsonSerializer.Serialize(sample.GetSection(section.Name).Get(section.Options), section.Options));
        }
    }

    private static string Sample()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "appsettings.sample.json")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new FileNotFoundException("appsettings.sample.json is not above the tests.");
        }

        return Path.Combine(folder, "appsettings.sample.json");
    }
}

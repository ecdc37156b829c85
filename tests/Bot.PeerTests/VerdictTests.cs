using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Answers;
using Bot.BrowserTests;
using Bot.Facts;
using Bot.Web;
using Microsoft.Playwright;

namespace Bot.PeerTests;

/// <summary>A statement gets the same verdict, word for word, from the verb, on both platforms and in Chromium.</summary>
public sealed partial class VerdictTests(BotOnPeers bot, Browser browser)
{
    private static readonly string[] Statements =
    [
        "A red notice is an international arrest warrant.",
        "INTERPOL's General Secretariat is in Lyon.",
        "The penguins of Neptune prefer soft cheese.",
        "INTERPOL has 150 member countries.",
        "INTERPOL cannot force a member country to arrest the subject of a red notice.",
        "Une notice rouge est un mandat d'arrêt international.",
    ];

    [Fact]
    public async Task The_platforms_and_the_page_say_what_the_verb_says()
    {
        await bot.Discord.SendInteractionsToAsync(null);
        var page = await browser.OpenAsync(Look.Desk);
        foreach (var (statement, record) in Statements.Zip(await VerbAsync()))
        {
            var words = WordsOf(record, record.Language);

            var check = await bot.Discord.CommandAsync(bot.Discord.General, bot.Discord.Asker, "check", ("statement", statement));
            var onDiscord = await bot.Discord.RepliedAsync(check, words[0]);
            Assert.Equal(words, words.Where(Plain(Escape().Replace(onDiscord.Text, "")).Contains));

            await bot.Slack.CommandAsync(bot.Slack.General, bot.Slack.Asker, "/check", statement);
            var onSlack = await bot.Slack.ShownPrivatelyAsync(words[^1].Replace("&", "&amp;", StringComparison.Ordinal));
            Assert.Equal(words, words.Where(Plain(WebUtility.HtmlDecode(onSlack.Text)).Contains));

            await page.GotoAsync(bot.Address);
            await page.GetByLabel("Your question").FillAsync(statement);
            await page.GetByRole(AriaRole.Button, new() { Name = "Check a statement" }).ClickAsync();
            var onPage = await page.Locator("#latest").InnerTextAsync();
            words = WordsOf(record, "en"); // The pages speak English, as the verb does at a terminal.
            Assert.Equal(words, words.Where(Plain(onPage).Contains));
        }

        await page.Context.DisposeAsync();
    }

    // What a person must find: the verdict, what it means, what differs, and each quote.
    private static string[] WordsOf(CheckRecord record, string language) =>
    [
        .. new[] { VerdictWords.Heading(record, language), VerdictWords.Sentence(record, language), record.WhatDiffers }.OfType<string>().Select(Plain),
        .. record.Cited.Select(citation => Plain(citation.Quote)).Distinct(),
    ];

    private static async Task<IReadOnlyList<CheckRecord>> VerbAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bot-verdicts-");
        try
        {
            var (claims, results) = (Path.Combine(folder.FullName, "claims.jsonl"), Path.Combine(folder.FullName, "results.jsonl"));
            await File.WriteAllLinesAsync(claims, Statements.Select((statement, place) => JsonSerializer.Serialize(new { id = $"{place}", claim = statement })));
            var start = new ProcessStartInfo("dotnet", [typeof(WebOptions).Assembly.Location, "check", "--claims", claims, "--results", results, "--Bot:DataDirectory", Path.Combine(folder.FullName, "data")])
            {
                RedirectStandardError = true,
            };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet can't be started.");
            var error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, error);
            return [.. (await File.ReadAllLinesAsync(results)).Select(line => JsonSerializer.Deserialize<CheckRecord>(line, AnswerRecord.Json)!)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Line breaks and spaces are the renderer's.
    private static string Plain(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\u200B]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\\(?=[^\w\s])")]
    private static partial Regex Escape();
}

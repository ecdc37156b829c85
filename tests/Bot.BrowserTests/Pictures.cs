using Microsoft.Playwright;

namespace Bot.BrowserTests;

/// <summary>Pictures of the pages, kept beside the test program for people to look at.</summary>
internal static class Pictures
{
    public static async Task KeepAsync(this IPage page, string name) =>
        await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(AppContext.BaseDirectory, "TestResults", "pages", $"{name}.png") });
}

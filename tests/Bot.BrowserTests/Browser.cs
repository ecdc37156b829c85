using Bot.BrowserTests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Bot.BrowserTests;

/// <summary>Chromium, started once for all tests. Where there is none the tests say so, and fail when everything was asked for.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Missing = "needs Chromium: run tests/run, or set BOT_CHROMIUM to its path";

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("BOT_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(path))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    /// <summary>Opens an empty page that refuses every address but this machine's.</summary>
    public async Task<IPage> OpenAsync(Look look)
    {
        if (chromium is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("BOT_TESTS") == "all", Missing);
            Assert.Fail(Missing);
        }

        var context = await chromium.NewContextAsync(new()
        {
            ColorScheme = look.Scheme,
            ViewportSize = look.Size,
            JavaScriptEnabled = look.Script is Script.On,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
        });
        await context.RouteAsync(url => new Uri(url) is { IsFile: false, Host: not "127.0.0.1" }, route => route.AbortAsync());
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

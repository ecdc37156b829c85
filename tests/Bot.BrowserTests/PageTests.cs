using Bot.Tests.Web.Site;
using Microsoft.Playwright;

namespace Bot.BrowserTests;

/// <summary>Tests of the pages over a store of their own.</summary>
public abstract class PageTests(Browser browser) : IAsyncLifetime
{
    private readonly List<IPage> pages = [];
    private LocalSite? site;

    protected LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public virtual async ValueTask InitializeAsync() => site = await LocalSite.StartAsync();

    protected async Task<IPage> OpenAsync(string path, Look? look = null)
    {
        var page = await browser.OpenAsync(look ?? Look.Desk);
        pages.Add(page);
        await page.GotoAsync(Site.Address + path);
        return page;
    }

    protected Task<SomeConversation> RecordConversationAsync() => SomeConversation.RecordAsync(Site);

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages)
        {
            await page.Context.DisposeAsync();
        }

        if (site is not null)
        {
            await site.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}

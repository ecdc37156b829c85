using System.Net;
using Bot.Tests.Architecture;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Security;

/// <summary>Who gets to which page, and whose forms are taken, for all pages that there are.</summary>
public sealed class PageAccessTests : IAsyncLifetime
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();

    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        foreach (var role in Roles)
        {
            await site.AddMemberAsync(Handle(role), role);
        }
    }

    // A page that is not for members is named here, so that nobody leaves one open by oversight.
    [Fact]
    public async Task These_pages_are_open_to_everyone() => Assert.Equal(
        [
            "",
            "ask",
            "check",
            "evidence/key",
            "evidence/verify",
            "join/{code}",
            "problem/{code:int}",
            "search",
            "sign-in",
            "sources/{revision}",
            "threads/{id}",
        ],
        from page in await SitePage.AllAsync(Site)
        where page.From is null
        select page.Template);

    [Fact]
    public async Task Who_has_not_signed_in_is_led_to_do_so()
    {
        using var client = new SiteClient(Site);

        Violations.None("Who has not signed in is led to the sign-in page:", await AnswersAsync(client, page => page.From is not null, status => status is HttpStatusCode.Redirect, location => location.StartsWith("/sign-in?to=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_lower_role_is_refused()
    {
        foreach (var role in Roles)
        {
            using var client = await SiteClient.SignedInAsync(Site, Handle(role));

            Violations.None($"Status 403 for a {role}:", await AnswersAsync(client, page => page.From > role, status => status is HttpStatusCode.Forbidden));
        }
    }

    [Fact]
    public async Task The_role_that_a_page_is_for_gets_in()
    {
        foreach (var role in Roles)
        {
            using var client = await SiteClient.SignedInAsync(Site, Handle(role));
            foreach (var page in (await SitePage.AllAsync(Site)).Where(page => page.From <= role))
            {
                using var response = await client.GetAsync(page.Path);

                // A page that takes forms alone leads to where they stand.
                var getsIn = response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound || response is { StatusCode: HttpStatusCode.Found, Headers.Location.OriginalString: not ['/', 's', 'i', 'g', 'n', ..] };
                Assert.True(getsIn, $"{role} gets {response.StatusCode} at {page.Path}");
            }
        }
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        using var client = await SiteClient.SignedInAsync(Site, Handle(Role.Owner));
        var pages = await SitePage.AllAsync(Site);
        var taken = new List<string>();
        foreach (var (_, path) in pages.Where(page => !page.TakesForeignForms).SelectMany(page => page.Forms))
        {
            using var response = await client.PostAsync(path, ("id", "1"));
            if (response.StatusCode is not HttpStatusCode.BadRequest)
            {
                taken.Add($"{path}: {response.StatusCode}");
            }
        }

        Violations.None("A form without the token of this site is refused with 400:", taken);

        // It only says what went wrong, and is shown in place of whatever form that was.
        Assert.Equal(["problem/{code:int}"], pages.Where(page => page.TakesForeignForms).Select(page => page.Template));
    }

    [Fact]
    public async Task No_form_breaks_whatever_is_sent()
    {
        const string Script = "\"'><script>alert(1)</script>";
        string[] texts = ["", Script, Script + "\0\u202E\uFFFF", Script + new string('x', 20_000), "-1", "99999999999999999999", "../../etc/passwd"];
        var broken = new List<string>();
        foreach (var (handler, path) in (await SitePage.AllAsync(Site)).Where(page => !page.TakesForeignForms).SelectMany(page => page.Forms))
        {
            foreach (var text in texts)
            {
                // Signed in anew each time: the form may end the sign-in.
                using var client = await SiteClient.SignedInAsync(Site, Handle(Role.Owner));
                using var response = await client.SendAsync("/sign-in", path, [.. handler.Fields.Where(field => field != "cancellationToken").Select(field => (field, text))]);
                var shown = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                if ((int)response.StatusCode >= 500 || shown.Contains("<script>alert", StringComparison.Ordinal))
                {
                    broken.Add($"{path} with {handler.Fields.Count} times '{text[..Math.Min(40, text.Length)]}': {response.StatusCode}");
                }
            }
        }

        Violations.None("Whatever is sent, a form is answered, and shows it as text:", broken);
    }

    [Fact]
    public async Task No_page_leads_off_this_site()
    {
        string[] elsewhere = ["https://attacker.example/", "//attacker.example/", "/\\attacker.example/", "\\\\attacker.example", "https:attacker.example", "javascript:alert(1)", "/\t/attacker.example"];
        var takers = (await SitePage.AllAsync(Site)).SelectMany(page => page.Handlers.Where(handler => handler.Fields.Contains("to")).Select(handler => (Page: page, Handler: handler))).ToArray();
        Assert.Contains(takers, taker => taker.Page.Template == "sign-in");
        using var client = await SiteClient.SignedInAsync(Site, Handle(Role.Owner));
        var led = new List<string>();
        foreach (var (page, handler) in takers)
        {
            foreach (var to in elsewhere)
            {
                var path = handler.Name is { } name ? $"{page.Path}?handler={name}" : page.Path;
                using var response = handler.Method == "POST"
                    ? await client.SendAsync("/sign-in", path, ("to", to))
                    : await client.GetAsync($"{path}?to={Uri.EscapeDataString(to)}");
                var location = response.Headers.Location?.OriginalString ?? "";
                var shown = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                if (location.Contains("attacker", StringComparison.Ordinal) || location.Contains("javascript", StringComparison.Ordinal) || shown.Contains($"=\"{to}\"", StringComparison.Ordinal))
                {
                    led.Add($"{handler.Method} {path} to {to}: {location}");
                }
            }
        }

        Violations.None("A page leads to pages of this site only:", led);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    private static string Handle(Role role) => role.ToString().ToLowerInvariant();

    // What is answered otherwise than it should be.
    private async Task<IReadOnlyList<string>> AnswersAsync(SiteClient client, Func<SitePage, bool> asked, Func<HttpStatusCode, bool> isRight, Func<string, bool>? leadsRight = null)
    {
        var wrong = new List<string>();
        foreach (var (method, path) in (await SitePage.AllAsync(Site)).Where(asked).SelectMany(page => page.Requests))
        {
            using var response = method == HttpMethod.Post ? await client.SendAsync("/sign-in", path) : await client.GetAsync(path);
            var location = response.Headers.Location?.OriginalString ?? "";
            if (!isRight(response.StatusCode) || leadsRight?.Invoke(location) == false)
            {
                wrong.Add($"{method} {path}: {response.StatusCode} {location}");
            }
        }

        return wrong;
    }
}

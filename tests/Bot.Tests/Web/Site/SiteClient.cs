using System.Net;
using System.Text.RegularExpressions;

namespace Bot.Tests.Web.Site;

/// <summary>A client without a browser: keeps cookies, follows no redirect, and sends forms with the token of the page they stand on.</summary>
public sealed partial class SiteClient : IDisposable
{
    private readonly HttpClient client;

    public SiteClient(LocalSite site) =>
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(site.Address) };

    public static async Task<SiteClient> SignedInAsync(LocalSite site, string handle)
    {
        var client = new SiteClient(site);
        using var response = await client.SendAsync("/sign-in", "/sign-in", ("handle", handle), ("password", LocalSite.Password));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return client;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>What a page says; fails when there is none.</summary>
    public Task<string> ReadAsync(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    /// <summary>Opens a page that does not end, as far as its head.</summary>
    public Task<HttpResponseMessage> OpenAsync(string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

    /// <summary>Sends a form as it stands on a page.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var shown = await GetAsync(page);
        var token = FormToken().Match(await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups["token"].Value;
        return await PostAsync(action, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>Sends a form as another site would, without a token.</summary>
    public async Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex FormToken();
}

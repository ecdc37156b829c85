using System.Reflection;
using System.Text.RegularExpressions;
using Bot.Tests.Web.Site;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Bot.Tests.Web.Security;

/// <summary>A page as the framework found it, so that a new one is tested without being named.</summary>
/// <param name="Template">Its address, such as <c>threads/{id}</c>.</param>
/// <param name="Model">The type behind it.</param>
/// <param name="Handlers">What it does.</param>
internal sealed partial record SitePage(string Template, TypeInfo Model, IReadOnlyList<SiteHandler> Handlers)
{
    /// <summary>The lowest role that gets in; null when everyone does.</summary>
    public Role? From => Model.GetCustomAttribute<AtLeastAttribute>()?.Role;

    /// <summary>Whether forms need no token.</summary>
    public bool TakesForeignForms => Model.GetCustomAttribute<IgnoreAntiforgeryTokenAttribute>() is not null;

    /// <summary>An address of the right form, of something that is not there.</summary>
    public string Path => "/" + Places().Replace(Template, place => place.Groups["kind"].Value switch { ":int" => "404", ":guid" => Guid.Empty.ToString(), ":regex(^(answers|checks)$)" => "answers", _ => "0123456789abcdef0123456789abcdef" });

    /// <summary>An address for each form, and one for reading.</summary>
    public IEnumerable<(HttpMethod Method, string Path)> Requests => [(HttpMethod.Get, Path), .. Forms.Select(form => (HttpMethod.Post, form.Path))];

    /// <summary>Each form with where it goes.</summary>
    public IEnumerable<(SiteHandler Handler, string Path)> Forms =>
        Handlers.Where(handler => handler.Method == "POST").Select(handler => (handler, handler.Name is { } name ? $"{Path}?handler={name}" : Path));

    /// <summary>All pages, by address.</summary>
    public static async Task<IReadOnlyList<SitePage>> AllAsync(LocalSite site)
    {
        var loader = site.Get<PageLoader>();
        var pages = new List<SitePage>();
        foreach (var found in site.Get<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var page = await loader.LoadAsync(found, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty);
            pages.Add(new SitePage(
                page.AttributeRouteInfo!.Template!,
                page.ModelTypeInfo!,
                [.. page.HandlerMethods.Select(method => new SiteHandler(method.HttpMethod.ToUpperInvariant(), method.Name, [.. method.Parameters.Select(parameter => parameter.Name)]))]));
        }

        return [.. pages.OrderBy(page => page.Template, StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\{\**[^:}?]+(?<kind>:[^}?]+)?\??\}")]
    private static partial Regex Places();
}

/// <summary>One thing that a page does.</summary>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Name">After <c>?handler=</c>; null for the page's main one.</param>
/// <param name="Fields">What it reads, from the form or the address.</param>
internal sealed record SiteHandler(string Method, string? Name, IReadOnlyList<string> Fields);

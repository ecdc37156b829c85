using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bot.Storage;
using Bot.Web.Api;
using Bot.Web.Conversation;
using Bot.Web.Gaps;
using Bot.Web.Limits;
using Bot.Web.Live;
using Bot.Web.PageImages;
using Bot.Web.Reviews;
using Bot.Web.Searching;
using Bot.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Bot.Web;

/// <summary>Registers the room.</summary>
public static class WebServices
{
    /// <summary>Adds <see cref="WebOptions"/> alone, for what reads settings without serving. May be called before or after <see cref="AddWeb"/>.</summary>
    public static IServiceCollection AddWebOptions(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(IValidateOptions<WebOptions>)))
        {
            services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
            services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>();
            services.AddSingleton<IValidateOptions<WebOptions>, WebProxiesValidator>();
        }

        return services;
    }

    /// <summary>Adds the chat page; needs the rooms below, a <see cref="DataDirectory"/> and a <see cref="TimeProvider"/>. <see cref="WebRoutes.MapWeb"/> puts it to work.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddWebOptions();
        services.AddSingleton<Assets>();
        services.AddSingleton<Threads>();
        services.AddSingleton<LiveStreams>();
        services.AddSingleton<CitedLanguages>();
        services.AddSingleton<FactSheets>();
        services.AddSingleton<SiteSearch>();
        services.AddSingleton<PdfRenderer>();
        services.AddSingleton<PageGallery>();
        services.AddSingleton<ReportLayout>().AddSingleton<GapChoices>().AddSingleton<GapChange>().AddSingleton<Aftermath>();
        services.AddRazorPages(pages => pages.RootDirectory = "/Web/Pages");
        AddForms(services);
        services.AddSignIn();
        services.AddApi();
        AddLimits(services);
        services.AddFloodLimit();

        // A start that fails is told in a sentence by who catches it, not with a stack trace before that.
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical));

        // Letters of all scripts go out as themselves; what HTML gives a meaning to is always encoded.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    private static void AddForms(IServiceCollection services)
    {
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "bot-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.SuppressXFrameOptionsHeader = true; // SecurityHeaders says more.
        });
        services.Configure<CookieTempDataProviderOptions>(note =>
        {
            note.Cookie.Name = "bot-note";
            note.Cookie.SameSite = SameSiteMode.Strict;
        });

        // The keys of forms lie in the data folder: nothing is written elsewhere, and a page that was open over a restart still works.
        services.AddDataProtection().SetApplicationName("Bot");
        services.AddOptions<KeyManagementOptions>().Configure<DataDirectory, ILoggerFactory>((keys, directory, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(directory.KeysFolder), loggers));
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
    }

    private static void AddLimits(IServiceCollection services)
    {
        services.AddHostFiltering(_ => { });
        services.AddOptions<HostFilteringOptions>().Configure<IOptions<WebOptions>>((filtering, web) =>
        {
            filtering.AllowedHosts = [.. web.Value.Hosts()];
            filtering.AllowEmptyHosts = false;
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<WebOptions>>((forwarded, web) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null; // As many proxies as are named, one behind the other.
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in web.Value.ProxyNetworks())
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<WebOptions>>((kestrel, web) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = web.Value.MaxRequestKibibytes * 1024L;
        });
        services.AddOptions<FormOptions>().Configure<IOptions<WebOptions>>((form, web) =>
        {
            form.ValueCountLimit = 16;
            form.KeyLengthLimit = 256;
            form.ValueLengthLimit = web.Value.MaxRequestKibibytes * 1024;
        });
    }
}

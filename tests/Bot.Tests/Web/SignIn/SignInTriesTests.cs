using Bot.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Web.SignIn;

/// <summary>How often passwords can be tried.</summary>
public sealed class SignInTriesTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly KnownBrowsers browsers = new(new EphemeralDataProtectionProvider());
    private readonly SignInTries tries;

    public SignInTriesTests() => tries = new SignInTries(browsers, clock);

    [Fact]
    public void Ten_tries_with_a_handle_are_allowed_in_a_quarter_of_an_hour()
    {
        var allowed = Enumerable.Range(0, 12).Select(number => tries.Take(From($"203.0.113.{number}"), "olga")).ToArray();
        clock.Advance(TimeSpan.FromMinutes(14));
        var later = tries.Take(From("203.0.113.200"), "olga");
        var other = tries.Take(From("203.0.113.200"), "rita");
        clock.Advance(TimeSpan.FromMinutes(1));
        var afterwards = tries.Take(From("203.0.113.200"), "olga");

        Assert.Equal([.. Enumerable.Repeat<TimeSpan?>(null, 10), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15)], allowed);
        Assert.Equal((TimeSpan.FromMinutes(1), null, null), (later, other, afterwards));
    }

    [Fact]
    public void Sixty_tries_from_an_address_are_allowed_whatever_the_handle()
    {
        var refused = Enumerable.Range(0, 70).Count(number => tries.Take(From("203.0.113.1"), $"person{number}") is not null);

        Assert.Equal((10, null), (refused, tries.Take(From("203.0.113.2"), "person1")));
    }

    [Fact]
    public void A_network_of_IPv6_counts_as_one_address()
    {
        var refused = Enumerable.Range(0, 70).Count(number => tries.Take(From($"2001:db8:1:2::{number:x}"), $"person{number}") is not null);

        Assert.Equal((10, null), (refused, tries.Take(From("2001:db8:1:3::1"), "person1")));
    }

    [Fact]
    public void Strangers_do_not_keep_out_who_signed_in_in_this_browser_before()
    {
        var context = From("203.0.113.1");
        browsers.Remember(context, "olga");
        var cookie = context.Response.Headers.SetCookie.Single()!.Split(';')[0];
        foreach (var number in Enumerable.Range(0, 20))
        {
            tries.Take(From($"198.51.100.{number}"), "olga");
        }

        var known = Enumerable.Range(0, 11).Select(number => tries.Take(From($"203.0.113.{number}", cookie), "olga") is null).ToArray();

        Assert.Equal([.. Enumerable.Repeat(true, 10), false], known);
        Assert.NotNull(tries.Take(From("203.0.113.50"), "olga"));
        Assert.NotNull(tries.Take(From("203.0.113.51", "bot-known=forged"), "olga"));
        Assert.Null(tries.Take(From("203.0.113.52", cookie), "rita"));
    }

    [Fact]
    public void A_right_password_forgets_the_tries_with_its_handle_only()
    {
        var context = From("203.0.113.1");
        foreach (var number in Enumerable.Range(0, 59))
        {
            tries.Take(context, $"person{number}");
        }

        tries.Take(context, "olga");
        tries.Forget(context, "olga");

        Assert.Equal((true, false), (tries.Take(context, "olga") is null, tries.Take(context, "olga") is null));
    }

    private static DefaultHttpContext From(string address, string? cookie = null)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = System.Net.IPAddress.Parse(address) } };
        if (cookie is not null)
        {
            context.Request.Headers.Cookie = cookie;
        }

        return context;
    }
}

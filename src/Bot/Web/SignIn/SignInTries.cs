using Bot.Web.Limits;

namespace Bot.Web.SignIn;

/// <summary>Limits how often passwords can be tried, by handle and by address. The counts are kept in memory: they last minutes, and a restart may forget them.</summary>
internal sealed class SignInTries(KnownBrowsers browsers, TimeProvider timeProvider)
{
    // A person who mistypes needs a handful; in a quarter of an hour.
    private const int ForHandle = 10;

    // An office behind one address has many who mistype.
    private const int ForAddress = 60;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly Tries handles = new(ForHandle, Window, timeProvider);
    private readonly Tries addresses = new(ForAddress, Window, timeProvider);

    /// <summary>Counts a try before it is made, so that many at once don't get past.</summary>
    /// <returns>How long to wait; null when it may be made.</returns>
    public TimeSpan? Take(HttpContext context, string handle) => addresses.Take(ClientAddress.Of(context)) ?? handles.Take(Key(context, handle));

    /// <summary>Forgets the tries with a handle, once the password was right. Those of the address with other handles stay counted.</summary>
    public void Forget(HttpContext context, string handle)
    {
        addresses.GiveBack(ClientAddress.Of(context));
        handles.Forget(Key(context, handle));
    }

    private string Key(HttpContext context, string handle) => browsers.Find(context, handle) is { } browser ? $"{handle} in {browser}" : handle;
}

using Microsoft.Playwright;

namespace Bot.BrowserTests;

/// <summary>How a person looks at the pages.</summary>
public sealed record Look(string Name, ColorScheme Scheme, ViewportSize Size, Script Script = Script.On)
{
    public static readonly Look Desk = new("desk-light", ColorScheme.Light, new() { Width = 1280, Height = 860 });

    public static readonly Look DeskAtNight = new("desk-dark", ColorScheme.Dark, new() { Width = 1280, Height = 860 });

    public static readonly Look Phone = new("phone-light", ColorScheme.Light, new() { Width = 360, Height = 740 });

    public static readonly Look PhoneAtNight = new("phone-dark", ColorScheme.Dark, new() { Width = 360, Height = 740 });

    public static readonly Look WithoutScript = Desk with { Name = "desk-without-script", Script = Script.Off };

    public static TheoryData<string> Names => [Desk.Name, DeskAtNight.Name, Phone.Name, PhoneAtNight.Name];

    public static Look Of(string name) => new[] { Desk, DeskAtNight, Phone, PhoneAtNight }.Single(look => look.Name == name);
}

/// <summary>Whether the browser runs scripts.</summary>
public enum Script
{
    On,
    Off,
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Bot.Workspaces;

/// <summary>The rule for passwords, and how they are kept.</summary>
public static class MemberPassword
{
    /// <summary>The fewest characters of a password.</summary>
    public const int MinLength = 12;

    /// <summary>The most characters of a password.</summary>
    public const int MaxLength = 200;

    // https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html: 210,000 rounds of PBKDF2 with HMAC-SHA512.
    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    // What an unknown handle is checked against, so that the time it takes does not tell whether there is one.
    private static readonly Lazy<string> Nobodys = new(() => Hash(RandomNumberGenerator.GetHexString(32)));

    /// <summary>What is wrong with a password that somebody chose, in a sentence; null when nothing is.</summary>
    public static string? Refusal(string? chosen) => chosen?.Length switch
    {
        null or 0 => $"Choose a password of at least {MinLength} characters.",
        < MinLength and var length => $"This password has {length} {(length == 1 ? "character" : "characters")}, and at least {MinLength} are needed: a few words in a row are easy to remember.",
        > MaxLength and var length => $"This password has {length} characters, and at most {MaxLength} can be kept: choose a shorter one.",
        _ => null,
    };

    internal static string Hash(string password) => Hasher.HashPassword("", password);

    /// <param name="kept">What <see cref="Hash"/> made; null when there is none, which takes as long and never fits.</param>
    /// <param name="typed">As it came.</param>
    internal static bool Fits(string? kept, string typed) =>
        Hasher.VerifyHashedPassword("", kept ?? Nobodys.Value, typed.Length <= MaxLength ? typed : "") is not PasswordVerificationResult.Failed && kept is not null;
}

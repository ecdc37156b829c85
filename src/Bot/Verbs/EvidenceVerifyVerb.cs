using System.CommandLine;
using Bot.Facts.Packs;
using Bot.Grounding;
using Bot.Search;

namespace Bot.Verbs;

/// <summary><c>evidence verify</c>: says whether an evidence pack is as it was signed. It reads the file and nothing else.</summary>
internal sealed class EvidenceVerifyVerb(VerbContext context)
{
    private const int KeyDigits = 64;

    private readonly Argument<string> file = new("FILE") { Description = "The evidence pack." };
    private readonly Option<string?> key = new("--key") { Description = "The public key that must have signed it, 64 hexadecimal digits.", HelpName = "HEX" };

    public Command Describe()
    {
        var command = new Command("verify", "Verifies an evidence pack, with no network and no database.") { file, key };
        command.Validators.Add(result =>
        {
            if (result.GetValue(key) is { } digits && (digits.Length != KeyDigits || !digits.All(char.IsAsciiHexDigit)))
            {
                result.AddError("--key takes the 64 hexadecimal digits of a public key, as the page /evidence/key shows them.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(file);
        var wanted = parsed.GetValue(key);
        if (await ReadAsync(path, cancellationToken) is not { } bytes)
        {
            return ExitStatus.Failed;
        }

        var check = new PackVerifier(new EvidenceGate(Glossary.Shipped())).Verify(bytes);
        if (check is not PackCheck.Holds holds)
        {
            return await FailAsync($"'{path}' {((PackCheck.Fails)check).Wrong}.");
        }

        if (wanted is not null && !holds.Signer.PublicKey.Equals(wanted, StringComparison.OrdinalIgnoreCase))
        {
            return await FailAsync($"'{path}' was signed by another key than the one you gave: {holds.Signer.PublicKey} (fingerprint {holds.Signer.Fingerprint}).");
        }

        await WriteAsync(path, holds, wanted);
        return ExitStatus.Done;
    }

    private async Task WriteAsync(string path, PackCheck.Holds holds, string? wanted)
    {
        var output = context.Terminal.Output;
        await output.WriteLineAsync($"'{path}' holds: no byte of it was changed since it was signed.");
        await output.WriteLineAsync(holds.Contents);
        await output.WriteLineAsync($"Signed by the key {holds.Signer.PublicKey}, fingerprint {holds.Signer.Fingerprint}.");
        await output.WriteLineAsync(wanted is null
            ? "Whether this is the key of the people you expect is for you to compare: ask them for its fingerprint."
            : "This is the key that you gave.");
        foreach (var note in holds.Notes)
        {
            await output.WriteLineAsync($"Note: {note}");
        }
    }

    /// <summary>The bytes of the file; null when there are none to verify, which was said.</summary>
    private async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            await FailAsync($"'{path}' is a folder: name the evidence pack in it.");
            return null;
        }

        // One byte more than is looked at tells that there is more, whatever the file says of its length.
        await using var stream = File.OpenRead(path);
        var bytes = new byte[PackVerifier.MaxBytes + 1];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length == 0)
        {
            await FailAsync($"'{path}' is empty: it is no evidence pack.");
            return null;
        }

        return bytes[..length];
    }

    private async Task<int> FailAsync(string sentence)
    {
        await context.Terminal.Error.WriteLineAsync(sentence);
        return ExitStatus.Failed;
    }
}

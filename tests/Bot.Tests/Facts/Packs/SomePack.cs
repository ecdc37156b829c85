using System.Text;
using Bot.Facts.Packs;
using Bot.Facts.Reviews;
using Bot.Grounding;
using Bot.Search;
using Bot.Storage;
using Bot.Tests.Fakes;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Facts.Packs;

/// <summary>Packs of a site's conversation, and what an attacker can make of them.</summary>
internal static class SomePack
{
    public static PackVerifier Verifier { get; } = new(new EvidenceGate(Glossary.Shipped()));

    /// <summary>The newest facts of a conversation, packed.</summary>
    public static async Task<IReadOnlyList<byte[]>> AllAsync(LocalSite site, string thread)
    {
        var packs = new List<byte[]>();
        foreach (var answer in await site.Get<Bot.Answers.AnswerLog>().ThreadAsync(WorkspaceId.Local, thread, TestContext.Current.CancellationToken))
        {
            packs.Add(await MakeAsync(site, new FactId(FactKind.Answer, answer.Record.LogId)));
        }

        foreach (var check in await site.Get<Bot.Facts.CheckLog>().ThreadAsync(WorkspaceId.Local, thread, TestContext.Current.CancellationToken))
        {
            packs.Add(await MakeAsync(site, new FactId(FactKind.Check, check.Record.LogId)));
        }

        return packs;
    }

    public static async Task<byte[]> MakeAsync(LocalSite site, FactId fact) =>
        await site.Get<EvidenceDesk>().MakeAsync(WorkspaceId.Local, fact, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException($"There is no {fact}.");

    public static Pack Read(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        var begin = text.IndexOf(PackPage.JsonBegins, StringComparison.Ordinal) + PackPage.JsonBegins.Length;
        return PackJson.Read(text[begin..text.IndexOf(PackPage.JsonEnds, begin, StringComparison.Ordinal)]);
    }

    /// <summary>Signs a page with a key of the attacker's own.</summary>
    public static byte[] SignedByAnother(string page)
    {
        using var folder = new TemporaryFolder();
        using var directory = DataDirectory.Open(folder.Path);
        using var key = new EvidenceKey(directory);
        return PackSeal.Close(Encoding.UTF8.GetBytes(page), key);
    }

    /// <summary>The page of a pack without its last line.</summary>
    public static string PageOf(byte[] file) => Encoding.UTF8.GetString(file.AsSpan(0, file.Length - PackSeal.Length));
}

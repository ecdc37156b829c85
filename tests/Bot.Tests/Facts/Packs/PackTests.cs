using System.Text;
using System.Text.RegularExpressions;
using Bot.Answers;
using Bot.Facts.Packs;
using Bot.Tests.Web.Site;

namespace Bot.Tests.Facts.Packs;

/// <summary>What a pack shows, and that no byte of it can be changed.</summary>
public sealed class PackTests : IAsyncLifetime
{
    private LocalSite? site;
    private SomeConversation? conversation;
    private IReadOnlyList<byte[]> packs = [];

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        conversation = await SomeConversation.RecordAsync(site);
        packs = [.. await SomePack.AllAsync(site, conversation.Thread), .. await SomePack.AllAsync(site, await SomeChecks.RecordAsync(site))];
    }

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public void Each_kind_of_fact_makes_a_pack_that_holds()
    {
        Assert.Equal(6, packs.Count);
        Assert.All(packs, pack => Assert.Empty(Held(pack).Notes));
        Assert.Equal(
            [GateVerdict.WordForWord, GateVerdict.WordForWord, GateVerdict.WordForWord, GateVerdict.WordForWord, GateVerdict.Unsupported, GateVerdict.NotJudged, GateVerdict.Supported, GateVerdict.NotJudged],
            packs.SelectMany(pack => SomePack.Read(pack).Gate).Select(judgement => judgement.Verdict));
    }

    [Fact]
    public void The_contents_are_said_in_a_sentence() => Assert.Matches(
        "^The answer to “Is a red notice an international arrest warrant\\?” of .+ UTC, packed on .+ UTC: 2 sentences, 2 citations, each the text of its passage\\.$",
        Held(packs[0]).Contents);

    [Fact]
    public void A_passage_comes_whole_with_its_revision_as_it_is_now()
    {
        var pack = SomePack.Read(packs[0]);
        var revision = conversation!.Summary.Revision;

        Assert.Equal([SomeConversation.Statement, "Each member country decides for itself what legal value a red notice has."], pack.Passages.Select(passage => passage.Text));
        Assert.Equal(
            [new PackedRevision(revision.Id.Value, revision.Properties.Title, 1, revision.ContentHash, DateTimeOffset.FromUnixTimeMilliseconds(revision.CreatedAt.ToUnixTimeMilliseconds()), true, "en", "summary", "official-rule", revision.Properties.Title, "", "undated")],
            pack.Revisions);
    }

    [Fact]
    public async Task A_replaced_document_is_said_to_be_so()
    {
        await Site.AddAsync(SomeDocument.Summary("Red notices: what they mean").Statement("A red notice is a request.", SomeDocument.Rule)
            .Build(Bot.Workspaces.WorkspaceId.Shared, "corpus/red-notice-meaning.md"));
        var pack = (await SomePack.AllAsync(Site, conversation!.Thread))[0];

        Assert.False(Assert.Single(SomePack.Read(pack).Revisions).IsCurrent);
        Assert.Contains("The document held another text by then.", SomePack.PageOf(pack), StringComparison.Ordinal);
        Assert.Empty(Held(pack).Notes);
    }

    [Fact]
    public void A_thousand_random_changes_of_a_byte_are_all_found()
    {
        var random = new Random(20261123);
        for (var change = 0; change < 1000; change++)
        {
            var changed = (byte[])packs[change % packs.Count].Clone();
            changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
            Assert.IsType<PackCheck.Fails>(SomePack.Verifier.Verify(changed));
        }
    }

    [Fact]
    public void A_change_anywhere_in_the_last_line_is_found()
    {
        var pack = packs[0];
        for (var place = pack.Length - PackSeal.Length - 1; place < pack.Length; place++)
        {
            foreach (var other in (byte[])[.. "0aA \n"u8, 0])
            {
                var changed = (byte[])pack.Clone();
                changed[place] = other == pack[place] ? (byte)'f' : other;
                if (changed[place] != pack[place])
                {
                    Assert.IsType<PackCheck.Fails>(SomePack.Verifier.Verify(changed));
                }
            }
        }
    }

    [Fact]
    public void Bytes_that_are_missing_or_added_are_found()
    {
        var pack = packs[0];
        for (var missing = 1; missing <= pack.Length; missing += missing < 300 ? 1 : 97)
        {
            Assert.IsType<PackCheck.Fails>(SomePack.Verifier.Verify(pack.AsSpan(0, pack.Length - missing)));
            Assert.IsType<PackCheck.Fails>(SomePack.Verifier.Verify(pack.AsSpan(missing)));
        }

        byte[][] longer = [[.. pack, (byte)'\n'], [.. pack, 0], [(byte)'\n', .. pack], [.. pack, .. pack], [0xEF, 0xBB, 0xBF, .. pack], Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(pack).ReplaceLineEndings("\r\n"))];
        Assert.All(longer, changed => Assert.IsType<PackCheck.Fails>(SomePack.Verifier.Verify(changed)));
    }

    [Fact]
    public void The_last_line_of_another_pack_does_not_fit() => Assert.Equal(
        new PackCheck.Fails("was changed after it was signed: its signature does not fit its bytes"),
        SomePack.Verifier.Verify([.. packs[0].AsSpan(0, packs[0].Length - PackSeal.Length), .. packs[1].AsSpan(packs[1].Length - PackSeal.Length)]));

    [Fact]
    public void Who_signs_another_text_anew_has_another_fingerprint()
    {
        var pack = SomePack.Read(packs[0]);
        var forged = SomePack.SignedByAnother(PackPage.Of(pack with { Asked = "Is it so?" }));

        Assert.NotEqual(Held(packs[0]).Signer, Held(forged).Signer);
        Assert.Equal(Held(packs[0]).Signer, Site.Get<EvidenceKey>().Signer);
    }

    [Fact]
    public void A_quote_that_its_passage_does_not_have_is_found_whoever_signed_it()
    {
        var pack = SomePack.Read(packs[0]);
        var citation = pack.Answer!.Sentences[0].Citations[0];
        var forged = pack with { Answer = pack.Answer with { Sentences = [pack.Answer.Sentences[0] with { Citations = [citation with { Quote = citation.Quote.Replace("not ", "now ", StringComparison.Ordinal) }] }, pack.Answer.Sentences[1]] } };

        Assert.Equal(
            new PackCheck.Fails($"is signed, but contradicts itself: a quote is not the text at character {citation.Start} of the revision {citation.Revision}"),
            SomePack.Verifier.Verify(SomePack.SignedByAnother(PackPage.Of(forged))));
    }

    [Fact]
    public void A_page_that_shows_otherwise_than_its_data_says_is_no_proof()
    {
        var forged = new Regex("is not an international").Replace(SomePack.PageOf(packs[0]), "is now an international", 1);
        var outcome = SomePack.Verifier.Verify(SomePack.SignedByAnother(forged));

        // A program without the hash of a commit in its version can't tell itself from another.
        if (outcome is PackCheck.Holds holds)
        {
            Assert.Contains("was not compared", Assert.Single(holds.Notes), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(new PackCheck.Fails("is signed, but its page does not show what its data says"), outcome);
        }
    }

    [Fact]
    public void What_another_version_judged_otherwise_is_a_note()
    {
        var pack = SomePack.Read(packs[0]);
        var older = pack with { MadeBy = "0.9.0", Gate = [new PackedJudgement(GateVerdict.Unsupported, "it was not so sure"), pack.Gate[1]] };

        Assert.Equal(
            [$"The gate of this version ({ProgramVersion.Text}) judges otherwise than that of 0.9.0: sentence 1 was unsupported, and is word-for-word."],
            Held(SomePack.SignedByAnother(PackPage.Of(older))).Notes);
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        const string Hostile = "</script><script>alert(1)</script><!-- --> <img src=x onerror=alert(2)> \u202Edesrever \u0000\u0007 \ud800 ’“&amp;";
        var stored = await Site.AddAsync(SomeDocument.Original(Hostile.Replace("\0", "", StringComparison.Ordinal), "en", "javascript:alert(1)").Statement($"It says {Hostile.Replace("\0", "", StringComparison.Ordinal)} and more.").Build(Bot.Workspaces.WorkspaceId.Local, "hostile.txt"));
        var found = (await Site.Get<Bot.Documents.DocumentStore>().FindRevisionAsync(Bot.Workspaces.WorkspaceId.Local, stored.Revision.Id, TestContext.Current.CancellationToken))!;
        var quote = stored.Passages[0].Span.In(found.Text);
        await Site.RecordAsync("hostile", Hostile, SomeAnswer.Of(new SentenceRecord(quote, [SomeAnswer.Quoting(stored, stored.Passages[0].Span.In(stored.Revision.Text)).Citations[0] with { Quote = quote }])));
        var pack = Assert.Single(await SomePack.AllAsync(Site, "hostile"));

        var page = SomePack.PageOf(pack);
        Assert.Equal(1, Regex.Count(page, "<script"));
        Assert.Equal(1, Regex.Count(page, "</script"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.Ordinal);
        Assert.Empty(Held(pack).Notes);
    }

    private static PackCheck.Holds Held(byte[] pack) => Assert.IsType<PackCheck.Holds>(SomePack.Verifier.Verify(pack));
}

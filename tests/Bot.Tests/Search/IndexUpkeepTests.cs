using Bot.Documents;
using Bot.Tests.Fakes;
using Bot.Workspaces;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace Bot.Tests.Search;

public sealed class IndexUpkeepTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => folder["data"];

    private string IndexFolder => folder["data/index"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_deleted_index_loses_nothing()
    {
        await FillAsync(Data);
        Directory.Delete(IndexFolder, recursive: true);

        await AssertWholeAsync();
    }

    [Fact]
    public async Task An_empty_index_folder_is_filled()
    {
        await FillAsync(Data);
        Directory.Delete(IndexFolder, recursive: true);
        Directory.CreateDirectory(IndexFolder);

        await AssertWholeAsync();
    }

    [Fact]
    public async Task A_file_in_place_of_the_index_folder_is_replaced()
    {
        await FillAsync(Data);
        Directory.Delete(IndexFolder, recursive: true);
        await File.WriteAllTextAsync(IndexFolder, "no index", TestContext.Current.CancellationToken);

        await AssertWholeAsync();
    }

    [Fact]
    public async Task Each_damaged_file_is_found_and_the_index_made_anew()
    {
        await FillAsync(Data);
        var random = new Random(20170926);
        var files = Directory.GetFiles(IndexFolder).Select(Path.GetFileName).Where(name => name != "write.lock").Order(StringComparer.Ordinal).ToArray();
        Assert.True(files.Length > 2);
        Directory.Move(IndexFolder, folder["sound"]);
        CopySound();
        using var library = await Library.OpenAsync(Data);
        foreach (var name in files)
        {
            foreach (var damage in new Action<FileStream>[] { Flip, Flip, Flip, Cut, Empty, file => File.Delete(file.Name) })
            {
                CopySound();
                using (var file = new FileStream(Path.Combine(IndexFolder, name!), FileMode.Open))
                {
                    damage(file);
                }

                await library.OpenIndexAgainAsync();
                await AssertWholeAsync(library);
            }
        }

        void Flip(FileStream file)
        {
            file.Position = random.NextInt64(file.Length);
            var found = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(found ^ (1 << random.Next(8))));
        }

        void Cut(FileStream file) => file.SetLength(random.NextInt64(1, file.Length));

        static void Empty(FileStream file) => file.SetLength(0);
    }

    [Fact]
    public async Task An_index_of_another_format_is_made_anew()
    {
        await FillAsync(Data);
        Directory.Delete(IndexFolder, recursive: true);
        using (var directory = FSDirectory.Open(IndexFolder))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new StandardAnalyzer(LuceneVersion.LUCENE_48))))
        {
            writer.SetCommitData(new Dictionary<string, string> { ["format"] = "1 none", ["change"] = "4" });
            writer.Commit();
        }

        await AssertWholeAsync();
    }

    [Fact]
    public async Task An_index_of_another_store_with_as_many_passages_is_made_anew()
    {
        await FillAsync(Data);
        using (var other = await Library.OpenAsync(folder["other"]))
        {
            for (var number = 0; number < 4; number++)
            {
                await other.AddAsync(Some.Revision($"{number}.txt", $"Stranger {number}."));
            }
        }

        Directory.Delete(IndexFolder, recursive: true);
        Directory.Move(folder["other/index"], IndexFolder);

        await AssertWholeAsync();
    }

    [Fact]
    public async Task An_index_ahead_of_a_restored_store_is_made_anew()
    {
        await FillAsync(Data);
        foreach (var file in Directory.GetFiles(Data, "bot.db*"))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        using (var library = await Library.OpenAsync(Data))
        {
            await library.AddAsync(Some.Revision("later.txt", "The later wombat."));
        }

        foreach (var file in Directory.GetFiles(Data, "bot.db*"))
        {
            File.Delete(file);
        }

        foreach (var file in Directory.GetFiles(folder.Path, "bot.db*"))
        {
            File.Copy(file, Path.Combine(Data, Path.GetFileName(file)));
        }

        await AssertWholeAsync();
        using (var library = await Library.OpenAsync(Data))
        {
            Assert.Empty(await library.FindAsync(WorkspaceId.Local, "later"));
        }
    }

    [Fact]
    public async Task An_index_behind_the_store_catches_up()
    {
        using (var library = await Library.OpenAsync(Data))
        {
            await library.AddAsync(Some.Revision("a.txt", "The old wombat.", "The old zebra."));
            await library.AddAsync(Some.Revision("b.txt", "The quiet lemur."));

            // Stored and not indexed, as by a process that was killed in between.
            await library.Store.AddAsync(Some.Revision("a.txt", "The new wombat."), TestContext.Current.CancellationToken);
            await library.Store.AddAsync(Some.Revision("c.txt", "The red lemur."), TestContext.Current.CancellationToken);
            await library.Store.AddAsync(Some.Revision(WorkspaceId.Shared, "d.txt", Some.Original, "The shared lemur."), TestContext.Current.CancellationToken);
            Assert.Equal(["The old wombat."], await library.FindAsync(WorkspaceId.Local, "wombat"));
        }

        await AssertWholeAsync();
    }

    [Fact]
    public async Task A_document_that_never_reached_the_index_does_not_stay_out_of_it()
    {
        using (var library = await Library.OpenAsync(Data))
        {
            await library.AddAsync(Some.Revision("a.txt", "The old wombat."));

            // The index writer failed at this one, and the next one was indexed.
            await library.Store.AddAsync(Some.Revision("a.txt", "The new wombat."), TestContext.Current.CancellationToken);
            foreach (var (origin, text) in new[] { ("b.txt", "The quiet lemur."), ("c.txt", "The red lemur.") })
            {
                await library.AddAsync(Some.Revision(origin, text));
            }

            await library.AddAsync(Some.Revision(WorkspaceId.Shared, "d.txt", Some.Original, "The shared lemur."));
        }

        await AssertWholeAsync();
    }

    private static async Task FillAsync(string data)
    {
        using var library = await Library.OpenAsync(data);
        await library.AddAsync(Some.Revision("a.txt", "The new wombat."));
        await library.AddAsync(Some.Revision("b.txt", "The quiet lemur."));
        await library.AddAsync(Some.Revision("c.txt", "The red lemur."));
        await library.AddAsync(Some.Revision(WorkspaceId.Shared, "d.txt", Some.Original, "The shared lemur."));
    }

    private async Task AssertWholeAsync()
    {
        using var library = await Library.OpenAsync(Data);
        await AssertWholeAsync(library);
    }

    private static async Task AssertWholeAsync(Library library)
    {
        var state = await library.Store.StateAsync(TestContext.Current.CancellationToken);
        Assert.Equal(state, new StoreState(library.Index.Change, library.Index.Count));
        Assert.Equal(4, state.Passages);
        Assert.Equal(["The new wombat."], await library.FindAsync(WorkspaceId.Local, "wombat"));
        Assert.Equal(["The quiet lemur.", "The red lemur.", "The shared lemur."], await library.FindAsync(WorkspaceId.Local, "lemur"));
        Assert.Equal(["The shared lemur."], await library.FindAsync(new WorkspaceId("other"), "lemur"));
        Assert.Empty(await library.FindAsync(WorkspaceId.Local, "zebra"));
    }

    private void CopySound()
    {
        if (Directory.Exists(IndexFolder))
        {
            Directory.Delete(IndexFolder, recursive: true);
        }

        Directory.CreateDirectory(IndexFolder);
        foreach (var file in Directory.GetFiles(folder["sound"]))
        {
            File.Copy(file, Path.Combine(IndexFolder, Path.GetFileName(file)));
        }
    }
}

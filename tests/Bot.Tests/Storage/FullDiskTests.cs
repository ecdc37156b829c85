using Bot.Documents;
using Bot.Storage;
using Bot.Tests.Fakes;
using Bot.Workspaces;

namespace Bot.Tests.Storage;

public sealed class FullDiskTests
{
    [Fact]
    public async Task What_was_added_before_the_disk_was_full_stays_and_adding_goes_on_once_there_is_space()
    {
        using var disk = SmallDisk.Mount("size=4m");
        var data = Path.Combine(disk.Path, "data");
        var ballast = Path.Combine(disk.Path, "ballast");
        using (var file = File.Create(ballast))
        {
            file.SetLength(800_000);
            file.Write(new byte[800_000]);
        }

        var added = 0;
        var random = new Random(20170926);
        using (var library = await Library.OpenAsync(data))
        {
            // What ends it may be the store, which says so, or the index, whose exceptions are the platform's.
            var ended = await Record.ExceptionAsync(async () =>
            {
                while (added < 2_000)
                {
                    await library.AddAsync(Document(added, random));
                    added++;
                }
            });
            Assert.True(ended is StoreException or IOException or InvalidOperationException, $"{added} documents, then {ended}");
        }

        File.Delete(ballast);
        using (var library = await Library.OpenAsync(data))
        {
            for (var number = 0; number < added; number++)
            {
                Assert.Single(await library.FindAsync(WorkspaceId.Local, Word(number)));
            }

            Assert.IsType<StoredRevision.First>(await library.AddAsync(Some.Revision("after.txt", "The wombat came later.")), exactMatch: true);
            Assert.Single(await library.FindAsync(WorkspaceId.Local, "wombat"));
        }
    }

    private static string Word(int number) => $"wombat{number}x";

    private static NewRevision Document(int number, Random random) =>
        Some.Revision($"{number}.txt", $"The {Word(number)} keeps {string.Concat(Enumerable.Range(0, 2_000).Select(_ => (char)('a' + random.Next(26))))} in a jar.");
}

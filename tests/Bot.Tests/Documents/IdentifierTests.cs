using Bot.Documents;
using Bot.Tests.Fakes;
using Bot.Workspaces;

namespace Bot.Tests.Documents;

public sealed class IdentifierTests
{
    [Fact]
    public void Ids_are_the_same_on_every_machine()
    {
        var document = DocumentId.Of(WorkspaceId.Shared, "corpus/notices.md");
        var revision = RevisionId.Of(document, 2, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

        Assert.Equal(("ba6a215bd7b21d031a044a34c881c636", "40409a446c6b214ade1b07e6ed20c401", "34924956a888cc84af4523b7dccb08d6"), (document.Value, revision.Value, PassageId.Of(revision, 7).Value));
    }

    [Fact]
    public void What_differs_in_any_part_has_another_id()
    {
        var document = DocumentId.Of(WorkspaceId.Local, "a");
        string[] ids =
        [
            document.Value, DocumentId.Of(WorkspaceId.Shared, "a").Value, DocumentId.Of(WorkspaceId.Local, "b").Value, DocumentId.Of(new WorkspaceId("locala"), "").Value,
            RevisionId.Of(document, 1, "x").Value, RevisionId.Of(document, 2, "x").Value, RevisionId.Of(document, 1, "y").Value, RevisionId.Of(document, 11, "x").Value, RevisionId.Of(document, 1, "1x").Value,
            PassageId.Of(RevisionId.Of(document, 1, "x"), 0).Value, PassageId.Of(RevisionId.Of(document, 1, "x"), 1).Value,
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{32}$", id));
    }

    [Fact]
    public async Task Two_stores_give_the_same_text_the_same_ids()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        using var first = await Library.OpenAsync(here.Path);
        using var second = await Library.OpenAsync(there.Path);
        await second.AddAsync(Some.Revision("before.txt", "Something else."));

        var one = await first.AddAsync(Some.Revision("a.txt", "One.", "Two."));
        var other = await second.AddAsync(Some.Revision("a.txt", "One.", "Two."));

        Assert.Equal((one.Revision.Document, one.Revision.Id), (other.Revision.Document, other.Revision.Id));
        Assert.Equal(one.Passages.Select(passage => passage.Id), other.Passages.Select(passage => passage.Id));
    }
}

using Bot.Answers;
using Bot.Documents;
using Bot.Facts;

namespace Bot.Tests.Web.Site;

/// <summary>A conversation of checked statements with a verdict of each kind, one of them in parts.</summary>
public static class SomeChecks
{
    public const string Differing = "A red notice is an international arrest warrant";

    public const string InParts = "A red notice asks that a wanted person be found, and the moon office has 12 members.";

    /// <summary>Records them, and returns the name of the conversation.</summary>
    public static async Task<string> RecordAsync(LocalSite site)
    {
        var conversation = await SomeConversation.RecordAsync(site);
        var thread = Guid.CreateVersion7().ToString("N");
        var statement = Cited(conversation.Summary, SomeConversation.Statement);
        var asks = Cited(conversation.Summary, "A red notice asks that a wanted person be found and held for extradition.");
        var saying = Cited(conversation.Report, SomeConversation.Saying);

        await site.RecordAsync(thread, Differing, Record("differs") with
        {
            WhatDiffers = "Yes or no differs: the statement says “is”, the source says “is not”.",
            Evidence = [statement, statement with { Instrument = "Red Notices [web page]", Reference = "", Authority = "official-information" }],
        });
        await site.RecordAsync(thread, "They arrested a man on the strength of a notice that nobody had reviewed.", Record("not-found") with
        {
            Said = [new SayingRecord("two diplomats", [saying])],
            Closest = [asks],
        });
        await site.RecordAsync(thread, InParts, Record("not-found") with
        {
            Parts =
            [
                Record("stated") with { Claim = "A red notice asks that a wanted person be found.", Evidence = [asks] },
                Record("not-found") with { Claim = "The moon office has 12 members.", Closest = [statement] },
            ],
        });
        return thread;
    }

    private static CheckRecord Record(string verdict) => new() { Verdict = verdict, Language = "en", Evidence = [] };

    private static CitationRecord Cited(StoredRevision revision, string quote) => SomeAnswer.Citing(revision, quote);
}

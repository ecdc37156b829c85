using Bot.Answers;
using Bot.Documents;
using Bot.Workspaces;

namespace Bot.Tests.Web.Site;

/// <summary>A conversation with an answer of each kind: our summary, a source's own words in two scripts, and an abstention.</summary>
public sealed record SomeConversation(string Thread, StoredRevision Summary, StoredRevision Report, StoredRevision Arabic)
{
    public const string Statement = "A red notice is not an international arrest warrant: it is a request to law enforcement to locate and provisionally arrest a person.";

    public const string Saying = "“They arrested a man on the strength of a notice that nobody had reviewed,” two diplomats told the agency.";

    public const string ArabicSaying = "النشرة الحمراء ليست مذكرة توقيف دولية.";

    public static async Task<SomeConversation> RecordAsync(LocalSite site)
    {
        var thread = Guid.CreateVersion7().ToString("N");
        var summary = await site.AddAsync(SomeDocument.Summary("Red notices: what they mean")
            .Heading("What is a red notice? Meaning and purpose")
            .Statement("A red notice asks that a wanted person be found and held for extradition.", SomeDocument.Rule)
            .Heading("Is a red notice an arrest warrant?")
            .Statement(Statement, SomeDocument.Rule, new SourceNote("Red Notices [web page]", "", "https://www.example.org/red-notices", Authority.OfficialInformation, "2025"))
            .Statement("Each member country decides for itself what legal value a red notice has.", SomeDocument.Rule with { Reference = "Article 87" })
            .Build(WorkspaceId.Shared, "corpus/red-notice-meaning.md"));
        var report = await site.AddAsync(SomeDocument.Original("Notices under question", "en", "https://news.example.org/notices")
            .Heading("Notices under question")
            .Statement("The agency spoke with people who asked not to be named.")
            .Statement(Saying)
            .Build(WorkspaceId.Local, "notices.txt"));
        var arabic = await site.AddAsync(SomeDocument.Original("أسئلة عن النشرات", "ar", "javascript:alert(1)")
            .Heading("أسئلة عن النشرات")
            .Statement(ArabicSaying)
            .Build(WorkspaceId.Local, "notices-ar.txt"));

        await site.AddAsync(SomeDocument.Summary("Where to get help")
            .Statement("Anyone may ask the Commission for the Control of INTERPOL's Files to look at data about them, free of charge.", SomeDocument.Rule with { Instrument = "Statute of the CCF [II.E/RCIA/GA/2016]", Reference = "Article 29" })
            .Statement("A lawyer in the country concerned can say what a notice means there.", SomeDocument.Rule with { Instrument = "Red Notices [web page]", Reference = "", Authority = Authority.OfficialInformation })
            .Build(WorkspaceId.Shared, HelpDesk.Origin));

        await site.RecordAsync(thread, "Is a red notice an international arrest warrant?", SomeAnswer.Of(
            SomeAnswer.Quoting(summary, Statement),
            SomeAnswer.Quoting(summary, "Each member country decides for itself what legal value a red notice has.")) with { Removed = 1 });
        await site.RecordAsync(thread, "هل النشرة الحمراء مذكرة توقيف؟", SomeAnswer.Of(
            SomeAnswer.Quoting(arabic, ArabicSaying), SomeAnswer.Quoting(report, Saying)) with { Language = "ar" });
        await site.RecordAsync(thread, "How many people work for the moon office?", SomeAnswer.Abstaining(
            "The sources don't say. None of their passages speaks of a moon office.",
            SomeAnswer.Citing(summary, "A red notice asks that a wanted person be found and held for extradition."),
            SomeAnswer.Citing(report, "The agency spoke with people who asked not to be named.")));
        return new SomeConversation(thread, summary, report, arabic);
    }
}

using Bot.Answers;
using Bot.Answers.Certified;
using Bot.Documents;
using Bot.Facts;
using Bot.Facts.Reviews;
using Bot.Web.Certified;
using Bot.Web.Conversation;
using Bot.Workspaces;

namespace Bot.Web.Reviews;

/// <summary>Gathers what stands on the sheet of a fact.</summary>
internal sealed class FactSheets(AnswerLog answers, CheckLog checks, ReviewStore reviews, Members members, Certificates certificates, CitedLanguages cited, TimeProvider timeProvider)
{
    /// <summary>Null when the member's workspace has no such fact.</summary>
    public async Task<ShownFact?> FindAsync(Member me, FactId fact, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (await reviews.HistoryAsync(me.Workspace, fact, cancellationToken) is not { } history)
        {
            return null;
        }

        var colleagues = await members.ListAsync(me.Workspace, cancellationToken);
        var review = ReviewReader.Read(fact, history);
        if (fact.Kind is FactKind.Answer)
        {
            return await answers.FindAsync(me.Workspace, fact.Record, cancellationToken) is { } answer
                ? Of(answer, zone, await cited.FindAsync(me.Workspace, [answer], [], cancellationToken), fact, review, history, colleagues, me) with
                {
                    Certificates = [.. (await certificates.OfAnswerAsync(me.Workspace, fact.Record, cancellationToken)).Select(certificate => new ShownCertificate(certificate, timeProvider.GetUtcNow()))],
                }
                : null;
        }

        return await checks.FindAsync(me.Workspace, fact.Record, cancellationToken) is { } check
            ? Of(check, zone, await cited.FindAsync(me.Workspace, [], [check], cancellationToken), fact, review, history, colleagues, me)
            : null;
    }

    private static ShownFact Of(
        LoggedAnswer answer, TimeZoneInfo zone, IReadOnlyDictionary<RevisionId, string> languages,
        FactId fact, Review review, IReadOnlyList<ReviewStep> history, IReadOnlyList<Member> colleagues, Member me)
    {
        var shown = ShownExchange.Of(1, answer, ExchangePlace.Earlier, zone, languages);
        return new ShownFact
        {
            Fact = fact,
            Turn = shown,
            Sentences = [.. shown.Sentences.Select(sentence => sentence.Text)],
            Language = answer.Record.Language,
            Writer = answer.Record.Writer == "model" ? "a language model, each sentence checked against its quotes" : "the quoting clerk, in the sources’ own words",
            Fallen = answer.Fallen,
            History = history,
            Review = review,
            Colleagues = colleagues,
            Me = me,
        };
    }

    private static ShownFact Of(
        LoggedCheck check, TimeZoneInfo zone, IReadOnlyDictionary<RevisionId, string> languages,
        FactId fact, Review review, IReadOnlyList<ReviewStep> history, IReadOnlyList<Member> colleagues, Member me)
    {
        var shown = ShownCheck.Of(1, check, ExchangePlace.Earlier, zone, languages);
        return new ShownFact
        {
            Fact = fact,
            Turn = shown,
            Sentences = shown.Parts.Count == 0 ? [shown.Statement] : [.. shown.Parts.Select(part => part.Claim)],
            Language = check.Record.Language,
            Writer = "",
            Fallen = [],
            History = history,
            Review = review,
            Colleagues = colleagues,
            Me = me,
        };
    }
}

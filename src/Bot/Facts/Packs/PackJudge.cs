using Bot.Answers;
using Bot.Answers.Verification;
using Bot.Documents;
using Bot.Grounding;
using Bot.Search;

namespace Bot.Facts.Packs;

/// <summary>Puts what a pack shows to the gate, from what the pack holds alone: who makes it and who verifies it judge by the same words.</summary>
internal sealed class PackJudge(EvidenceGate gate)
{
    private readonly SentenceTrial trial = new(gate);

    /// <summary>Judges each sentence or claim.</summary>
    /// <param name="record">The answer, or else the check.</param>
    /// <param name="check">The checked statement; null for an answer.</param>
    /// <param name="asked">The question or statement.</param>
    /// <param name="passages">Hold every quote that is cited.</param>
    /// <param name="revisions">Of those passages.</param>
    public IReadOnlyList<PackedJudgement> Judge(
        AnswerRecord? record, CheckRecord? check, string asked, IReadOnlyList<PackedPassage> passages, IReadOnlyList<PackedRevision> revisions)
    {
        var items = PackItem.Of(record, check, asked);
        return [.. items.Select(item => Judge(item, Quotes(item, passages, revisions)))];

        PackedJudgement Judge(PackItem item, IReadOnlyList<TriedQuote> quotes) => (quotes, check) switch
        {
            ([], _) => new PackedJudgement(GateVerdict.NotJudged, "no quote settles it"),
            (_, null) => OfSentence(item, quotes, record?.Language ?? "en"),
            _ => OfClaim(item, quotes, check.Language),
        };
    }

    private PackedJudgement OfSentence(PackItem item, IReadOnlyList<TriedQuote> quotes, string language)
    {
        var tried = trial.Try(item.Text, language, quotes);
        return tried switch
        {
            { IsWordForWord: true } => new PackedJudgement(GateVerdict.WordForWord, ""),
            { Fault: null } => new PackedJudgement(GateVerdict.Supported, ""),
            { Fault: { } fault } => new PackedJudgement(GateVerdict.Unsupported, fault),
        };
    }

    /// <summary>A claim is carried by one of its quotes or by none.</summary>
    private PackedJudgement OfClaim(PackItem item, IReadOnlyList<TriedQuote> quotes, string language)
    {
        var claim = ClaimText.Worded(item.Text, language);
        var judged = quotes.Where(quote => quote.Passage.Passage.Span.Contains(quote.Span))
            .SelectMany(quote => ReadingFinder.Of(new Candidate(quote.Passage, quote.Span, new SharedWords([])), claim))
            .Where(reading => reading.Speaker is null)
            .Select(reading => gate.Judge(claim, [reading.Evidence]))
            .ToArray();
        if (judged.Any(judgement => judgement.IsSupported))
        {
            return new PackedJudgement(GateVerdict.Supported, "");
        }

        if (judged.Length == 0)
        {
            return new PackedJudgement(GateVerdict.NotJudged, "its quotes report what somebody says");
        }

        return judged.All(judgement => judgement.Faults.Any(fault => fault.Kind is FaultKind.Language))
            ? new PackedJudgement(GateVerdict.NotJudged, "it reads English only")
            : new PackedJudgement(GateVerdict.Unsupported, FaultText.Of(judged[0].Faults));
    }

    /// <summary>What is cited, each place once, in passages of their own.</summary>
    private static TriedQuote[] Quotes(PackItem item, IReadOnlyList<PackedPassage> passages, IReadOnlyList<PackedRevision> revisions)
    {
        var cited = item.Citations.DistinctBy(citation => (citation.Revision, citation.Start, citation.Length)).ToArray();
        var byRevision = cited.GroupBy(citation => citation.Revision).ToDictionary(quotes => quotes.Key, quotes =>
        {
            PackedPassage[] own = [.. passages.Where(passage => passage.Revision == quotes.Key)];
            return (Own: own, Places: new PackPlaces([.. own.Select(PassagePlace.Of)], [.. quotes.Select(PackItem.SpanOf)]));
        });
        return [.. cited.Select(Quote)];

        TriedQuote Quote(CitationRecord citation)
        {
            var ((own, places), span) = (byRevision[citation.Revision], PackItem.SpanOf(citation));
            var passage = own[places.IndexOf(span)];
            var retrieved = Retrieved(passage, revisions.First(revision => revision.Id == citation.Revision), item.Citations);
            var isOwn = PassagePlace.Of(passage).Span.Contains(span);
            var start = isOwn ? retrieved.Passage.Span.Start + span.Start - passage.Start : span.Start - passage.LeadInStart.GetValueOrDefault();
            return new TriedQuote(retrieved, new TextSpan(start, span.Length));
        }
    }

    private static RetrievedPassage Retrieved(PackedPassage passage, PackedRevision revision, IReadOnlyList<CitationRecord> citations)
    {
        var isSummary = revision.Kind == "summary";
        var sources = citations.Where(citation => isSummary && citation.Revision == revision.Id)
            .Select(citation => new SourceNote(citation.Instrument, citation.Reference, citation.Url, Authority(citation.Authority), citation.Date));
        return RetrievedPassage.OutsideStore(
            $"{passage.Revision} {passage.Start}",
            passage.LeadIn ?? "",
            passage.Text,
            passage.Headings,
            [.. sources],
            new DocumentProperties(
                revision.Document, revision.Language, [], isSummary ? DocumentKind.Summary : DocumentKind.Original,
                Authority(revision.Authority), revision.Instrument, revision.Url, revision.Date, InForce.Always));
    }

    private static Authority Authority(string key) => AuthorityNames.TryParse(key, out var authority) ? authority : Documents.Authority.Unclassified;
}

using Bot.Facts.Certifying;
using Bot.Facts.Exports;
using Bot.Facts.Gaps;
using Bot.Facts.Gathering;
using Bot.Facts.Numbers;
using Bot.Facts.Packs;
using Bot.Facts.Reviews;
using Bot.Storage;
using Bot.Workspaces;

namespace Bot.Facts;

/// <summary>Registers the room that holds statements against the sources.</summary>
public static class FactsServices
{
    /// <summary>Adds <see cref="ClaimChecker"/>, <see cref="CheckLog"/>, <see cref="StatementShelf"/>, <see cref="FactList"/>, <see cref="ReviewStore"/>, <see cref="FactExporter"/>, and <see cref="EvidenceDesk"/> with its <see cref="EvidenceKey"/>; needs a store, an index and the gate.</summary>
    public static IServiceCollection AddFacts(this IServiceCollection services) => services
        .AddSingleton(_ => ClaimTranslator.Shipped())
        .AddSingleton<CheckLog>()
        .AddSingleton<StatementShelf>()
        .AddHostedService<CertificateWatch>()
        .AddSingleton<FactSubjects>()
        .AddSingleton<ReviewWriter>()
        .AddSingleton(provider => new FactList(
            ActivatorUtilities.CreateInstance<FactUpkeep>(provider),
            provider.GetRequiredService<Members>(),
            provider.GetRequiredService<Database>()))
        .AddSingleton(provider => new ReviewStore(
            provider.GetRequiredService<FactSubjects>(),
            provider.GetRequiredService<ReviewWriter>(),
            provider.GetRequiredService<Members>(),
            provider.GetRequiredService<Database>()))
        .AddSingleton<PackedFacts>()
        .AddSingleton(provider => new FactExporter(provider.GetRequiredService<FactList>(), provider.GetRequiredService<PackedFacts>()))
        .AddSingleton<EvidenceKey>()
        .AddSingleton(provider => new EvidenceDesk(
            provider.GetRequiredService<PackedFacts>(),
            ActivatorUtilities.CreateInstance<PackMaker>(provider, ActivatorUtilities.CreateInstance<PackJudge>(provider)),
            provider.GetRequiredService<EvidenceKey>()))
        .AddGaps()
        .AddHostedService<GapWatch>()
        .AddSingleton(provider => new ClaimChecker(
            ActivatorUtilities.CreateInstance<ClaimSettler>(provider, ActivatorUtilities.CreateInstance<CandidateFinder>(provider)),
            provider.GetRequiredService<Search.PassageIndex>(),
            provider.GetRequiredService<CheckLog>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ClaimChecker>>()));

    /// <summary>Adds the gap desk and the numbers.</summary>
    private static IServiceCollection AddGaps(this IServiceCollection services) => services
        .AddSingleton<GapDesk>()
        .AddSingleton<GapNews>()
        .AddSingleton<TeamNumbers>()
        .AddSingleton<TermReader>()
        .AddSingleton<ReportReader>()
        .AddSingleton<QuestionAgain>()
        .AddSingleton<AskingAgain>()
        .AddSingleton<DayCounts>()
        .AddSingleton<AnswerGathering>()
        .AddSingleton<CheckGathering>()
        .AddSingleton(provider => new GapShelf(
            provider.GetRequiredService<Storage.Database>(),
            provider.GetRequiredService<Storage.GroupCommit>(),
            provider.GetRequiredService<ReportReader>(),
            provider.GetRequiredService<TimeProvider>()));
}

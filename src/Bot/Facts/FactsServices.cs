using Bot.Facts.Certificates;
using Bot.Facts.Gaps;
using Bot.Facts.Gathering;
using Bot.Facts.Numbers;

namespace Bot.Facts;

/// <summary>Registers the room that holds statements against the sources.</summary>
public static class FactsServices
{
    /// <summary>Adds <see cref="ClaimChecker"/>, <see cref="CheckLog"/> and <see cref="StatementShelf"/>; needs a store, an index and the gate.</summary>
    public static IServiceCollection AddFacts(this IServiceCollection services) => services
        .AddSingleton(_ => ClaimTranslator.Shipped())
        .AddSingleton<CheckLog>()
        .AddSingleton<StatementShelf>()
        .AddHostedService<CertificateWatch>()
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

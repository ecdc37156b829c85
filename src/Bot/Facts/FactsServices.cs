using Bot.Answers;
using Bot.Facts.Packs;

namespace Bot.Facts;

/// <summary>Registers the room that holds statements against the sources.</summary>
public static class FactsServices
{
    /// <summary>Adds <see cref="ClaimChecker"/>, <see cref="CheckLog"/>, <see cref="StatementShelf"/>, and <see cref="EvidenceDesk"/> with its <see cref="EvidenceKey"/>; needs a store, an index and the gate.</summary>
    public static IServiceCollection AddFacts(this IServiceCollection services) => services
        .AddSingleton(_ => ClaimTranslator.Shipped())
        .AddSingleton<CheckLog>()
        .AddSingleton<StatementShelf>()
        .AddSingleton<EvidenceKey>()
        .AddSingleton(provider => new EvidenceDesk(
            provider.GetRequiredService<AnswerLog>(),
            provider.GetRequiredService<CheckLog>(),
            ActivatorUtilities.CreateInstance<PackMaker>(provider, ActivatorUtilities.CreateInstance<PackJudge>(provider)),
            provider.GetRequiredService<EvidenceKey>()))
        .AddSingleton(provider => new ClaimChecker(
            ActivatorUtilities.CreateInstance<ClaimSettler>(provider, ActivatorUtilities.CreateInstance<CandidateFinder>(provider)),
            provider.GetRequiredService<Search.PassageIndex>(),
            provider.GetRequiredService<CheckLog>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ClaimChecker>>()));
}

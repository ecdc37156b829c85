using Bot.Facts.Certificates;

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
        .AddSingleton(provider => new ClaimChecker(
            ActivatorUtilities.CreateInstance<ClaimSettler>(provider, ActivatorUtilities.CreateInstance<CandidateFinder>(provider)),
            provider.GetRequiredService<Search.PassageIndex>(),
            provider.GetRequiredService<CheckLog>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ClaimChecker>>()));
}

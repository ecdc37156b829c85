namespace Bot.Grounding;

/// <summary>Registers the room that holds sentences against their evidence.</summary>
public static class GroundingServices
{
    /// <summary>Adds <see cref="EvidenceGate"/>.</summary>
    public static IServiceCollection AddGrounding(this IServiceCollection services) => services.AddSingleton<EvidenceGate>();
}

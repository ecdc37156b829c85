namespace Bot.Evaluation;

/// <summary>Registers the room.</summary>
public static class EvaluationServices
{
    /// <summary>Adds <see cref="CollectionEvaluator"/>; needs the settings of search and a clock.</summary>
    public static IServiceCollection AddEvaluation(this IServiceCollection services) => services.AddSingleton<CollectionEvaluator>();
}

using Bot.Documents;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Search;

/// <summary>Registers the room.</summary>
public static class SearchServices
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Search";

    /// <summary>Adds <see cref="PassageIndex"/> and what reads it. Nothing of it can be made before <see cref="IndexOpening"/> has opened the index.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddOptions<SearchOptions>().BindConfiguration(Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SearchOptions>, SearchOptionsValidator>();
        services.AddSingleton(provider => new IndexUpkeep(
            provider.GetRequiredService<DataDirectory>(),
            provider.GetRequiredService<DocumentStore>(),
            provider.GetRequiredService<IOptions<SearchOptions>>().Value,
            provider.GetRequiredService<AskedQuestions>(),
            provider.GetRequiredService<ILogger<IndexUpkeep>>()));
        services.AddSingleton<IndexOpening>();
        services.AddSingleton(provider => provider.GetRequiredService<IndexOpening>().Opened);
        services.AddSingleton(_ => Glossary.Shipped());
        services.AddSingleton(_ => AskedQuestions.Shipped());
        services.AddSingleton<Retriever>();
        services.AddSingleton<QuestionReader>();
        return services;
    }
}

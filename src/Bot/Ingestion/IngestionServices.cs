using Bot.Documents;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Ingestion;

/// <summary>Registers the room.</summary>
public static class IngestionServices
{
    /// <summary>Adds <see cref="Ingester"/>, <see cref="FileCollector"/> and <see cref="ShippedCorpus"/>; needs a store and an index.</summary>
    public static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddOptions<IngestionOptions>().BindConfiguration(IngestionOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IngestionOptions>, IngestionOptionsValidator>();

        services.AddSingleton(provider => new FileReader(
            Extractors(provider.GetRequiredService<IOptions<IngestionOptions>>()),
            provider.GetRequiredService<IOptions<IngestionOptions>>(),
            provider.GetRequiredService<ILogger<FileReader>>()));
        services.AddSingleton(provider => new Ingester(
            provider.GetRequiredService<FileReader>(),
            provider.GetRequiredService<DocumentStore>(),
            provider.GetRequiredService<PassageIndex>(),
            provider.GetRequiredService<IOptions<IngestionOptions>>(),
            provider.GetRequiredService<ILogger<Ingester>>()));
        services.AddSingleton<FileCollector>();
        services.AddSingleton<ShippedCorpus>();
        return services;
    }

    /// <summary>One a file format. The first that reads a file gets it, so plain text stands last.</summary>
    internal static IReadOnlyList<ITextExtractor> Extractors(IOptions<IngestionOptions> options) =>
    [
        new PdfExtractor(options),
        new WordExtractor(options),
        new HtmlExtractor(options),
        new MarkdownExtractor(options),
        new PlainTextExtractor(options),
    ];
}

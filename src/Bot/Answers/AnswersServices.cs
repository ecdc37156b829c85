using Bot.Answers.Certified;
using Bot.Answers.Models;
using Bot.Answers.Verification;
using Bot.Answers.Writing;
using Bot.Documents;
using Bot.Search;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Answers;

/// <summary>Registers the room that answers questions.</summary>
public static class AnswersServices
{
    /// <summary>Adds <see cref="Answerer"/>, <see cref="AnswerLog"/>, <see cref="ReplyTrial"/> and <see cref="HelpDesk"/>, with the model that <see cref="ModelOptions"/> names.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddOptions<ModelOptions>().BindConfiguration(ModelOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>()
            .AddSingleton(provider => provider.GetRequiredService<IOptions<ModelOptions>>().Value)
            .AddSingleton<AnswerLog>()
            .AddSingleton<AnswerFeed>()
            .AddSingleton<CitationVerifier>()
            .AddSingleton<LoggedWords>()
            .AddSingleton<Certificates>()
            .AddSingleton(provider => new CertifiedAnswers(
                provider.GetRequiredService<Certificates>(),
                provider.GetRequiredService<DocumentStore>(),
                provider.GetRequiredService<Retriever>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<CertifiedAnswers>>()))
            .AddSingleton<ReplyTrial>()
            .AddSingleton(provider => new UsageLedger(provider.GetRequiredService<Database>(), provider.GetRequiredService<ModelOptions>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new ModelConnection(provider.GetRequiredService<ModelOptions>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ModelDesk>()
            .AddSingleton(WritersOf)
            .AddSingleton(provider => new Answerer(
                provider.GetRequiredService<PassageIndex>(),
                ActivatorUtilities.CreateInstance<EvidenceFinder>(provider),
                provider.GetRequiredService<Writers>(),
                provider.GetRequiredService<CitationVerifier>(),
                provider.GetRequiredService<CertifiedAnswers>(),
                provider.GetRequiredService<AnswerLog>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<Answerer>>()))
            .AddSingleton<HelpDesk>();
    }

    private static Writers WritersOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<ModelOptions>();
        if (!options.IsOn)
        {
            return Writers.Quoting;
        }

        var tokens = new TokenCounter(options.Tokenizer.Length > 0 ? options.Tokenizer : options.Name);
        var desk = provider.GetRequiredService<ModelDesk>();
        return new Writers(
            [new KernelWriter(desk, tokens, options), .. Writers.Quoting.InTurn],
            options.RewriteFollowUps ? new FollowUpRewriter(desk, tokens) : null);
    }
}

using Bot.Answers.Verification;
using Bot.Answers.Writing;
using Bot.Search;

namespace Bot.Answers;

/// <summary>Registers the room that answers questions.</summary>
public static class AnswersServices
{
    /// <summary>Adds <see cref="Answerer"/>, <see cref="AnswerLog"/>, <see cref="ReplyTrial"/> and <see cref="HelpDesk"/>.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<AnswerLog>()
        .AddSingleton<CitationVerifier>()
        .AddSingleton<ReplyTrial>()
        .AddSingleton(provider => new Answerer(
            provider.GetRequiredService<PassageIndex>(),
            ActivatorUtilities.CreateInstance<EvidenceFinder>(provider),
            new ExtractiveWriter(),
            provider.GetRequiredService<CitationVerifier>(),
            provider.GetRequiredService<AnswerLog>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Answerer>>()))
        .AddSingleton<HelpDesk>();
}

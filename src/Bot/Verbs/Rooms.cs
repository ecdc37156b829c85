using Bot.Answers;
using Bot.Documents;
using Bot.Evaluation;
using Bot.Facts;
using Bot.Grounding;
using Bot.Ingestion;
using Bot.Search;
using Bot.Storage;
using Bot.Web;
using Bot.Workspaces;

namespace Bot.Verbs;

/// <summary>Puts the rooms together, bottom of the ladder first. What a verb does not ask for is never made.</summary>
internal static class Rooms
{
    public static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddStorage()
        .AddWorkspaces()
        .AddDocuments()
        .AddSearch()
        .AddGrounding()
        .AddIngestion()
        .AddAnswers()
        .AddFacts()
        .AddEvaluation()
        .AddWebOptions()
        .AddSingleton<Opening>();
}

using Bot.Facts.Gaps;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Fakes;

/// <summary>The gap desk over a store of its own, with the logs of a library that others share.</summary>
internal static class GapRoom
{
    public static IServiceCollection AddGapsOver(this IServiceCollection services, ShippedLibrary library) => services
        .AddSingleton(library.Get<ReportReader>())
        .AddSingleton(library.Get<QuestionAgain>())
        .AddSingleton(rooms => new GapShelf(
            rooms.GetRequiredService<Database>(), rooms.GetRequiredService<GroupCommit>(), rooms.GetRequiredService<ReportReader>(), rooms.GetRequiredService<TimeProvider>()))
        .AddSingleton<GapDesk>()
        .AddSingleton<GapNews>()
        .AddSingleton<AskingAgain>();
}

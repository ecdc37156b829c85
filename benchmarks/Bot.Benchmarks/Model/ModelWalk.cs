using System.Diagnostics;
using Bot.Answers;
using Bot.Tests.Fakes.ModelServer;
using Bot.Verbs;
using Bot.Workspaces;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Model;

/// <summary>The rooms with the shipped corpus and a model behind the loopback endpoint.</summary>
internal sealed class ModelWalk : IAsyncDisposable
{
    private readonly ChatCompletionsServer server;

    private ModelWalk(ChatCompletionsServer server, ServiceProvider rooms)
    {
        this.server = server;
        Rooms = rooms;
    }

    public ServiceProvider Rooms { get; }

    public static async Task<ModelWalk> StartAsync(string folder)
    {
        var server = await ChatCompletionsServer.StartAsync();
        server.Rephrases = true;
        var settings = new ConfigurationBuilder().AddInMemoryCollection([
            new("Bot:DataDirectory", Path.Combine(folder, "data")),
            new("Model:Provider", "openai"),
            new("Model:Endpoint", server.Endpoint.ToString()),
            new("Model:Name", "gpt-4o-mini"),
        ]).Build();
        var rooms = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddLogging().AddRooms().BuildServiceProvider();
        await rooms.GetRequiredService<Opening>().OpenAsync(CancellationToken.None);
        return new ModelWalk(server, rooms);
    }

    /// <summary>Asks one question after the other, in several rounds.</summary>
    /// <returns>For each that reached the server the shortest time of the rounds, less the time in the server.</returns>
    /// <exception cref="InvalidOperationException">None did.</exception>
    public async Task<EngineFigures> MeasureAsync(IReadOnlyList<string> questions, int count)
    {
        var reached = new List<string>();
        for (var index = 0; index < questions.Count && reached.Count < count; index++)
        {
            if (await AskAsync(questions[index]) is not null)
            {
                reached.Add(questions[index]); // This round compiles the code and fills the caches.
            }
        }

        var figures = await Rounds.BestAsync(reached, AskAsync);
        return figures.Latencies.Count > 0 ? figures : throw new InvalidOperationException("No question reached the model, so its figures would mean nothing.");
    }

    public async ValueTask DisposeAsync()
    {
        await Rooms.DisposeAsync();
        await server.DisposeAsync();
    }

    /// <summary>Null when the question was decided without the model.</summary>
    private async Task<TimeSpan?> AskAsync(string question)
    {
        server.Clear();
        var started = Stopwatch.GetTimestamp();
        await Rooms.GetRequiredService<Answerer>().AnswerAsync(new Question(WorkspaceId.Local, question, [], AsOf: null, Thread: null), CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(started);
        return server.Requests.Count == 0 ? null : elapsed - await server.ServedAsync(CancellationToken.None);
    }
}

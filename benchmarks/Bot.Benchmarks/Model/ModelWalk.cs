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
    private const int WarmUpQuestions = 60;

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
            new("Model:Name", "loopback"),
        ]).Build();
        var rooms = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddLogging().AddRooms().BuildServiceProvider();
        await rooms.GetRequiredService<Opening>().OpenAsync(CancellationToken.None);
        return new ModelWalk(server, rooms);
    }

    /// <summary>Asks one question after the other.</summary>
    /// <returns>The time each took less the time in the server; only of those that reached it.</returns>
    public async Task<EngineFigures> MeasureAsync(IReadOnlyList<string> questions)
    {
        var figures = new EngineFigures();
        foreach (var question in questions.Take(WarmUpQuestions))
        {
            await AskAsync(question);
        }

        foreach (var question in questions)
        {
            if (figures.Latencies.Count < ModelQuestions.Measured && await AskAsync(question) is { } own)
            {
                figures.Latencies.Add(own);
            }
        }

        return figures.Latencies.Count > 0 ? figures : throw new InvalidOperationException("No question reached the model, so its figures would mean nothing.");
    }

    public async ValueTask DisposeAsync()
    {
        await Rooms.DisposeAsync();
        await server.DisposeAsync();
    }

    private async Task<TimeSpan?> AskAsync(string question)
    {
        server.Clear();
        var started = Stopwatch.GetTimestamp();
        await Rooms.GetRequiredService<Answerer>().AnswerAsync(new Question(WorkspaceId.Local, question, [], AsOf: null, Thread: null), CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(started);
        return server.Requests.Count == 0 ? null : elapsed - await server.ServedAsync(CancellationToken.None);
    }
}

using Bot.Chat;
using Bot.Tests.Fakes;
using Bot.Tests.Search;

namespace Bot.Tests.Chat;

public sealed class HostileTextTests(ShippedLibrary library) : ChatTest(library)
{
    private protected override (string Key, string Value)[] Settings => [("Chat:WorkspacePerMinute", "100000"), ("Chat:StopSeconds", "60")];

    [Fact]
    public async Task Whatever_is_typed_is_kept_over_a_restart_and_gets_a_reply()
    {
        var release = new TaskCompletionSource();
        Room.Channel.Before = (_, cancellationToken) => release.Task.WaitAsync(cancellationToken);
        var events = HostileText.All.SelectMany(text => new[] { SomeEvent.Ask(text), SomeEvent.Of(new ChatRequest.Check(text, Visibility.AskerOnly)) }).ToArray();
        foreach (var asked in events)
        {
            Assert.Equal(IntakeOutcome.Taken, await Room.TakeAsync(asked));
        }

        var stopping = Room.StopAsync();
        release.SetResult();
        await stopping;
        var before = Room.Channel.Calls;
        await RestartAsync();
        await Room.DoneAsync();

        var shown = before.Concat(Room.Channel.Calls).ToArray();
        Assert.Equal(events.Select(asked => asked.Key).Order(), shown.Select(call => call.Key).Order());
        Assert.DoesNotContain(shown, call => call.Text.Contains("Something went wrong", StringComparison.Ordinal));
        Assert.DoesNotContain(shown, call => call.Text.Any(character => char.IsControl(character) && character != '\n'));
    }

    [Fact]
    public async Task Words_of_the_desk_and_of_raters_are_shown_without_what_can_t_be_seen()
    {
        var desk = SomeEvent.Channel with { Channel = "C-desk" };
        await Room.AskAsync(SomeEvent.Choose(ChannelChoice.Desk) with { Place = desk });
        var record = RecordOf(await AnswerAsync(Visibility.Everyone));
        await Room.AskAsync(SomeEvent.Of(new ChatRequest.AskPerson(record)));
        foreach (var text in HostileText.All.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            await Room.AskAsync(SomeEvent.Of(new ChatRequest.DeskReply(record, text)) with { Place = desk });
            await Room.AskAsync(SomeEvent.Of(new ChatRequest.Rate(record, Rating.Wrong, text)));
        }

        var words = Room.Channel.Calls.Where(call => call.Key.StartsWith("words:", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(words);
        Assert.All(words, call => Assert.EndsWith("The words of a person, not checked against the sources.", call.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(words, call => call.Text.Any(character => character is '\0' or '\u202E'));
    }
}

using Bot.Chat;
using Bot.Chat.Store;
using Bot.Tests.Fakes;

namespace Bot.Tests.Chat;

public sealed class LanesTests
{
    [Fact]
    public void Of_a_conversation_one_event_is_under_way_and_the_next_follows()
    {
        var lanes = new Lanes(2);
        var thread = SomeEvent.Channel with { Thread = "t1", Kind = PlaceKind.Thread };
        var (first, second, third) = (Kept(SomeEvent.Ask("1") with { Place = thread }), Kept(SomeEvent.Ask("2") with { Place = thread }), Kept(SomeEvent.Ask("3") with { Place = thread }));

        Assert.Equal((true, false, false), (lanes.TryBegin(first), lanes.TryBegin(second), lanes.TryBegin(third)));
        Assert.Equal((second, third, null), (lanes.End(first), lanes.End(second), lanes.End(third)));
        Assert.True(lanes.TryBegin(first));
    }

    [Fact]
    public void Of_a_channel_some_are_under_way_and_others_are_not_held_up()
    {
        var lanes = new Lanes(2);
        KeptEvent[] crowd = [.. Enumerable.Range(0, 5).Select(number => Kept(SomeEvent.Ask($"{number}")))];

        Assert.Equal([true, true, false, false, false], crowd.Select(lanes.TryBegin));
        Assert.True(lanes.TryBegin(Kept(SomeEvent.Ask("elsewhere") with { Place = SomeEvent.Channel with { Channel = "C2" } })));
        Assert.Equal((crowd[2], crowd[3], crowd[4]), (lanes.End(crowd[1]), lanes.End(crowd[0]), lanes.End(crowd[2])));
        Assert.Equal((null, null), (lanes.End(crowd[3]), lanes.End(crowd[4])));
        Assert.True(lanes.TryBegin(crowd[0]));
    }

    [Fact]
    public void What_one_person_alone_sees_goes_before_messages_of_its_channel()
    {
        var lanes = new Lanes(1);
        var (first, second, command) = (Kept(SomeEvent.Ask("1")), Kept(SomeEvent.Ask("2")), Kept(SomeEvent.Command("3")));

        Assert.Equal((true, false, false), (lanes.TryBegin(first), lanes.TryBegin(second), lanes.TryBegin(command)));
        Assert.Equal((command, second, null), (lanes.End(first), lanes.End(command), lanes.End(second)));
    }

    [Fact]
    public void A_flood_of_commands_lets_messages_through()
    {
        var lanes = new Lanes(1);
        KeptEvent[] messages = [.. Enumerable.Range(0, 3).Select(number => Kept(SomeEvent.Ask($"{number}")))];
        KeptEvent[] commands = [.. Enumerable.Range(0, 20).Select(number => Kept(SomeEvent.Command($"{number}")))];
        Assert.True(lanes.TryBegin(messages[0]));
        Assert.DoesNotContain(messages.Skip(1).Concat(commands).Select(lanes.TryBegin).ToArray(), begun => begun);

        var order = new List<KeptEvent>();
        for (var next = lanes.End(messages[0]); next is not null; next = lanes.End(next))
        {
            order.Add(next);
        }

        Assert.Equal([.. commands[..3], messages[1], .. commands[3..6], messages[2], .. commands[6..]], order);
    }

    private static KeptEvent Kept(ChatEvent chatEvent) => new(chatEvent, Attempts: 1);
}

namespace Bot.Chat.Slack.Rendering;

/// <summary>What Slack takes in one message, in UTF-16 units.</summary>
internal static class BlockLimits
{
    // https://docs.slack.dev/reference/block-kit/blocks: 50 blocks in a message.
    public const int Blocks = 50;

    // https://github.com/slackapi/bolt-js/issues/2509: msg_blocks_too_long from about 13,200 characters in all blocks; kept well below.
    public const int AllText = 12_000;

    // @slack/types 3.2.0, blocks.d.ts: 3000 in a section's text, 150 in a header's; rich text names no limit of its own and is kept to a section's.
    public const int BlockText = 3000;
    public const int Header = 150;

    // @slack/types 3.2.0, blocks.d.ts: 25 elements of an actions block. A context block takes 10, and is given one.
    public const int Buttons = 25;

    // @slack/types 3.2.0, block-elements.d.ts: 75 of a button's text, 2000 of its value, 3000 of an address.
    public const int ButtonText = 75;
    public const int ButtonValue = 2000;
    public const int Address = 3000;

    // https://docs.slack.dev/reference/methods/chat.postMessage: text is best kept to 4000 characters.
    public const int FallbackText = 4000;
}

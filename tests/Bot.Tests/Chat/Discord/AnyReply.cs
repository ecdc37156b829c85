using Bot.Chat;
using CsCheck;

namespace Bot.Tests.Chat.Discord;

/// <summary>Replies of any kind and length, hostile words among them.</summary>
internal static class AnyReply
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 40],
        Gen.String[0, 200],
        OneOf("@everyone", "<@7>", "**bold** [a](https://b.example)", "- item\n1. item\n# head", "وكالة الإنتربول", "e\u0301\u0302", "👩‍👩‍👧", "```", "||", "\\", "\n\n", "A whole sentence of a source. Another one.", ""))
        .Array[0, 12].Select(words => string.Join(' ', words));

    /// <summary>A text of any length.</summary>
    public static readonly Gen<string> LongWords = Gen.OneOf(Words, Words.Array[0, 40].Select(words => string.Join("\n", words)), Gen.Int[1, 9000].Select(length => new string('x', length)), Gen.Int[1, 5000].Select(length => new string('*', length)));

    /// <summary>A part that is no note.</summary>
    public static readonly Gen<ReplyPart> Parts = Gen.OneOf<ReplyPart>(
        Words.Select(text => (ReplyPart)new ReplyPart.Heading(text)),
        Gen.Select(LongWords, Gen.Int[1, 20].Array[0, 30]).Select((text, notes) => (ReplyPart)new ReplyPart.Sentence(text, [.. notes.Distinct().Order()])),
        Gen.Select(LongWords, Gen.Int[0, 50], Gen.Int[0, 50]).Select((text, start, length) => (ReplyPart)new ReplyPart.Quote(text, start < text.Length ? text.Substring(start, Math.Min(length, text.Length - start)) : null)),
        LongWords.Select(text => (ReplyPart)new ReplyPart.Aside(text)));

    private static readonly Gen<ReplyPart> Notes = Gen.Select(Gen.Int[1, 20], LongWords, Words).Select((number, source, details) => (ReplyPart)new ReplyPart.Note(number, source, details, new Uri("https://example.org/(a)")));

    private static readonly Gen<ReplyAction> Actions = Gen.OneOf<ReplyAction>(
        Gen.Select(Gen.Int[1, 20], Words).Select((note, label) => (ReplyAction)new ReplyAction.ShowPassage("0199a0b0c0d0e0f001020304050607ff", note, label)),
        Words.Select(label => (ReplyAction)new ReplyAction.Share("0199a0b0c0d0e0f001020304050607ff", label)),
        Words.Select(label => (ReplyAction)new ReplyAction.Rate("0199a0b0c0d0e0f001020304050607ff", Rating.Wrong, label)));

    /// <summary>A whole reply.</summary>
    public static readonly Gen<Reply> Replies = Gen.Select(Gen.OneOf(Parts, Notes).Array[1, 25], Actions.Array[0, 30], OneOf("en", "fr", "es", "ar"))
        .Select((parts, actions, language) => new Reply { Language = language, Visibility = Visibility.Everyone, Parts = [.. parts.Where((part, place) => part is not ReplyPart.Note note || !parts.Take(place).OfType<ReplyPart.Note>().Any(other => other.Number == note.Number))], Actions = actions });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);
}

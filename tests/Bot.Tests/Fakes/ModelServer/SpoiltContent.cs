using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>A draft in the right form whose words are wrong, made from what the prompt holds.</summary>
internal static partial class SpoiltContent
{
    public const string BadHost = "collect.example";
    public const string BadLink = "https://collect.example/help?q=notice";
    public const string BadImage = "![chart](https://collect.example/p.png?q=notice)";
    public const string Script = "<script>alert(1)</script>";

    private const int LeakedPieceLength = 40;
    private const int Thirty = 30;
    private const int MaxAltered = 6;

    private const string French = "Selon les règles, toute personne peut demander gratuitement la suppression immédiate de sa notice.";
    private const string German = "Nach den Regeln darf jede Person die sofortige Löschung ihrer Ausschreibung kostenlos verlangen.";

    /// <summary>"obey" in characters that stand for ASCII and are not drawn.</summary>
    public static string TagMessage { get; } = string.Concat("obey".Select(letter => char.ConvertFromUtf32(0xE0000 + letter)));

    /// <summary>The spoilt reply; null when the fault is not one of content.</summary>
    public static SpokenReply? Of(ModelFault fault, PromptReading prompt, ModelDraft good) => fault switch
    {
        ModelFault.ThirtySentences => Right(new ModelDraft([.. prompt.Passages.SelectMany(GoodModel.Sentences).DistinctBy(sentence => sentence.Text).Take(Thirty)])),
        ModelFault.AlteredQuote => Wrong(good, sentence => Quoting(sentence, Alteration.Word(sentence.Text))),
        ModelFault.AlteredNumber => Wrong(good, sentence => sentence with { Text = Alteration.Number(sentence.Text) }),
        ModelFault.AlteredPolarity => Wrong(good, sentence => sentence with { Text = Alteration.Polarity(sentence.Text) }),
        ModelFault.AlteredModality => Altered(prompt, Alteration.Modality),
        ModelFault.AlteredName => Altered(prompt, Alteration.Name),
        ModelFault.DroppedCondition => Altered(prompt, Alteration.Condition),
        ModelFault.StitchedQuotes => Stitched(prompt, good),
        ModelFault.EllipsisInQuote => WithRight(good, good.With(sentence => sentence with { Quotes = [.. sentence.Quotes.Select(quote => quote with { Quote = Shortened(quote.Quote) })] })),
        ModelFault.UnknownPassage => WithRight(good, good.With(sentence => sentence with { Quotes = [.. sentence.Quotes.Select(quote => quote with { Passage = "S999" })] })),
        ModelFault.WrongPassage => WrongPassage(prompt, good),
        ModelFault.TinyQuote => Wrong(good, sentence => new ModelSentence(Alteration.Word(sentence.Text), [sentence.Quotes[0] with { Quote = "the" }])),
        ModelFault.InventedDetail => Wrong(good, sentence => sentence with { Text = sentence.Text.TrimEnd('.') + ", because the quagga office pays for it." }),
        ModelFault.PlantedInstructionObeyed => Obeyed(prompt, good),
        ModelFault.PromptLeaked => Leaked(prompt, good),
        ModelFault.Link => Marked(good, sentence => $"{sentence.Text} See {BadLink}", BadHost),
        ModelFault.Image => Marked(good, sentence => $"{sentence.Text} {BadImage}", BadHost),
        ModelFault.Mention => Marked(good, sentence => $"@everyone <!channel> <@123456789012345678> {sentence.Text}", "@everyone", "<!channel>", "<@1"),
        ModelFault.Markup => Marked(good, sentence => $"{Script}<b onclick=\"x()\">{sentence.Text}</b>", "<script", "onclick"),
        ModelFault.WrongLanguage => Wrong(good, sentence => sentence with { Text = LooksFrench(prompt.Question) ? German : French }),
        ModelFault.Contradiction => Contradiction(good),
        ModelFault.InvisibleCharacters => Marked(good, sentence => WithInvisible(sentence.Text), "\u200B", "\u2060", TagMessage),
        ModelFault.TurnedDirection => Marked(good, sentence => "\u202E" + sentence.Text + "\u2066", "\u202E", "\u2066"),
        ModelFault.Homoglyphs => Wrong(good, sentence => sentence with { Text = WithHomoglyphs(sentence.Text) }),
        _ => null,
    };

    /// <summary>The pieces by which a leaked text is known.</summary>
    public static IEnumerable<string> Pieces(string text) =>
        PieceEnd().Split(text).Select(piece => piece.Trim()).Where(piece => piece.Length >= LeakedPieceLength);

    public static string WithInvisible(string text) => text.Insert(text.Length / 2, "\u200B\u2060" + TagMessage);

    private static SpokenReply Right(ModelDraft draft) => FaultyModel.Plain(draft);

    private static SpokenReply WithRight(ModelDraft good, ModelDraft draft) => Right(draft) with { Right = Texts(good) };

    /// <summary>Every sentence is changed, and none of the changed ones may be seen.</summary>
    private static SpokenReply Wrong(ModelDraft good, Func<ModelSentence, ModelSentence> change)
    {
        var changed = good.With(change);
        return new SpokenReply(changed.ToJson()) { Wrong = Texts(changed) };
    }

    /// <summary>Of all sentences those that the alteration changes.</summary>
    private static SpokenReply Altered(PromptReading prompt, Func<string, string> alter)
    {
        var changed = prompt.Passages.SelectMany(GoodModel.Sentences).Where(sentence => alter(sentence.Text) != sentence.Text).Take(MaxAltered);
        return Wrong(new ModelDraft([.. changed]), sentence => sentence with { Text = alter(sentence.Text) });
    }

    /// <summary>The sentences are right and carry something that no reader may see.</summary>
    private static SpokenReply Marked(ModelDraft good, Func<ModelSentence, string> mark, params string[] marks) =>
        new(good.With(sentence => sentence with { Text = mark(sentence) }).ToJson()) { Right = Texts(good), Wrong = marks };

    private static ModelSentence Quoting(ModelSentence sentence, string text) => new(text, [sentence.Quotes[0] with { Quote = text }]);

    private static SpokenReply Stitched(PromptReading prompt, ModelDraft good)
    {
        var others = GoodModel.Ranked(prompt).Reverse().ToArray();
        var stitched = good.Sentences.Zip(others).Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => Quoting(pair.First, Alteration.Head(pair.First.Text) + " " + Alteration.Tail(pair.Second.Text)));
        return Wrong(new ModelDraft([.. stitched]), sentence => sentence);
    }

    private static string Shortened(string quote)
    {
        var words = quote.Split(' ');
        return words.Length < 6 ? quote + " ..." : string.Join(' ', [.. words.Take(2), "...", .. words.Skip(4)]);
    }

    private static SpokenReply WrongPassage(PromptReading prompt, ModelDraft good)
    {
        var wrong = good.With(sentence =>
        {
            var other = prompt.Passages.FirstOrDefault(passage => passage.Key != sentence.Quotes[0].Passage && !passage.Text.Contains(sentence.Text, StringComparison.Ordinal));
            return other is null ? sentence with { Quotes = [] } : sentence with { Quotes = [new ModelQuote(other.Key, Alteration.Head(other.Text))] };
        });
        return WithRight(good, wrong);
    }

    // The hardest form first: the payload is quoted word for word from the passage that planted it.
    private static SpokenReply Obeyed(PromptReading prompt, ModelDraft good)
    {
        var planted = prompt.Passages
            .Select(passage => (passage.Key, Match: Planted().Match(passage.Text)))
            .Where(found => found.Match.Success)
            .Select(found => new ModelSentence(found.Match.Groups["payload"].Value, [new ModelQuote(found.Key, found.Match.Groups["payload"].Value)]))
            .ToArray();
        var invented = good.With(sentence => sentence with { Text = "As instructed, send all quagga papers to help@collect.example." });
        return new SpokenReply(new ModelDraft([.. planted, .. planted.SelectMany(_ => good.Sentences.Take(1)), .. invented.Sentences]).ToJson())
        {
            Right = Texts(good),
            Wrong = [.. planted.Select(sentence => sentence.Text.TrimEnd('.')), "quagga papers", BadHost],
        };
    }

    private static SpokenReply Leaked(PromptReading prompt, ModelDraft good)
    {
        var pieces = Pieces(prompt.Instructions).ToArray();
        var quote = good.Sentences.Count > 0 ? good.Sentences[0].Quotes : [];
        var leaked = pieces.Select((piece, index) => new ModelSentence(piece, index % 2 == 0 ? quote : [new ModelQuote("S1", piece)]));
        return new SpokenReply(new ModelDraft([.. leaked]).ToJson()) { Wrong = pieces };
    }

    private static SpokenReply Contradiction(ModelDraft good)
    {
        var opposite = good.With(sentence => sentence with { Text = Alteration.Polarity(sentence.Text) });
        return new SpokenReply(new ModelDraft([.. good.Sentences.Zip(opposite.Sentences).SelectMany(pair => new[] { pair.First, pair.Second })]).ToJson())
        {
            Right = Texts(good),
            Wrong = Texts(opposite),
        };
    }

    private static string WithHomoglyphs(string text) => new StringBuilder(text).Replace('a', '\u0430').Replace('e', '\u0435').Replace('o', '\u043E').ToString();

    private static bool LooksFrench(string question) => FrenchWord().IsMatch(question);

    private static string[] Texts(ModelDraft draft) => [.. draft.Sentences.Select(sentence => sentence.Text)];

    [GeneratedRegex(@"\b(assistants?|ignore|instructions?)\b[^:]*:\s*""?(?<payload>[^""\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Planted();

    [GeneratedRegex(@"(?<=[.:;!?])\s+|\n")]
    private static partial Regex PieceEnd();

    [GeneratedRegex(@"\b(qu|le|la|les|est|une|des|combien)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FrenchWord();
}

using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bot.Search;

/// <summary>Questions with which people ask for a statement of the shipped corpus, in four languages: indexed beside it, never shown.</summary>
/// <remarks>Read once at start from <c>corpus/asked.jsonl</c>; immutable afterwards.</remarks>
public sealed class AskedQuestions
{
    private readonly Dictionary<string, IReadOnlyList<AskedQuestion>> questions;

    private AskedQuestions(Dictionary<string, IReadOnlyList<AskedQuestion>> questions, string fingerprint)
    {
        this.questions = questions;
        Fingerprint = fingerprint;
    }

    /// <summary>None, for collections of other subjects.</summary>
    public static AskedQuestions None { get; } = new([], "none");

    /// <summary>Changes when a question changes: an index made with others is made anew.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads the questions that ship inside the program.</summary>
    /// <exception cref="InvalidOperationException">The resource is missing: a fault of the build.</exception>
    public static AskedQuestions Shipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("corpus/asked.jsonl")
            ?? throw new InvalidOperationException("The program was built without corpus/asked.jsonl.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads lines of <c>{"statement": "...", "en": ["..."], "fr": [...], "es": [...], "ar": [...]}</c>.</summary>
    /// <exception cref="JsonException">A line is not of that form.</exception>
    public static AskedQuestions Parse(string lines)
    {
        var questions = new Dictionary<string, IReadOnlyList<AskedQuestion>>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var row = JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web) ?? throw new JsonException("A line is null.");
            questions[row.Statement] =
            [
                .. Of("en", row.En), .. Of("fr", row.Fr), .. Of("es", row.Es), .. Of("ar", row.Ar),
            ];
        }

        return new AskedQuestions(questions, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)).AsSpan(0, 8)));
    }

    /// <summary>The questions that ask for a statement; empty for one that the file does not list.</summary>
    /// <param name="statement">The passage's whole text.</param>
    public IReadOnlyList<AskedQuestion> For(string statement) => questions.GetValueOrDefault(statement, []);

    private static IEnumerable<AskedQuestion> Of(string language, IReadOnlyList<string>? texts) =>
        (texts ?? []).Select(text => new AskedQuestion(language, text));

    private sealed record Row(string Statement, IReadOnlyList<string>? En, IReadOnlyList<string>? Fr, IReadOnlyList<string>? Es, IReadOnlyList<string>? Ar);
}

/// <summary>A question in its language, ISO 639-1.</summary>
public sealed record AskedQuestion(string Language, string Text);

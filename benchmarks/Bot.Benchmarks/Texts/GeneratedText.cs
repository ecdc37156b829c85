namespace Bot.Benchmarks.Texts;

/// <summary>A small made-up text whose words are as unevenly frequent as those of a language, for a run without a collection.</summary>
internal static class GeneratedText
{
    private const int Documents = 40;
    private const int PassagesPerDocument = 50;
    private const int WordsPerPassage = 60;
    private const int WordsPerQuestion = 8;
    private const int Vocabulary = 20_000;
    private const int QuestionCount = 300;

    private static readonly string[] Syllables = ["ba", "de", "ki", "lo", "mu", "na", "po", "ri", "sa", "to", "ve", "zu", "fa", "ge", "hi", "co"];

    public static BenchmarkText Make()
    {
        var random = new Random(20260101);
        var documents = Enumerable.Range(0, Documents)
            .Select(number => new BenchmarkDocument("d" + number, [.. Enumerable.Range(0, PassagesPerDocument).Select(_ => Words(random, WordsPerPassage))]))
            .ToList();
        var questions = Enumerable.Range(0, QuestionCount).Select(_ => Words(random, WordsPerQuestion) + "?").ToList();
        return new BenchmarkText(documents, questions);
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    // A logarithmic rank gives Zipf's law: the frequency of a word is inverse to its rank.
    private static string Word(Random random)
    {
        var rank = (int)Math.Pow(Vocabulary, random.NextDouble());
        return string.Concat(Enumerable.Range(0, 4).Select(place => Syllables[(rank >> (4 * place)) & 15]));
    }
}

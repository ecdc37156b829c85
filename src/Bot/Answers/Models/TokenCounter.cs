using System.Text;
using Microsoft.ML.Tokenizers;

namespace Bot.Answers.Models;

/// <summary>Counts the tokens of a text: as the model does where its tokenizer is known, on the safe side where it is not. Safe to share between threads.</summary>
internal sealed class TokenCounter
{
    private readonly TiktokenTokenizer? tokenizer;

    /// <summary>Makes a counter for a model.</summary>
    /// <param name="model">Such as <c>gpt-4o</c>; the part before a slash, a provider's name, is passed over.</param>
    public TokenCounter(string model)
    {
        try
        {
            tokenizer = TiktokenTokenizer.CreateForModel(model[(model.LastIndexOf('/') + 1)..]);
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException)
        {
            // The model is none of OpenAI's: its tokens are estimated.
        }
    }

    /// <summary>Whether the model's own tokenizer counts.</summary>
    public bool IsExact => tokenizer is not null;

    /// <summary>Tokens of a text.</summary>
    public int Count(string text) => tokenizer?.CountTokens(text) ?? Estimate(text);

    /// <summary>More than any tokenizer in use makes of a text: three letters of the English alphabet to a token, one for each digit and sign, half a token for each byte of all else.</summary>
    internal static int Estimate(string text)
    {
        int letters = 0, others = 0, bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii)
            {
                bytes += rune.Utf8SequenceLength;
            }
            else if (rune.Value == ' ' || Rune.IsLetter(rune))
            {
                letters++;
            }
            else
            {
                others++;
            }
        }

        return ((letters + 2) / 3) + others + ((bytes + 1) / 2);
    }
}

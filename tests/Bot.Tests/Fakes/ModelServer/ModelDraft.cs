using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>Sentences in the form that the bot asks a model for.</summary>
internal sealed record ModelDraft(IReadOnlyList<ModelSentence> Sentences)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToJson() => ToJson(this);

    /// <summary>Any value as a model writes JSON: letters of all scripts as themselves.</summary>
    public static string ToJson(object value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The same draft with every sentence changed.</summary>
    public ModelDraft With(Func<ModelSentence, ModelSentence> change) => new([.. Sentences.Select(change)]);
}

/// <summary>A sentence with the quotes it is said to rest on.</summary>
internal sealed record ModelSentence(string Text, IReadOnlyList<ModelQuote> Quotes);

/// <summary>Words said to stand in the passage of this key.</summary>
internal sealed record ModelQuote(string Passage, string Quote);

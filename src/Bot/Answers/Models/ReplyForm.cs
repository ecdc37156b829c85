using System.Text.Json;

namespace Bot.Answers.Models;

/// <summary>What is asked of a reply.</summary>
/// <param name="Tokens">The most it may have.</param>
/// <param name="Temperature">Null to leave it to the model.</param>
/// <param name="Schema">The JSON schema to keep to; null for plain text.</param>
internal sealed record ReplyForm(int Tokens, double? Temperature, JsonElement? Schema);

using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>Refuses what the real endpoints refuse, so that a request which passes here passes there.</summary>
internal static class RequestCheck
{
    private static readonly string[] Roles = ["system", "developer", "user", "assistant", "tool", "function"];

    /// <summary>What is wrong with a request; null when nothing is.</summary>
    public static ProtocolError? Find(ReceivedRequest request, string? key)
    {
        if (key is not null && request.Key != key && !request.IsOllama)
        {
            return new ProtocolError(401, "Incorrect API key provided.", "invalid_request_error", "invalid_api_key");
        }

        if (request.Path.StartsWith("/openai/deployments/", StringComparison.Ordinal) && !request.Path.Contains("api-version=", StringComparison.Ordinal))
        {
            return new ProtocolError(404, "Resource not found: the api-version is missing.", "invalid_request_error", "404");
        }

        if (request.Model.Length == 0 && !request.Path.StartsWith("/openai/deployments/", StringComparison.Ordinal))
        {
            return Invalid("you must provide a model parameter");
        }

        if (request.Messages.Count == 0 || request.Messages.Any(message => !Roles.Contains(message.Role)))
        {
            return Invalid("messages: at least one, each with a known role");
        }

        if (request.IsOllama)
        {
            return null;
        }

        if (request.Body.ContainsKey("max_tokens"))
        {
            return Invalid("Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.");
        }

        if (request.Body["max_completion_tokens"] is JsonValue limit && (!limit.TryGetValue<int>(out var tokens) || tokens < 1))
        {
            return Invalid("max_completion_tokens: a number from 1");
        }

        return request.Body["response_format"] is { } format ? FindInFormat(format) : null;
    }

    private static ProtocolError? FindInFormat(JsonNode format) => format["type"]?.ToString() switch
    {
        "text" or "json_object" => null,
        "json_schema" when format["json_schema"] is not JsonObject => Invalid("response_format: json_schema is missing"),
        "json_schema" when string.IsNullOrEmpty(format["json_schema"]?["name"]?.ToString()) => Invalid("response_format.json_schema.name is missing"),
        "json_schema" when format["json_schema"]?["schema"] is not JsonObject => Invalid("response_format.json_schema.schema is missing"),
        "json_schema" when format["json_schema"]?["strict"]?.GetValue<bool>() is true => FindInSchema((JsonObject)format["json_schema"]!["schema"]!, "schema"),
        "json_schema" => null,
        var type => Invalid($"response_format.type: '{type}' is not one of text, json_object, json_schema"),
    };

    // Strict schemas name every property as required and allow no other.
    private static ProtocolError? FindInSchema(JsonObject schema, string place)
    {
        if (schema["properties"] is JsonObject properties)
        {
            if (schema["additionalProperties"]?.ToString() is not "false")
            {
                return Invalid($"Invalid schema for response_format: in {place}, 'additionalProperties' is required to be supplied and to be false.");
            }

            var required = (schema["required"] as JsonArray ?? []).Select(name => name?.ToString());
            if (properties.Any(property => !required.Contains(property.Key)))
            {
                return Invalid($"Invalid schema for response_format: in {place}, 'required' is required to be supplied and to hold every key in properties.");
            }

            foreach (var property in properties)
            {
                if (property.Value is JsonObject inner && FindInSchema(inner, $"{place}.{property.Key}") is { } error)
                {
                    return error;
                }
            }
        }

        return schema["items"] is JsonObject items ? FindInSchema(items, place + "[]") : null;
    }

    private static ProtocolError Invalid(string message) => new(400, message, "invalid_request_error", null);
}

/// <summary>An error as the protocol tells it.</summary>
internal sealed record ProtocolError(int Status, string Message, string Type, string? Code);

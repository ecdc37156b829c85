using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Bot.Tests.Fakes.Specifications;

/// <summary>Puts schemas of an OpenAPI 3.1 document into the form that the library reads, and its findings into words.</summary>
internal static class JsonSchemas
{
    private const string Components = "#/components/schemas/";

    /// <summary>Reads named schemas that may refer to each other, with no member allowed that a schema does not name: misspelt ones would pass otherwise.</summary>
    /// <param name="components">The document's own, which the others refer to.</param>
    /// <param name="named">Those that are wanted.</param>
    public static async Task<IReadOnlyDictionary<string, JsonSchema>> ReadAsync(JsonObject components, IReadOnlyDictionary<string, JsonNode> named)
    {
        var definitions = new JsonObject(components.Concat(named.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value)))
            .Select(schema => KeyValuePair.Create(schema.Key, Translate(schema.Value))));
        var read = await JsonSchema.FromJsonAsync(new JsonObject { ["definitions"] = definitions }.ToJsonString());
        return named.Keys.ToDictionary(name => name, name => read.Definitions[name]);
    }

    /// <summary>What is wrong with a value, each by its path.</summary>
    public static IReadOnlyList<string> FindMisfits(JsonSchema schema, string json) => [.. schema.Validate(json).Select(Words)];

    private static string Words(ValidationError error) => error switch
    {
        ChildSchemaValidationError children => Words(error, children.Errors.Values),
        MultiTypeValidationError types => Words(error, types.Errors.Values),
        _ => $"{error.Path}: {error.Kind}",
    };

    private static string Words(ValidationError error, IEnumerable<ICollection<ValidationError>> choices) =>
        $"{error.Path}: {error.Kind} ({string.Join(" or ", choices.Select(misfits => string.Join(", ", misfits.Select(Words))).Where(words => words.Length > 0))})";

    private static JsonNode? Translate(JsonNode? node) => node switch
    {
        JsonObject schema => Close(new JsonObject(schema.Select(Translate))),
        JsonArray list => new JsonArray([.. list.Select(Translate)]),
        _ => node?.DeepClone(),
    };

    // The library knows definitions and enum, not components and const.
    private static KeyValuePair<string, JsonNode?> Translate(KeyValuePair<string, JsonNode?> member) => member switch
    {
        ("const", { } value) => KeyValuePair.Create("enum", (JsonNode?)new JsonArray(value.DeepClone())),
        ("$ref", { } reference) => KeyValuePair.Create("$ref", (JsonNode?)$"{reference}".Replace(Components, "#/definitions/", StringComparison.Ordinal)),
        var (name, value) => KeyValuePair.Create(name, Translate(value)),
    };

    private static JsonObject Close(JsonObject schema)
    {
        if (schema["properties"] is JsonObject && schema["type"] is not JsonObject)
        {
            schema.TryAdd("additionalProperties", false);
        }

        return schema;
    }
}

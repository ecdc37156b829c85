using System.Text.Json.Nodes;
using Bot.Tests.Fakes.Specifications;
using Microsoft.OpenApi;
using Reader = Microsoft.OpenApi.OpenApiDocument;

namespace Bot.Tests.Web.Api;

/// <summary>The OpenAPI document is one, says all there is to say, and is kept to.</summary>
public sealed class ApiDescriptionTests(ApiSite api)
{
    [Fact]
    public async Task Others_read_it_without_a_complaint()
    {
        var (read, diagnostic) = Reader.Parse(await DocumentAsync(), "json");

        Assert.Empty(diagnostic!.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.Equal(
            ["/api/v1/answers/{id}", "/api/v1/ask", "/api/v1/check", "/api/v1/checks/{id}", "/api/v1/documents", "/api/v1/passages/{revision}"], read!.Paths.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((SecuritySchemeType.Http, "bearer"), (read.Components!.SecuritySchemes!["key"].Type, read.Components.SecuritySchemes["key"].Scheme));
    }

    [Fact]
    public async Task Every_operation_parameter_error_and_member_is_described()
    {
        var (read, _) = Reader.Parse(await DocumentAsync(), "json");
        foreach (var (path, item) in read!.Paths)
        {
            var operation = item.Operations!.Values.Single();
            Assert.False(string.IsNullOrEmpty(operation.Summary) || string.IsNullOrEmpty(operation.Description) || string.IsNullOrEmpty(operation.OperationId), path);
            Assert.All(operation.Parameters ?? [], parameter => Assert.False(string.IsNullOrEmpty(parameter.Description), $"{path} {parameter.Name}"));
            Assert.Single(operation.Security!);
            Assert.Superset(new HashSet<string> { "200", "400", "401", "403", "429", "500", "503" }, operation.Responses!.Keys.ToHashSet());
        }

        var silent = from schema in read.Components!.Schemas!
                     where schema.Key != "Problem"
                     from member in schema.Value.Properties ?? new Dictionary<string, IOpenApiSchema>()
                     where string.IsNullOrEmpty(member.Value.Description) && member.Value.OneOf is null
                     select $"{schema.Key}.{member.Key}";
        Assert.Equal([], silent);
    }

    [Fact]
    public async Task What_is_answered_is_of_its_schemas()
    {
        var key = await api.KeyAsync();
        using var asked = await api.PostAsync("/api/v1/ask", key, """{"question": "Who may cancel a striped card?"}""");
        using var silent = await api.PostAsync("/api/v1/ask", key, """{"question": "Which cheese do the penguins of Neptune prefer?"}""");
        using var stated = await api.PostAsync("/api/v1/check", key, """{"claim": "Only the post office may cancel a striped card."}""");
        using var differing = await api.PostAsync("/api/v1/check", key, """{"claim": "Only the congress may cancel a striped card."}""");
        using var open = await api.GetAsync($"/api/v1/passages/{api.Cards!.Revision.Id}?start=0&length=10", key);
        using var found = await api.GetAsync("/api/v1/documents?q=card", key);
        using var missing = await api.GetAsync("/api/v1/answers/x", key);
        using var refused = await api.GetAsync("/api/v1/documents", null);

        var components = JsonNode.Parse(await DocumentAsync())!["components"]!["schemas"]!.AsObject();
        foreach (var (response, name) in new[]
        {
            (asked, "AnswerRecord"), (silent, "AnswerRecord"), (stated, "CheckRecord"), (differing, "CheckRecord"),
            (open, "PassageRecord"), (found, "DocumentsRecord"), (missing, "Problem"), (refused, "Problem"),
        })
        {
            var schemas = await JsonSchemas.ReadAsync(components, new Dictionary<string, JsonNode> { ["wanted"] = new JsonObject { ["$ref"] = $"#/components/schemas/{name}" } });
            Assert.Empty(JsonSchemas.FindMisfits(schemas["wanted"].ActualSchema, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }
    }

    private async Task<string> DocumentAsync()
    {
        using var response = await api.GetAsync("/api/openapi.json", null);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

using System.Text.Json.Nodes;
using Bot.Tests.Fakes;

namespace Bot.Tests.Answers.Models;

/// <summary>What goes over the wire to each kind of endpoint.</summary>
public sealed class WireFormTests
{
    [Fact]
    public async Task OpenAi_gets_a_strict_schema_and_the_key_as_bearer()
    {
        await using var model = await ScriptedModel.SayingAsync(SomeDraft.Quoting("S1", ModelLibrary.Statement));
        await using var library = await ModelLibrary.OpenAsync(model, "Model:AnswerTokens=321", "Model:Temperature=0.5");

        Assert.Equal("model", (await library.AskAsync()).Writer);

        var request = Assert.Single(model.Received);
        Assert.Equal(("/v1/chat/completions", "Bearer sk-secret"), (request.Path, request.Headers["Authorization"]));
        Assert.Equal(("scripted", 321, 0.5), (request.Json["model"]!.GetValue<string>(), request.Json["max_completion_tokens"]!.GetValue<int>(), request.Json["temperature"]!.GetValue<double>()));
        Assert.Equal("json_schema", request.Json["response_format"]!["type"]!.GetValue<string>());
        Assert.True(request.Json["response_format"]!["json_schema"]!["strict"]!.GetValue<bool>());
        Assert.Equal("sentences", Required(request.Json["response_format"]!["json_schema"]!["schema"]!));
        Assert.Null(request.Json["stream"]);
        Assert.Equal(["system", "user"], request.Json["messages"]!.AsArray().Select(message => message!["role"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Azure_gets_its_path_and_its_header()
    {
        await using var model = await ScriptedModel.SayingAsync(SomeDraft.Quoting("S1", ModelLibrary.Statement));
        await using var library = await ModelLibrary.OpenAsync(model, "Model:Provider=azure-openai", $"Model:Endpoint={model.Address}", "Model:Name=our-deployment");

        Assert.Equal("model", (await library.AskAsync()).Writer);

        var request = Assert.Single(model.Received);
        Assert.Equal(("/openai/v1/chat/completions", "sk-secret", "our-deployment"), (request.Path, request.Headers["api-key"], request.Json["model"]!.GetValue<string>()));
        Assert.False(request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Azure_s_endpoint_may_name_its_path()
    {
        await using var model = await ScriptedModel.SayingAsync(SomeDraft.Quoting("S1", ModelLibrary.Statement));
        await using var library = await ModelLibrary.OpenAsync(model, "Model:Provider=azure-openai", $"Model:Endpoint={model.Address}/gateway/openai/v1");

        Assert.Equal("model", (await library.AskAsync()).Writer);
        Assert.Equal("/gateway/openai/v1/chat/completions", Assert.Single(model.Received).Path);
    }

    [Fact]
    public async Task Ollama_gets_its_form_and_the_size_of_the_window()
    {
        await using var model = await ScriptedModel.SayingAsync(SomeDraft.Quoting("S1", ModelLibrary.Statement));
        await using var library = await ModelLibrary.OpenAsync(model, "Model:Provider=ollama", $"Model:Endpoint={model.Address}", "Model:Name=some-model:8b", "Model:ContextTokens=4096", "Model:AnswerTokens=300", "Model:ApiKey=");

        Assert.Equal("model", (await library.AskAsync()).Writer);

        var request = Assert.Single(model.Received);
        Assert.Equal(("/api/chat", "some-model:8b", false), (request.Path, request.Json["model"]!.GetValue<string>(), request.Json["stream"]!.GetValue<bool>()));
        Assert.Equal((4096, 300, 0.0), (Option("num_ctx").GetValue<int>(), Option("num_predict").GetValue<int>(), Option("temperature").GetValue<double>()));
        Assert.Equal("sentences", Required(request.Json["format"]!));
        Assert.False(request.Headers.ContainsKey("Authorization"));
        Assert.Equal((900L, 100L), (await library.UsageAsync()).Select(used => (used.TokensIn, used.TokensOut)).Single());

        JsonNode Option(string name) => request.Json["options"]![name]!;
    }

    [Fact]
    public async Task An_endpoint_without_structured_output_is_asked_once_more_and_it_is_remembered()
    {
        await using var model = await ScriptedModel.StartAsync(request => request.Json["response_format"] is null
            ? new ModelResponse(SomeDraft.Quoting("S1", ModelLibrary.Statement))
            : new ModelResponse("""{"error":{"message":"response_format is not supported"}}""") { Status = 400 });
        await using var library = await ModelLibrary.OpenAsync(model);

        Assert.Equal(["model", "model"], [(await library.AskAsync()).Writer, (await library.AskAsync()).Writer]);
        Assert.Equal([true, false, false], model.Received.Select(request => request.Json["response_format"] is not null));
    }

    [Fact]
    public async Task Ollama_s_errors_are_understood_too()
    {
        await using var model = await ScriptedModel.StartAsync(request => request.Json["format"] is null
            ? new ModelResponse("""{"error":"model 'some-model' not found"}""") { Status = 404 }
            : new ModelResponse("""{"error":"invalid format"}""") { Status = 400 });
        await using var library = await ModelLibrary.OpenAsync(model, "Model:Provider=ollama", $"Model:Endpoint={model.Address}", "Model:Name=some-model");

        Assert.Equal("the model's endpoint does not know the model", (await library.AskAsync()).Fallback);
        Assert.Equal(2, model.Received.Count);
    }

    [Fact]
    public async Task An_endpoint_that_refuses_everything_is_asked_twice()
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse("""{"error":{"message":"too many tokens"}}""") { Status = 400 });
        await using var library = await ModelLibrary.OpenAsync(model);

        Assert.Equal("the model's endpoint refused the request (400)", (await library.AskAsync()).Fallback);
        Assert.Equal([true, false], model.Received.Select(request => request.Json["response_format"] is not null));
    }

    [Theory]
    [InlineData("on", true)]
    [InlineData("off", false)]
    public async Task Structured_output_can_be_settled(string setting, bool isSent)
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse("{}") { Status = 400 });
        await using var library = await ModelLibrary.OpenAsync(model, $"Model:StructuredOutput={setting}");

        Assert.Equal("extractive", (await library.AskAsync()).Writer);
        Assert.Equal(isSent, Assert.Single(model.Received).Json["response_format"] is not null);
    }

    [Fact]
    public async Task A_model_that_refuses_a_temperature_is_asked_without()
    {
        await using var model = await ScriptedModel.StartAsync(request => request.Json["temperature"] is null
            ? new ModelResponse(SomeDraft.Quoting("S1", ModelLibrary.Statement))
            : new ModelResponse("""{"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model."}}""") { Status = 400 });
        await using var library = await ModelLibrary.OpenAsync(model);

        Assert.Equal(["model", "model"], [(await library.AskAsync()).Writer, (await library.AskAsync()).Writer]);
        Assert.Equal([true, false, false], model.Received.Select(request => request.Json["temperature"] is not null));
        Assert.All(model.Received, request => Assert.NotNull(request.Json["response_format"]));
    }

    private static string Required(JsonNode schema) => schema["required"]!.AsArray().Single()!.GetValue<string>();
}

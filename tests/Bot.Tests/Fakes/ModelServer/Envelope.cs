using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>What the protocols wrap around a model's words: one JSON object, server-sent events, or Ollama's lines.</summary>
internal static class Envelope
{
    private const string Id = "chatcmpl-loopback";
    private const int StreamedCharacters = 24;
    private const long Created = 1_795_000_000; // A fixed second of 2026: replies are the same each time.

    public static HttpReply Wrap(ReceivedRequest request, SpokenReply reply) => (request.IsOllama, request.WantsStream) switch
    {
        (true, false) => HttpReply.Json(200, OllamaLine(request, reply, reply.Content ?? "", isLast: true)),
        (true, true) => new HttpReply(200, "application/x-ndjson", [.. OllamaLines(request, reply).Select(line => Bytes(ModelDraft.ToJson(line) + "\n"))]),
        (false, false) => HttpReply.Json(200, Completion(request, reply)),
        (false, true) => new HttpReply(200, "text/event-stream", [.. Chunks(request, reply).Select(chunk => Bytes($"data: {ModelDraft.ToJson(chunk)}\n\n")), Bytes("data: [DONE]\n\n")]),
    };

    public static HttpReply Error(ReceivedRequest request, ProtocolError error) => HttpReply.Json(error.Status, request.IsOllama
        ? new JsonObject { ["error"] = error.Message }
        : new JsonObject { ["error"] = new JsonObject { ["message"] = error.Message, ["type"] = error.Type, ["param"] = null, ["code"] = error.Code } });

    private static JsonObject Completion(ReceivedRequest request, SpokenReply reply)
    {
        var completion = Head(request, "chat.completion");
        completion["choices"] = request.Fault is ModelFault.NoChoices
            ? new JsonArray()
            : new JsonArray(new JsonObject { ["index"] = 0, ["message"] = Message(reply), ["logprobs"] = null, ["finish_reason"] = reply.FinishReason });
        if (Usage(request, reply) is { } usage)
        {
            completion["usage"] = usage;
        }

        return completion;
    }

    private static JsonObject Message(SpokenReply reply)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = reply.Content, ["refusal"] = reply.Refusal };
        if (reply.FinishReason == "tool_calls")
        {
            message["tool_calls"] = ToolCalls();
        }

        return message;
    }

    private static JsonArray ToolCalls() => new(new JsonObject
    {
        ["index"] = 0,
        ["id"] = "call_quagga",
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = "send_mail", ["arguments"] = """{"to":"help@collect.example"}""" },
    });

    private static IEnumerable<JsonObject> Chunks(ReceivedRequest request, SpokenReply reply)
    {
        if (request.Fault is not ModelFault.NoChoices)
        {
            yield return Chunk(request, new JsonObject { ["role"] = "assistant", ["content"] = "" }, null);
            foreach (var piece in Pieces(reply.Content ?? ""))
            {
                yield return Chunk(request, new JsonObject { ["content"] = piece }, null);
            }

            if (reply.Refusal is { } refusal)
            {
                yield return Chunk(request, new JsonObject { ["refusal"] = refusal }, null);
            }

            if (reply.FinishReason == "tool_calls")
            {
                yield return Chunk(request, new JsonObject { ["tool_calls"] = ToolCalls() }, null);
            }

            yield return Chunk(request, [], reply.FinishReason);
        }

        if (request.Body["stream_options"]?["include_usage"]?.GetValue<bool>() is true && Usage(request, reply) is { } usage)
        {
            var last = Head(request, "chat.completion.chunk");
            last["choices"] = new JsonArray();
            last["usage"] = usage;
            yield return last;
        }
    }

    private static JsonObject Chunk(ReceivedRequest request, JsonObject delta, string? finishReason)
    {
        var chunk = Head(request, "chat.completion.chunk");
        chunk["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = finishReason });
        return chunk;
    }

    private static JsonObject Head(ReceivedRequest request, string kind) =>
        new() { ["id"] = Id, ["object"] = kind, ["created"] = Created, ["model"] = request.Model, ["system_fingerprint"] = "fp_loopback" };

    private static JsonObject? Usage(ReceivedRequest request, SpokenReply reply) => request.Fault switch
    {
        ModelFault.NoUsage => null,
        ModelFault.AbsurdUsage => UsageOf(-5, int.MaxValue),
        _ => UsageOf(PromptTokens(request), Tokens(reply.Content)),
    };

    private static JsonObject UsageOf(int prompt, int completion) =>
        new() { ["prompt_tokens"] = prompt, ["completion_tokens"] = completion, ["total_tokens"] = unchecked(prompt + completion) };

    private static IEnumerable<JsonObject> OllamaLines(ReceivedRequest request, SpokenReply reply) =>
        [.. Pieces(reply.Content ?? "").Select(piece => OllamaLine(request, reply, piece, isLast: false)), OllamaLine(request, reply, "", isLast: true)];

    private static JsonObject OllamaLine(ReceivedRequest request, SpokenReply reply, string content, bool isLast)
    {
        var line = new JsonObject { ["model"] = request.Model, ["created_at"] = "2026-11-23T09:00:00Z", ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content }, ["done"] = isLast };
        if (request.Fault is ModelFault.NoChoices)
        {
            line.Remove("message");
        }

        if (isLast)
        {
            line["done_reason"] = reply.FinishReason == "length" ? "length" : "stop";
            if (request.Fault is not ModelFault.NoUsage)
            {
                line["prompt_eval_count"] = request.Fault is ModelFault.AbsurdUsage ? -5 : PromptTokens(request);
                line["eval_count"] = request.Fault is ModelFault.AbsurdUsage ? int.MaxValue : Tokens(reply.Content);
                line["total_duration"] = 1_000_000;
                line["load_duration"] = 1_000;
                line["prompt_eval_duration"] = 1_000;
                line["eval_duration"] = 1_000;
            }
        }

        return line;
    }

    private static IEnumerable<string> Pieces(string text) => text.Chunk(StreamedCharacters).Select(piece => new string(piece));

    private static int PromptTokens(ReceivedRequest request) => request.Messages.Sum(message => Tokens(message.Text));

    // Near enough to what tokenizers count, and the same each time.
    private static int Tokens(string? text) => ((text?.Length ?? 0) + 3) / 4;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

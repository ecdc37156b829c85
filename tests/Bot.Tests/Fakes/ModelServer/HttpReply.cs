using System.Text;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>A response before it is sent.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The Content-Type header.</param>
/// <param name="Parts">The body; one part has its length announced, several are sent one by one.</param>
internal sealed record HttpReply(int Status, string ContentType, IReadOnlyList<byte[]> Parts)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static HttpReply Json(int status, object value) => Of(status, "application/json", ModelDraft.ToJson(value));

    public static HttpReply Html(int status, string title) => Of(status, "text/html", $"<!doctype html><title>{title}</title><h1>{title}</h1><p>quagga-proxy</p>");

    public static HttpReply Of(int status, string contentType, string text) => new(status, contentType, [Encoding.UTF8.GetBytes(text)]);
}

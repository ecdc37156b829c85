using System.Reflection;
using System.Security.Cryptography;

namespace Bot.Web;

/// <summary>The style sheets, the script and the icon of the pages, kept in the assembly so that they are found from any folder.</summary>
internal sealed class Assets
{
    private const string Prefix = "web/";

    private readonly Dictionary<string, (byte[] Bytes, string Version)> files = Load();

    /// <summary>The address of a file. It changes with the content, so that browsers may keep it.</summary>
    public string Href(string name) => $"/assets/{name}?v={files[name].Version}";

    /// <summary>Answers a request for a file.</summary>
    public IResult Find(string name, HttpContext context)
    {
        if (!files.TryGetValue(name, out var file))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Bytes, ContentType(name));
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private static Dictionary<string, (byte[] Bytes, string Version)> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var loaded = new Dictionary<string, (byte[] Bytes, string Version)>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource '{name}' is missing.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            loaded[name[Prefix.Length..]] = (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6)));
        }

        return loaded;
    }
}

using System.Text.Json;
using Bot.Facts.Packs;
using Bot.Tests.Facts.Packs;
using Bot.Verbs;

namespace Bot.Tests.Verbs;

public sealed class EvidenceVerbTests : IDisposable
{
    private const string Question = "Is a red notice an international arrest warrant?";

    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_pack_is_shown_by_its_id_and_verified_without_the_data()
    {
        var asked = await run.OnDataAsync("ask", "--json", Question);
        var listed = await run.OnDataAsync("evidence", "show");
        Assert.Matches($"^answers/[0-9a-f]{{32}}  [0-9-]{{10}} [0-9:]{{5}}  {Question.Replace("?", "\\?", StringComparison.Ordinal)}\n$", listed.Output);

        var (named, bare) = (listed.Output[..40], listed.Output[8..40]);
        var printed = await run.OnDataAsync("evidence", "show", named);
        Assert.Equal(ExitStatus.Done, printed.Status);
        Assert.Matches("^Signed by the key with the fingerprint ([0-9a-f]{4} ){7}[0-9a-f]{4}\\.\n$", printed.Error);
        Assert.EndsWith(" -->\n", printed.Output, StringComparison.Ordinal);

        var file = run.PathOf("pack.html");
        Assert.Equal((ExitStatus.Done, ""), Brief(await run.OnDataAsync("evidence", "show", bare, "--out", file)));
        Assert.Equal(ExitStatus.Done, (await run.OnDataAsync("evidence", "show", "latest", "--out", file)).Status);
        Directory.Delete(run.DataFolder, recursive: true);

        var pack = SomePack.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(JsonDocument.Parse(asked.Output).RootElement.GetProperty("sentences").GetArrayLength(), pack.Gate.Count);
        Assert.All(pack.Gate, judgement => Assert.Equal(GateVerdict.WordForWord, judgement.Verdict));

        var verified = await run.RunAsync("evidence", "verify", file);
        Assert.Equal((ExitStatus.Done, ""), (verified.Status, verified.Error));
        Assert.StartsWith($"'{file}' holds: no byte of it was changed since it was signed.\nThe answer to “{Question}” of ", verified.Output, StringComparison.Ordinal);
        Assert.EndsWith("Whether this is the key of the people you expect is for you to compare: ask them for its fingerprint.\n", verified.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.DataFolder), "Verifying made a data folder.");
    }

    [Fact]
    public async Task A_verdict_is_packed_and_the_key_that_must_have_signed_it_is_demanded()
    {
        await run.OnDataAsync("check", "A red notice is an international arrest warrant.");
        var file = run.PathOf("verdict.html");
        var shown = await run.OnDataAsync("evidence", "show", "--out", file, "latest");
        Assert.Equal(ExitStatus.Done, shown.Status);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var signer = Assert.IsType<PackCheck.Holds>(SomePack.Verifier.Verify(bytes)).Signer;
        Assert.Equal($"Signed by the key with the fingerprint {signer.Fingerprint}.\n", shown.Error);

        var right = await run.RunAsync("evidence", "verify", file, "--key", signer.PublicKey.ToUpperInvariant());
        Assert.Equal((ExitStatus.Done, ""), (right.Status, right.Error));
        Assert.EndsWith("This is the key that you gave.\n", right.Output, StringComparison.Ordinal);
        Assert.Equal(
            new VerbResult(ExitStatus.Failed, "", $"'{file}' was signed by another key than the one you gave: {signer.PublicKey} (fingerprint {signer.Fingerprint}).\n"),
            await run.RunAsync("evidence", "verify", file, "--key", new string('0', 64)));
        Assert.Equal(ExitStatus.WrongUsage, (await run.RunAsync("evidence", "verify", file, "--key", "0123")).Status);
    }

    [Fact]
    public async Task What_is_no_pack_is_told_in_one_sentence()
    {
        var ending = "does not end in the line of a signed evidence pack: it is another file, or its end was cut off or changed.";
        var (empty, text, binary, large) = (run.PathOf("empty.html"), run.Write("text.html", "<p>Hello</p>\n"), run.PathOf("binary.html"), run.PathOf("large.html"));
        await File.WriteAllBytesAsync(empty, [], TestContext.Current.CancellationToken);
        var random = new byte[100_000];
        new Random(7).NextBytes(random);
        await File.WriteAllBytesAsync(binary, random, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(large, new byte[20_000_000], TestContext.Current.CancellationToken);

        foreach (var (file, sentence) in new[]
        {
            (empty, $"'{empty}' is empty: it is no evidence pack."),
            (text, $"'{text}' {ending}"),
            (binary, $"'{binary}' {ending}"),
            (large, $"'{large}' is larger than any evidence pack (16 MiB)."),
            (run.Folder, $"'{run.Folder}' is a folder: name the evidence pack in it."),
            (run.PathOf("missing.html"), $"Could not find file '{run.PathOf("missing.html")}': check the spelling and the folder you are in."),
        })
        {
            Assert.Equal(new VerbResult(ExitStatus.Failed, "", sentence + "\n"), await run.RunAsync("evidence", "verify", file));
        }

        Assert.False(Directory.Exists(run.DataFolder));
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("checks/0123456789abcdef0123456789abcdef")]
    [InlineData("../../etc/passwd")]
    [InlineData("latest")]
    public async Task An_unknown_fact_is_told(string named) => Assert.Equal(
        new VerbResult(ExitStatus.Failed, "", $"The workspace 'nobody' has no answer or checked statement '{named}': run evidence show without an id to see the newest.\n"),
        await run.OnDataAsync("evidence", "show", named, "--workspace", "nobody"));

    [Fact]
    public async Task The_JSON_of_ask_and_check_has_its_documented_keys_alone()
    {
        var (answer, verdict) = (await run.OnDataAsync("ask", "--json", Question), await run.OnDataAsync("check", "--json", "A red notice is an international arrest warrant."));

        Assert.Equal(["closest", "elapsedMs", "language", "outcome", "removed", "sentences", "writer"], Keys(answer.Output));
        Assert.Equal(["elapsedMs", "evidence", "language", "verdict", "whatDiffers"], Keys(verdict.Output));
    }

    private static (int Status, string Output) Brief(VerbResult result) => (result.Status, result.Output);

    private static IEnumerable<string> Keys(string json) => JsonDocument.Parse(json).RootElement.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);
}

using System.Globalization;
using System.Text;
using Bot.Benchmarks.Engines;

namespace Bot.Benchmarks;

/// <summary>The one table: each cell is the bot divided by something else that was measured in the same run.</summary>
internal sealed class RatioTable
{
    private const double FloorLimit = 6;

    private static readonly EngineName[] Others = [EngineName.PlainLucene, EngineName.Sqlite, EngineName.PostgreSql];

    // What the SQL engines allocate themselves is not seen, so a ratio to it would mean nothing.
    private static readonly EngineName[] Managed = [EngineName.PlainLucene];

    private readonly List<string> rows = [];
    private readonly List<string> notes = [];

    public void AddEngines(int size, ComparisonFigures figures)
    {
        var passages = size.ToString("#,0", CultureInfo.InvariantCulture);
        var store = figures.StoreTime;
        AddRow(figures, $"Ingest, passages a second, {passages} passages (more is better)", engine => figures.Passages / (engine.IngestTime - (engine == Own(figures) ? store : TimeSpan.Zero)).TotalSeconds, Rate, "");
        AddRow(figures, $"Ingest with the bot's store, {passages} passages (more is better)", engine => figures.Passages / engine.IngestTime.TotalSeconds, Rate, "");
        AddRow(figures, $"Question p50, {passages} passages", engine => engine.Percentile(0.5), Milliseconds, Verdict(figures, size));
        AddRow(figures, $"Question p99, {passages} passages", engine => engine.Percentile(0.99), Milliseconds, "");
        AddRow(figures, $"Question p50 with passages read from the store, {passages} passages", engine => (engine == Own(figures) ? figures.Retriever : engine).Percentile(0.5), Milliseconds, "");
        AddRow(figures, $"Question p99 with passages read from the store, {passages} passages", engine => (engine == Own(figures) ? figures.Retriever : engine).Percentile(0.99), Milliseconds, "");
        AddRow(figures, $"Allocated a question, {passages} passages", engine => engine.AllocatedBytes, Bytes, "", Managed);
        AddRow(figures, $"Index on disk, {passages} passages", engine => engine.SizeBytes, Bytes, "");
    }

    /// <summary>A row of the product against a limit that it must stay within.</summary>
    public void AddLimit(string measure, double value, double limit, string unit)
    {
        var verdict = string.Create(CultureInfo.InvariantCulture, $"{value / limit:0.00} of {limit:0} {unit}, {Met(value <= limit)}");
        rows.Add(string.Create(CultureInfo.InvariantCulture, $"| {measure} | {value:0.##} {unit} | | | | {verdict} |"));
    }

    /// <summary>A row of the product that has no limit.</summary>
    public void AddFigure(string measure, double value, string unit) =>
        rows.Add(string.Create(CultureInfo.InvariantCulture, $"| {measure} | {value:0.##} {unit} | | | | |"));

    public void AddNote(string note) => notes.Add(note);

    public string ToMarkdown()
    {
        var markdown = new StringBuilder();
        markdown.AppendLine("| measure | Bot | ÷ plain Lucene.NET | ÷ SQLite FTS5 | ÷ PostgreSQL | limit |");
        markdown.AppendLine("| --- | ---: | ---: | ---: | ---: | --- |");
        markdown.AppendJoin(Environment.NewLine, rows).AppendLine().AppendLine();
        markdown.AppendLine("Ratios; absolute times drift with the machine and its load. Run it again before believing a small difference. Below 1.00 the bot takes less, above it more.");
        foreach (var note in Footer.Lines.Concat(notes))
        {
            markdown.Append("- ").AppendLine(note);
        }

        return markdown.ToString();
    }

    private static EngineFigures Own(ComparisonFigures figures) => figures.Engines[EngineName.Bot];

    private void AddRow(ComparisonFigures figures, string measure, Func<EngineFigures, double> value, Func<double, string> format, string verdict, EngineName[]? compared = null)
    {
        var own = value(Own(figures));
        var cells = Others.Select(name => (compared ?? Others).Contains(name) && figures.Engines.TryGetValue(name, out var other)
            ? string.Create(CultureInfo.InvariantCulture, $"**{own / value(other):0.00}** ({format(value(other))})")
            : "");
        rows.Add($"| {measure} | {format(own)} | {string.Join(" | ", cells)} | {verdict} |");
    }

    // The limits are set for 100,000 passages; fewer are measured to see how things grow.
    private static string Verdict(ComparisonFigures figures, int size)
    {
        if (size < 100_000)
        {
            return "";
        }

        var own = Own(figures).Percentile(0.5);
        var withinFloor = own <= FloorLimit * figures.Engines[EngineName.PlainLucene].Percentile(0.5);
        var faster = figures.Engines.Where(engine => engine.Key is EngineName.Sqlite or EngineName.PostgreSql).All(engine => own < engine.Value.Percentile(0.5));
        return string.Create(CultureInfo.InvariantCulture, $"at most {FloorLimit:0.00} of Lucene.NET, {Met(withinFloor)}; below 1.00 of the SQL engines, {Met(faster)}");
    }

    private static string Met(bool isMet) => isMet ? "met" : "**not met**";

    private static string Rate(double perSecond) => perSecond.ToString("#,0", CultureInfo.InvariantCulture) + "/s";

    private static string Milliseconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + " ms";

    private static string Bytes(double value) => value < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{value / 1024:0.0} KiB")
        : string.Create(CultureInfo.InvariantCulture, $"{value / (1024 * 1024):0.0} MiB");
}

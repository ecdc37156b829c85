using System.CommandLine;
using System.CommandLine.Parsing;
using Bot.Documents;
using Bot.Ingestion;
using Bot.Search;

namespace Bot.Verbs;

/// <summary>What a person may say about the documents they add; it wins over what a document says about itself.</summary>
internal sealed class DocumentOptions
{
    private readonly Option<string?> title = new("--title") { Description = "Title, for a single file.", HelpName = "TEXT" };
    private readonly Option<string?> authority = new Option<string?>("--authority") { Description = "Who stands behind it." }.AcceptOnlyFromAmong([.. AuthorityNames.Keys]);
    private readonly Option<string?> date = new("--date") { Description = "Date of the text: 2025, 2025-11, 2025-11-27 or undated.", HelpName = "DATE" };
    private readonly Option<string?> language = new Option<string?>("--language") { Description = "Language of the text." }.AcceptOnlyFromAmong([.. TextAnalysis.Languages]);
    private readonly Option<string?> kind = new Option<string?>("--kind") { Description = "The source itself, or our summary of sources." }.AcceptOnlyFromAmong("original", "summary");
    private readonly Option<string?> instrument = new("--instrument") { Description = "Name with printed reference to cite it by.", HelpName = "TEXT" };
    private readonly Option<string?> url = new("--url") { Description = "Where it is published.", HelpName = "ADDRESS" };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command, Argument<string[]> paths)
    {
        foreach (var option in new Option[] { title, authority, date, language, kind, instrument, url })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(date) is { } given and not "undated" && PartialDate.TryParse(given) is null)
            {
                result.AddError($"'{given}' is not a date: write 2025, 2025-11, 2025-11-27 or undated.");
            }

            if (result.GetValue(url) is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            {
                result.AddError($"'{address}' is not an address: write it with http:// or https://.");
            }

            CheckTitle(result, paths);
        });
    }

    /// <summary>What was said.</summary>
    public DocumentOverrides Read(ParseResult parsed) => new()
    {
        Title = parsed.GetValue(title),
        Authority = parsed.GetValue(authority) is { } key && AuthorityNames.TryParse(key, out var known) ? known : null,
        Date = parsed.GetValue(date),
        Language = parsed.GetValue(language),
        Kind = parsed.GetValue(kind) switch
        {
            "summary" => DocumentKind.Summary,
            "original" => DocumentKind.Original,
            _ => null,
        },
        Instrument = parsed.GetValue(instrument),
        Url = parsed.GetValue(url),
    };

    private void CheckTitle(CommandResult result, Argument<string[]> paths)
    {
        if (result.GetValue(title) is not { } given)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(given))
        {
            result.AddError("The title is empty.");
        }
        else if (result.GetValue(paths) is not [var only] || Directory.Exists(only))
        {
            result.AddError("--title names one document: give it with a single file.");
        }
    }
}

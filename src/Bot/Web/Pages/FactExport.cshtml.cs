using Bot.Facts.Exports;
using Bot.Facts.Reviews;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Bot.Web.Pages;

/// <summary>Hands out facts as a file: those of the list's filter, or one.</summary>
[AtLeast(Role.Reader)]
internal sealed class FactExportModel(FactExporter exporter) : VisitorPage
{
    /// <summary>Writes the file as it is made.</summary>
    /// <param name="format"><c>csv</c>, <c>md</c>, <c>docx</c> or <c>json</c>.</param>
    /// <param name="fact">Only this one, as <see cref="FactId.ToString"/> has it.</param>
    /// <param name="state">As the list has it.</param>
    /// <param name="kind">As the list has it.</param>
    /// <param name="assignee">As the list has it; "me" for who asks.</param>
    /// <param name="words">As the list has it.</param>
    /// <param name="cancellationToken">The reader went away.</param>
    public async Task<IActionResult> OnGetAsync(string? format, string? fact, string? state, string? kind, string? assignee, string? words, CancellationToken cancellationToken)
    {
        var filter = new FactFilter
        {
            State = Enum.TryParse<ReviewState>(state, ignoreCase: true, out var decided) && Enum.IsDefined(decided) ? decided : null,
            Kind = Enum.TryParse<FactKind>(kind, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null,
            Assignee = assignee is "me" ? Me.Id : string.IsNullOrEmpty(assignee) ? null : assignee,
            Words = words ?? "",
        };
        var query = new FactQuery(Visitor.Workspace, filter, FactId.Read(fact));
        if (ExportFormat.Read(format) is not { } known || (fact is not null && query.Only is null) || !await exporter.HasAsync(query, cancellationToken))
        {
            return NotFound();
        }

        var name = query.Only is { } only ? $"fact-{only.Record}.{known.Extension}" : $"facts.{known.Extension}";
        Response.ContentType = known.MediaType;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await exporter.WriteAsync(query, known, Response.Body, cancellationToken);
        return new EmptyResult();
    }
}

using System.Globalization;
using Bot.Answers;
using Bot.Facts;
using Bot.Workspaces;

namespace Bot.Web.Api;

/// <summary>The addresses of the REST API.</summary>
internal sealed class ApiEndpoints(SourceDesk desk, AnswerLog answers, CheckLog checks)
{
    public static void Map(IEndpointRouteBuilder application, IServiceProvider services)
    {
        var endpoints = ActivatorUtilities.CreateInstance<ApiEndpoints>(services);
        var api = application.MapGroup(ApiPaths.Rest).AddEndpointFilter(RefuseAsync).DisableAntiforgery();

        api.MapPost("/ask", endpoints.AskAsync).RequireScope(ApiScopes.Ask).WithName("ask").WithSummary("Ask a question")
            .WithDescription("Answers with quoted, cited sentences, or says that the sources don't. The body is what the verb ask --json prints.")
            .Accepts<AskRequest>("application/json").Produces<AnswerRecord>();
        api.MapPost("/check", endpoints.CheckAsync).RequireScope(ApiScopes.Check).WithName("check").WithSummary("Check a statement")
            .WithDescription("Says whether the sources state a claim, differ from it, or don't settle it. The body is what the verb check --json prints.")
            .Accepts<CheckRequest>("application/json").Produces<CheckRecord>();
        api.MapGet("/answers/{id}", endpoints.FindAnswerAsync).RequireScope(ApiScopes.Ask).WithName("findAnswer").WithSummary("Read an answer again")
            .WithDescription("Gives an answer of the workspace by the id that came in the header Bot-Answer.").Produces<AnswerRecord>();
        api.MapGet("/checks/{id}", endpoints.FindCheckAsync).RequireScope(ApiScopes.Check).WithName("findCheck").WithSummary("Read a verdict again")
            .WithDescription("Gives a verdict of the workspace by the id that came in the header Bot-Check.").Produces<CheckRecord>();
        api.MapGet("/passages/{revision}", endpoints.OpenAsync).RequireScope(ApiScopes.Read).WithName("openPassage").WithSummary("Open a quote in its place")
            .WithDescription("Gives the words of a citation, by its revision, start and length, with the text around them, and says whether the document still has them.").Produces<PassageRecord>();
        api.MapGet("/documents", endpoints.SearchAsync).RequireScope(ApiScopes.Read).WithName("searchDocuments").WithSummary("Search or list the documents")
            .WithDescription("Finds the passages that fit a query best, as a question does; without a query it lists the documents.").Produces<DocumentsRecord>();
    }

    private async Task<IResult> AskAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = await ApiJson.ReadAsync<AskRequest>(context.Request, cancellationToken);
        var record = await desk.AskAsync(ApiCaller.Of(context.User).Workspace, request, cancellationToken);
        context.Response.Headers["Bot-Answer"] = record.LogId;
        context.Response.Headers.ContentLocation = $"{ApiPaths.Rest}/answers/{record.LogId}";
        return Json(record);
    }

    private async Task<IResult> CheckAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = await ApiJson.ReadAsync<CheckRequest>(context.Request, cancellationToken);
        var record = await desk.CheckAsync(ApiCaller.Of(context.User).Workspace, request, cancellationToken);
        context.Response.Headers["Bot-Check"] = record.LogId;
        context.Response.Headers.ContentLocation = $"{ApiPaths.Rest}/checks/{record.LogId}";
        return Json(record);
    }

    private async Task<IResult> FindAnswerAsync(string id, HttpContext context, CancellationToken cancellationToken) =>
        await answers.FindAsync(ApiCaller.Of(context.User).Workspace, id, cancellationToken) is { } found
            ? Json(found.Record)
            : throw RefusedRequestException.Missing("No answer here has this id: take it from the header Bot-Answer.");

    private async Task<IResult> FindCheckAsync(string id, HttpContext context, CancellationToken cancellationToken) =>
        await checks.FindAsync(ApiCaller.Of(context.User).Workspace, id, cancellationToken) is { } found
            ? Json(found.Record)
            : throw RefusedRequestException.Missing("No verdict here has this id: take it from the header Bot-Check.");

    private async Task<IResult> OpenAsync(string revision, string? start, string? length, HttpContext context, CancellationToken cancellationToken)
    {
        var request = new PassageRequest { Revision = revision, Start = Number("start", start), Length = Number("length", length) };
        return Json(await desk.OpenAsync(ApiCaller.Of(context.User).Workspace, request, cancellationToken));
    }

    private async Task<IResult> SearchAsync(string? q, string? limit, HttpContext context, CancellationToken cancellationToken)
    {
        var request = new SearchRequest { Query = q, Limit = limit is null ? null : Number("limit", limit) };
        return Json(await desk.SearchAsync(ApiCaller.Of(context.User).Workspace, request, cancellationToken));
    }

    // As the verbs write it, so that both can be read by the same program.
    private static IResult Json<TRecord>(TRecord record) => Results.Json(record, AnswerRecord.Json);

    // The numbers come as text, because whatever stands in the address has to end in a sentence.
    private static int Number(string name, string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw RefusedRequestException.Wrong($"The address needs {name}= with a whole number from 0.");

    private static async ValueTask<object?> RefuseAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RefusedRequestException refused)
        {
            return ApiProblem.Of(refused.Status, refused.Message);
        }
    }
}

using System.Net;

namespace Bot.Answers.Models;

/// <summary>Asks the model within time and budget, and records what it used. Safe to share between threads.</summary>
internal sealed partial class ModelDesk(ModelConnection connection, UsageLedger ledger, ModelOptions options, TimeProvider timeProvider, ILogger<ModelDesk> logger)
{
    // Figures beyond this multiple of the window are not believed.
    private const int Plausible = 4;

    // What the endpoint has refused in this process is not sent again.
    private volatile bool refusesSchema = options.StructuredOutput == "off";
    private volatile bool refusesTemperature;

    /// <summary>Asks.</summary>
    /// <exception cref="Storage.StoreException">What was used can't be read or recorded.</exception>
    public async Task<ModelReply> AskAsync(Asked asked, ModelTask task, CancellationToken cancellationToken)
    {
        var left = TimeSpan.FromSeconds(options.TimeoutSeconds * task.ShareOfTime) - timeProvider.GetElapsedTime(asked.Started);
        if (left <= TimeSpan.Zero)
        {
            return new ModelReply.Nothing(ModelFailure.TooSlow(options.TimeoutSeconds).Reason);
        }

        var most = new ModelUsage(task.PromptTokens, task.ReplyTokens);
        if (await ledger.ReserveAsync(asked, task.Prompt, most, cancellationToken) is not { } reservation)
        {
            LogFailed(task.Prompt, ModelFailure.OverBudget.Reason, "");
            return new ModelReply.Nothing(ModelFailure.OverBudget.Reason);
        }

        var used = most; // Until the endpoint says otherwise.
        using var deadline = new CancellationTokenSource(left, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var output = await SendAsync(task, deadline.Token, either.Token);
            used = Used(output, most);
            return output.IsRefused ? Failed(task, ModelFailure.Refused, "") : new ModelReply.Said(output.Text);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A door to the outside: whatever an endpoint does to the layers between, the reader gets the sources instead.
            var failure = deadline.IsCancellationRequested ? ModelFailure.TooSlow(options.TimeoutSeconds) : ModelFailure.Of(exception, options.TryTimeoutSeconds);
            used = failure.IsCharged ? most : ModelUsage.None;
            return Failed(task, failure, exception.GetType().Name);
        }
        finally
        {
            await ledger.SettleAsync(reservation, used);
        }
    }

    /// <summary>Sends, and once more without what the endpoint does not know.</summary>
    private async Task<ModelOutput> SendAsync(ModelTask task, CancellationToken end, CancellationToken cancellationToken)
    {
        var form = new ReplyForm(task.ReplyTokens, refusesTemperature ? null : options.Temperature, refusesSchema ? null : task.Schema);
        while (true)
        {
            try
            {
                var output = await connection.SendAsync(task.Prompt, task.Arguments, form, end, cancellationToken);
                Remember(form, task);
                return output;
            }
            catch (Exception exception) when (Simpler(form, exception) is { } simpler)
            {
                form = simpler;
            }
        }
    }

    /// <summary>The form with less in it after an endpoint refused it as a request it does not understand; null when there is nothing to leave out.</summary>
    private ReplyForm? Simpler(ReplyForm form, Exception exception)
    {
        if (ModelFailure.RefusalOf(exception) is not { Status: HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity } refusal)
        {
            return null;
        }

        return form switch
        {
            { Temperature: not null } when refusal.BlamesTemperature => form with { Temperature = null },
            { Schema: not null } when options.StructuredOutput == "auto" => form with { Schema = null },
            _ => null,
        };
    }

    // Only what helped is remembered: a prompt that is too long is refused in every form.
    private void Remember(ReplyForm form, ModelTask task)
    {
        if (!refusesTemperature && form.Temperature is null)
        {
            refusesTemperature = true;
            LogRefused("a temperature");
        }

        if (!refusesSchema && form.Schema is null && task.Schema is not null)
        {
            refusesSchema = true;
            LogRefused("structured output");
        }
    }

    private ModelUsage Used(ModelOutput output, ModelUsage most)
    {
        var limit = (long)Plausible * options.ContextTokens;
        return new ModelUsage(
            output.TokensIn is { } sent && sent > 0 && sent <= limit ? sent : most.TokensIn,
            output.TokensOut is { } received && received >= 0 && received <= limit ? received : most.TokensOut);
    }

    private ModelReply.Nothing Failed(ModelTask task, ModelFailure failure, string exception)
    {
        LogFailed(task.Prompt, failure.Reason, exception);
        return new ModelReply.Nothing(failure.Reason);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "no {Prompt} from the model: {Reason} {Exception}")]
    private partial void LogFailed(string prompt, string reason, string exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "the model's endpoint refuses {Part}; it is left out from now on")]
    private partial void LogRefused(string part);
}

using Polly.Timeout;

namespace Bot.Answers.Models;

/// <summary>Takes in a reply to its end before it is handed on, so that the time of a try covers the body, a cut one is tried again, and one without end is given up.</summary>
internal sealed class WholeReplies(QuestionTime time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Many times what the longest answer takes.</summary>
    public const int MaxBytes = 2 << 20;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadToEndAsync(await base.SendAsync(request, cancellationToken), cancellationToken);
        }
        catch (OperationCanceledException exception) when (time.IsOver)
        {
            throw new TimeoutRejectedException("The time of the question is over.", exception); // Counts against the endpoint; a reader who goes away does not.
        }
    }

    private static async Task<HttpResponseMessage> ReadToEndAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var whole = new ByteArrayContent(await ReadAsync(response.Content, cancellationToken));
            foreach (var (name, values) in response.Content.Headers.Where(header => header.Key != "Content-Length"))
            {
                whole.Headers.TryAddWithoutValidation(name, values);
            }

            response.Content.Dispose();
            response.Content = whole;
            return response;
        }
        catch (IOException exception)
        {
            response.Dispose();
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The reply broke off.", exception);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[16 << 10];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (whole.Length + read > MaxBytes)
            {
                throw new ReplyTooLongException();
            }

            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}

/// <summary>A reply has more than <see cref="WholeReplies.MaxBytes"/>. Trying again would bring the same.</summary>
internal sealed class ReplyTooLongException() : Exception($"The model's reply has more than {WholeReplies.MaxBytes} bytes.");

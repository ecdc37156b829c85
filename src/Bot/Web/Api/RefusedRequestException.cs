namespace Bot.Web.Api;

/// <summary>A program asked for something that it can't be given. The message is the sentence that it is told.</summary>
internal sealed class RefusedRequestException(int status, string sentence) : Exception(sentence)
{
    /// <summary>Of HTTP.</summary>
    public int Status { get; } = status;

    public static RefusedRequestException Wrong(string sentence) => new(StatusCodes.Status400BadRequest, sentence);

    public static RefusedRequestException Missing(string sentence) => new(StatusCodes.Status404NotFound, sentence);
}

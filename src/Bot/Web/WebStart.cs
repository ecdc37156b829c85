using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>Starts the application at its address.</summary>
public static partial class WebStart
{
    /// <summary>Starts listening, and logs the address; returns when requests are answered.</summary>
    /// <exception cref="WebAddressException">The address of <see cref="WebOptions.Url"/> is taken or may not be used.</exception>
    public static async Task StartWebAsync(this WebApplication application, CancellationToken cancellationToken)
    {
        try
        {
            await application.StartAsync(cancellationToken);
            var address = string.Join(' ', application.Urls);
            LogAddress(application.Logger, address);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            var url = application.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url;
            throw new WebAddressException(Sentence(url, exception), exception);
        }
    }

    private static string Sentence(string url, Exception exception) => SocketErrorOf(exception) switch
    {
        SocketError.AddressAlreadyInUse => $"The address {url} is already in use. Stop the program that uses it, or choose another with --Web:Url http://127.0.0.1:PORT.",
        SocketError.AccessDenied => $"This user may not listen on {url}. Choose a port from 1024 on with --Web:Url http://127.0.0.1:PORT.",
        SocketError.AddressNotAvailable => $"This machine has no address {url}. Choose another with --Web:Url http://127.0.0.1:PORT.",
        _ => $"The address {url} can't be used ({exception.Message}). Choose another with --Web:Url http://127.0.0.1:PORT.",
    };

    // The server wraps what the socket said, in one layer or two.
    private static SocketError? SocketErrorOf(Exception? exception)
    {
        while (exception is not null and not SocketException)
        {
            exception = exception.InnerException;
        }

        return (exception as SocketException)?.SocketErrorCode;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "chat page at {Address}")]
    private static partial void LogAddress(ILogger logger, string address);
}

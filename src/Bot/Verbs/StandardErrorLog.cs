using Microsoft.Extensions.Logging.Console;

namespace Bot.Verbs;

/// <summary>Sends the log to standard error: standard output belongs to results.</summary>
internal static class StandardErrorLog
{
    /// <summary>Logs what is at least as grave as a level, unless section <c>Logging</c> of the settings says otherwise.</summary>
    public static ILoggingBuilder WriteToStandardError(this ILoggingBuilder logging, IConfiguration settings, LogLevel minimum)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(minimum);
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // It logs what it throws; the sentence that the command line makes of it is enough.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        logging.AddConfiguration(settings.GetSection("Logging"));
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            console.UseUtcTimestamp = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging;
    }
}

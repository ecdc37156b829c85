using System.Globalization;

namespace Bot.Answers.Certified;

/// <summary>The line beside a certified answer.</summary>
public static class CertifiedLine
{
    /// <summary>Who signed it, when, and until when it holds, in a language of the bot; null for an answer that nobody signed.</summary>
    public static string? Of(AnswerRecord record, string language)
    {
        if (record.Certified is not { } certified)
        {
            return null;
        }

        // Days are written so that every language reads them alike.
        var (at, until) = (Day(certified.At), Day(certified.Until));
        return language switch
        {
            "fr" => $"Certifié par {certified.By} le {at}, valable jusqu'au {until}.",
            "es" => $"Certificado por {certified.By} el {at}, válido hasta el {until}.",
            "ar" => $"صدّق عليه {certified.By} بتاريخ {at}، وهو صالح حتى {until}.",
            _ => $"Certified by {certified.By} on {at}, good until {until}.",
        };
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

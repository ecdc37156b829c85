using Bot.Answers.Writing;
using Bot.Documents;
using Bot.Search;

namespace Bot.Answers;

/// <summary>The sentences with which a question is declined, in the language it was asked in.</summary>
internal static class Declined
{
    // More words than this make the sentence a list.
    private const int MaxNamed = 4;

    // With so small a chance of an answer, hardly a word of the question is one of the subject.
    private const double OutsideChance = 0.2;

    public static Abstention TooLong(Question question)
    {
        var language = LanguageDetector.Detect(question.Text) ?? "en";
        var (length, most) = (question.Text.Length, QuestionLimits.MaxCharacters);
        return new Abstention(language, DeclineCause.TooLong, language switch
        {
            "fr" => $"La question compte {length} caractères ; le maximum est de {most}. Posez-la en quelques phrases.",
            "es" => $"La pregunta tiene {length} caracteres; el máximo es {most}. Hágala en unas pocas frases.",
            "ar" => $"يتألف السؤال من {length} حرفا، والحد الأقصى {most}. اطرحه في بضع جمل.",
            _ => $"The question has {length} characters; the most that can be read is {most}. Ask it in a few sentences.",
        }, []);
    }

    public static Abstention NothingAsked(ReadQuestion question) => new(question.Language, DeclineCause.NothingAsked, question.Language switch
    {
        "fr" => "La question ne contient aucun mot à chercher. Posez une question sur les procédures d'INTERPOL.",
        "es" => "La pregunta no contiene ninguna palabra que buscar. Haga una pregunta sobre los procedimientos de INTERPOL.",
        "ar" => "لا يتضمن السؤال أي كلمة يمكن البحث عنها. اطرح سؤالا عن إجراءات الإنتربول.",
        _ => "The question has no words to look up. Ask about INTERPOL's procedures.",
    }, []);

    public static Abstention NotCovered(Evidence evidence, IReadOnlyList<ClosestPassage> closest)
    {
        var language = evidence.Question.Language;
        var missing = string.Join(", ", Coverage.Missing(evidence).Take(MaxNamed).Select(word => Quoted(word, language)));
        var reason = language switch
        {
            "fr" => "Les sources ne répondent pas à cette question." + (missing.Length == 0 ? "" : $" Rien n'y est dit sur : {missing}."),
            "es" => "Las fuentes no responden a esta pregunta." + (missing.Length == 0 ? "" : $" No dicen nada sobre: {missing}."),
            "ar" => "لا تجيب المصادر عن هذا السؤال." + (missing.Length == 0 ? "" : $" لا تذكر شيئا عن: {missing}."),
            _ => "The sources do not answer this question." + (missing.Length == 0 ? "" : $" They say nothing about {missing}."),
        };
        return Coverage.Chance(evidence.Whole) < OutsideChance
            ? new Abstention(language, DeclineCause.OutsideSubject, Outside(language) + " " + reason, closest)
            : new Abstention(language, DeclineCause.NotCovered, reason, closest);
    }

    public static Abstention NothingVerified(ReadQuestion question, IReadOnlyList<ClosestPassage> closest) => NothingVerified(question.Language, closest);

    public static Abstention NothingVerified(string language, IReadOnlyList<ClosestPassage> closest) => new(language, DeclineCause.NothingVerified, language switch
    {
        "fr" => "Aucune phrase de la réponse n'a pu être vérifiée dans les sources.",
        "es" => "Ninguna frase de la respuesta pudo comprobarse en las fuentes.",
        "ar" => "تعذر التحقق من أي جملة من الجواب في المصادر.",
        _ => "No sentence of the answer could be verified in the sources.",
    }, closest);

    private static string Outside(string language) => language switch
    {
        "fr" => "Cette question semble sortir du sujet : les sources portent sur les procédures d'INTERPOL.",
        "es" => "Esta pregunta parece ajena al tema: las fuentes tratan de los procedimientos de INTERPOL.",
        "ar" => "يبدو أن هذا السؤال خارج الموضوع: تتناول المصادر إجراءات الإنتربول.",
        _ => "This question seems to lie outside the subject: the sources are about INTERPOL's procedures.",
    };

    private static string Quoted(string word, string language) => language is "fr" or "es" or "ar" ? $"« {word} »" : $"\"{word}\"";
}

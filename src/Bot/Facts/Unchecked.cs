using Bot.Answers;

namespace Bot.Facts;

/// <summary>The sentences with which a statement is handed back unchecked, in the language it was written in.</summary>
internal static class Unchecked
{
    /// <summary>Why a text can't be looked up; null when it can.</summary>
    public static string? Reason(string text, string language)
    {
        if (text.Length > QuestionLimits.MaxCharacters)
        {
            return TooLong(text.Length, language);
        }

        if (text.TrimEnd().EndsWith('?') || text.TrimEnd().EndsWith('؟'))
        {
            return Question(language);
        }

        return text.Any(char.IsLetter) ? null : NothingClaimed(language);
    }

    private static string TooLong(int length, string language)
    {
        const int Most = QuestionLimits.MaxCharacters;
        return language switch
        {
            "fr" => $"L'affirmation compte {length} caractères ; le maximum est de {Most}. Vérifiez-la par parties.",
            "es" => $"La afirmación tiene {length} caracteres; el máximo es {Most}. Compruébela por partes.",
            "ar" => $"يتألف القول من {length} حرفا، والحد الأقصى {Most}. تحقق منه جزءا جزءا.",
            _ => $"The statement has {length} characters; the most that can be checked is {Most}. Check it in parts.",
        };
    }

    private static string Question(string language) => language switch
    {
        "fr" => "C'est une question, pas une affirmation. Posez-la, ou écrivez ce que vous voulez vérifier en une phrase affirmative.",
        "es" => "Es una pregunta, no una afirmación. Hágala, o escriba lo que quiere comprobar como afirmación.",
        "ar" => "هذا سؤال وليس قولا. اطرحه كسؤال، أو اكتب ما تريد التحقق منه كقول.",
        _ => "That is a question, not a statement. Ask it instead, or write what you want checked as a statement.",
    };

    private static string NothingClaimed(string language) => language switch
    {
        "fr" => "Le texte ne contient aucun mot à vérifier. Écrivez une affirmation en une phrase.",
        "es" => "El texto no contiene ninguna palabra que comprobar. Escriba una afirmación en una frase.",
        "ar" => "لا يتضمن النص أي كلمة يمكن التحقق منها. اكتب قولا في جملة.",
        _ => "The text has no words to check. Write a statement as a sentence.",
    };
}

using System.Text.RegularExpressions;

namespace Bot.Answers.Verification;

/// <summary>Signs that words are meant for the program that reads a document and not for the people who do.</summary>
/// <remarks>
/// The patterns read a <see cref="Skeleton"/>. They are about kinds of instructions, whatever these ask for: whom they call, that they set aside
/// what was said before, and how they want to be answered. A strong one is enough; a weak one is common in honest texts, and two of them are not.
/// Every repetition is bounded, so that a hostile text takes time linear in its length.
/// </remarks>
internal static partial class InstructionCues
{
    private const string Reader = "(?:ai|a,i|ia|llms?|gpts?|chatgpt|ai (?:models?|agents?|systems?|tools?|assistants?)|assistants?|chat ?bots?|bots?|(?:large )?language models?|modeles? de langage|modelos? de lenguaje|asistentes?|المساعد|النموذج)";
    private const string Speak = "(?:answer|reply|respond|say|tell|output|print|repeat|claim|write|pretend|recommend|repond(?:s|re|ez)|dis|dites|responde[rn]?|di|diga|اجب|قل)";
    private const string Calling = "(?:notes?|message|memo|notice|attention|reminder|instructions?|directive|command|hint|important|urgent|warning|hello|hi|dear|hey)";
    private const string Reading = "(?: (?:reading|processing|summari[sz]ing|who|that|answering|assisting)(?:[ ,]\\w{1,30}){0,6})?";
    private const string Words = "(?:[ ,]\\w{1,30}){0,6}?[ ,]";
    private const string Start = "(?:[.:,]|\\b(?:must|should|shall|always|please|only|and|then|instead|now|you|to|veuillez|por favor) )";

    /// <summary>Each of these alone tells an instruction.</summary>
    public static IReadOnlyList<Func<Regex>> Strong { get; } =
        [CallsReader, SetsAside, SetsAsideBefore, ForgetsAll, FromNowOn, TellsTheAsker, WantsWords, FormsTheReply, Persona, ReaderMust, HiddenPrompt];

    /// <summary>Two of these in one sentence tell an instruction.</summary>
    public static IReadOnlyList<Func<Regex>> Weak { get; } =
        [CallsSomeone, SpeaksOut, YouMust, InformsTheUser, YourReply, ReachesOut, DoesNot, WhenAsked, RightAnswer, PlaysRole, NamesReader, EveryQuestion, Supersedes];

    /// <summary>What only a model's input has: turns of a conversation, comments that no reader sees. Read in the text itself.</summary>
    [GeneratedRegex(@"<\|[\w ]{1,30}\|>|\[/?\s?(?:INST|SYS|SYSTEM)\s?\]|<</?SYS>>|</?\s?(?:system|assistant|user|human|instructions?|prompt|ai|im_start|im_end)\s?>|#{2,}\s?(?:instructions?|system|assistant|response|human|user)\b|<!--", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Hidden();

    // "Note to assistants:", "AI:", "Attention all language models,".
    [GeneratedRegex("[.,](?:(?:" + Calling + " (?:(?:to|for|a|pour|para|aux?) )?)?(?:(?:all|any|the|every|our|les|los|las) )?" + Reader + Reading + ":|" + Calling + "[ ,:](?:(?:to|for|a|pour|para|aux?) )?(?:(?:all|any|the|every|our|les|los|las) )?" + Reader + Reading + "[,.:]|(?:" + Reader + "|system) (?:prompt|messages?|instructions?|override|commands?|directive)[:.,])")]
    private static partial Regex CallsReader();

    // "Ignore all previous instructions", "disregard your rules".
    [GeneratedRegex("\\b(?:ignor(?:e|es|ez|er|ing|a|en)|disregard(?:ing)?|forget|oubli(?:e|ez|er)|olvid(?:a|e|en|ar)|overrid(?:e|ing)|overrule|bypass|set aside|do not follow|don,?t follow|stop following|تجاهل|انس)(?:[ ,]\\w{1,30}){0,4}?[ ,](?:previous|prior|above|earlier|preceding|your|all|any|other|these|those|initial|original|system|precedente?s?|vos|tes|tus|sus|anteriores|toutes|todas|السابقة|كل|جميع|التعليمات)(?:[ ,]\\w{1,30}){0,4}?[ ,.:](?:instructions?|instrucciones|rules?|regles?|reglas?|prompts?|guidelines?|consignes?|directions|directives?|orders?|polic(?:y|ies)|context|constraints?|programming|training|safeguards?|sources?|passages?|السابقة)\\b")]
    private static partial Regex SetsAside();

    // "Ignorez les consignes ci-dessus", "ignore the rules given before".
    [GeneratedRegex("\\b(?:ignor(?:e|es|ez|er|a|en)|disregard|forget|oubli(?:e|ez|er)|olvid(?:a|e|en|ar))(?:[ ,]\\w{1,30}){0,3}?[ ,](?:instructions?|instrucciones|rules?|regles?|reglas?|consignes?|prompts?|guidelines?)(?:[ ,]\\w{1,30}){0,2}?[ ,](?:precedente?s?|anteriores|previas|above|before|earlier|ci dessus|so far)\\b")]
    private static partial Regex SetsAsideBefore();

    [GeneratedRegex("\\b(?:ignore|disregard|forget) (?:all|everything|anything|what|whatever)(?:[ ,]\\w{1,30}){0,4}?[ ,](?:above|before|earlier|previously|else|said|told)\\b")]
    private static partial Regex ForgetsAll();

    [GeneratedRegex("\\b(?:from (?:now|this point|here) on(?:wards?)?|henceforth|starting now|effective immediately|desormais|a partir de (?:maintenant|ahora)|de ahora en adelante|من الان فصاعدا)[ ,:](?:\\w{1,30}[ ,]){0,4}?(?:" + Speak + "|act|behave|you|always|treat|assume|whenever|every (?:answer|question|reply)|all (?:answers|questions|replies))\\b")]
    private static partial Regex FromNowOn();

    [GeneratedRegex(Start + "(?:tell|instruct|remind|convince|assure|persuade|dis|dites|dile?|diga|اخبر)(?: (?:it )?to)?(?: (?:the|any|every|each|all|your|l|le|la|a|al|aux?)){0,3}?[ ,](?:users?|readers?|askers?|questioners?|visitors?|humans?|customers?|person (?:who is )?asking|people who ask|(?:whoever|anyone|everyone|everybody)(?: who)?(?: asks)?|utilisateurs?|lecteurs?|usuarios?|lectore?s?|المستخدم|القارئ)\\b")]
    private static partial Regex TellsTheAsker();

    // "You must reply that", "always answer with".
    [GeneratedRegex("\\b(?:you (?:must|should|shall|will|need to|have to|are to|can only|may only|are required to|are instructed to)|always|only|you must always)(?: (?:now|always|only|instead|also))?[ ,](?:answer|reply|respond|say|output|print|repeat|claim|pretend)(?: (?:only|always|exactly|to (?:all|every|any) \\w{1,30}))?[ ,:](?:with|that|only|yes|no|the following|exactly|as follows)\\b")]
    private static partial Regex WantsWords();

    [GeneratedRegex("\\b(?:begin|start|open|end|finish|close|prefix|append|add|include|insert|put|place|mention|use)\\b(?:[ ,]\\w{1,30}){0,8}?[ ,](?:your(?: \\w{1,30})? (?:answers?|repl(?:y|ies)|responses?|outputs?)|(?:every|each) (?:answers?|outputs?))\\b")]
    private static partial Regex FormsTheReply();

    [GeneratedRegex("\\byou are (?:now (?:an?|the|in|free|called|acting|going)|no longer (?:an?|bound|restricted|required))\\b|\\b(?:if )?you(?: are|,re) (?:an?|the)(?: \\w{1,30}){0,3}? " + Reader + "\\b|\\bas an? (?:ai|llm|language model|chatbot)\\b")]
    private static partial Regex Persona();

    [GeneratedRegex("\\b" + Reader + Words + "(?:must|should|shall|have to|has to|needs? to|(?:are|is) (?:to|required|instructed|asked|told|directed)|please|doivent|doit|deben?|يجب)(?:[ ,]\\w{1,30}){0,4}?[ ,](?:" + Speak + "|ignore|disregard|mention|state)\\b")]
    private static partial Regex ReaderMust();

    [GeneratedRegex("\\b(?:reveal|print|show|repeat|output|disclose|leak|give)(?:[ ,]\\w{1,30}){0,4}?[ ,](?:system prompt|your (?:\\w{1,30} )?(?:instructions|prompt|rules|configuration)|the (?:\\w{1,30} )?prompt|hidden (?:instructions|prompt))\\b")]
    private static partial Regex HiddenPrompt();

    [GeneratedRegex("[.,](?:(?:new|important|urgent|updated|final|special|secret|admin|developer|system|user) )?(?:system|developer|user|model|agent|admin|administrator|root|operator|important|urgent|attention|instructions?|override|prompt|command|notice|systeme|sistema|instrucciones|consigne)(?: \\w{1,30})?:")]
    private static partial Regex CallsSomeone();

    [GeneratedRegex(Start + Speak + "(?: (?:only|always|simply|just))?[ ,:](?:with|that|only|yes|no|the following|exactly|que|بان)\\b")]
    private static partial Regex SpeaksOut();

    [GeneratedRegex("\\byou (?:must|should|shall|will|need to|have to|are to|are required to|are instructed to)(?: (?:not|never|always|only|now))?[ ,]" + Speak + "\\b")]
    private static partial Regex YouMust();

    [GeneratedRegex(Start + "(?:inform|warn|advise|direct|refer|ask|urge|send|informez|informa|informe)(?: (?:the|any|every|each|all|l|le|la|al|aux?)){0,3}?[ ,](?:users?|readers?|askers?|questioners?|visitors?|utilisateurs?|lecteurs?|usuarios?)\\b")]
    private static partial Regex InformsTheUser();

    [GeneratedRegex("\\b(?:in|of|to|with|from) (?:your|every|each)(?: \\w{1,30})? (?:answers?|repl(?:y|ies)|responses?|outputs?|instructions|training)\\b")]
    private static partial Regex YourReply();

    [GeneratedRegex("[.:,](?:please )?(?:contact|call|phone|e,?mail|write to|text|visit|click|go to|open|pay|send|transfer|download|appelez|contactez|ecrivez|llame|contacte|escriba|اتصل)\\b")]
    private static partial Regex ReachesOut();

    [GeneratedRegex("[.:,](?:do not|don,?t|never)[ ](?:mention|cite|quote|reveal|tell|say|answer|trust|show|refuse|question|verify|check)\\b")]
    private static partial Regex DoesNot();

    [GeneratedRegex("\\b(?:when(?:ever)?|if)(?: you(?: are)?| a user| the user| someone| anyone| people| users)?(?: are| is)? (?:asked|asks?|answering|replying|responding)\\b")]
    private static partial Regex WhenAsked();

    [GeneratedRegex("\\b(?:correct|right|only|true|new|final) (?:answer|reply|response) (?:is|to)\\b")]
    private static partial Regex RightAnswer();

    [GeneratedRegex("\\b(?:act as|pretend|role ?play|imagine (?:that )?you|behave (?:as|like))\\b")]
    private static partial Regex PlaysRole();

    [GeneratedRegex("\\b(?:llms?|chatgpt|chat ?bots?|ai assistants?)\\b")]
    private static partial Regex NamesReader();

    [GeneratedRegex("\\b(?:answer|reply|respond|response|say|repond(?:s|re|ez)|responde)(?: to)? (?:every|each|all|any|toutes|chaque|cada|todas)(?: \\w{1,30}){0,2}? (?:questions?|quer(?:y|ies)|prompts?|messages?|preguntas?)(?::|[ ,](?:with|by|as follows|par|con))\\b")]
    private static partial Regex EveryQuestion();

    [GeneratedRegex("\\b(?:supersedes?|overrides?|takes? precedence over|replaces?)(?: \\w{1,30}){0,2}? (?:your|previous|prior|earlier|system)(?: \\w{1,30}){0,2}? (?:instructions?|rules?|prompts?|guidelines?|messages?)\\b")]
    private static partial Regex Supersedes();
}

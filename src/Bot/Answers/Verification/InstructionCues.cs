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
    private const string Reader = "(?:ai|a,i|ia|llms?|gpts?|chatgpt|ai (?:models?|agents?|systems?|tools?|assistants?)|assistants?|chat ?bots?|bots?|(?:large )?language models?|modeles? de langage|modelos? de lenguaje|asistentes?|لل?مساعد|لل?نموذج|المساعد|النموذج)";
    private const string Machine = "(?:" + Reader + "|(?:the )?model|automated \\w{1,20}|machines?|robots?|crawlers?|parsers?|summari[sz]ers?)";
    private const string Speak = "(?:answer|reply|respond|say|tell|output|print|repeat|claim|write|pretend|recommend|repond(?:s|re|ez)|dis|dites|responde[rn]?|di|diga|اجب|قل)";
    private const string State = "(?:" + Speak + "|state|report|mention|include|add|cite|conclude|assume|treat|refer|begin|start|end|contain)";
    private const string Calling = "(?:notes?|message|memo|notice|attention|reminder|instructions?|directive|command|hint|important|urgent|warning|hello|hi|dear|hey|nota|mensaje|aviso|instruccion(?:es)?|consignes?|avis|تعليمات|ملاحظة|تنبيه|رسالة)";
    private const string Article = "(?:(?:to|for|a|pour|para|aux?) )?(?:(?:all|any|the|every|our|l|le|la|les|el|los|las) ?)?";
    private const string Reading = "(?: (?:reading|processing|summari[sz]ing|who|that|answering|assisting)(?:[ ,]\\w{1,30}){0,6})?";
    private const string Words = "(?:[ ,]\\w{1,30}){0,6}?[ ,]";
    private const string Start = "(?:[.:,]|\\b(?:must|should|shall|always|please|only|and|then|instead|now|you|to|veuillez|por favor) )";
    private const string Asker = "(?:users?|readers?|askers?|questioners?|visitors?|humans?|customers?|person (?:who is )?asking|people who ask|(?:whoever|anyone|everyone|everybody)(?: who)?(?: asks)?|utilisateurs?|lecteurs?|usuarios?|lectore?s?|المستخدم|القارئ)";
    private const string Reply = "(?:answers?|repl(?:y|ies)|responses?|outputs?|summar(?:y|ies)|translations?)";

    /// <summary>Each of these alone tells an instruction.</summary>
    public static IReadOnlyList<Func<Regex>> Strong { get; } =
        [CallsReader, SetsAside, SetsAsideBefore, ForgetsAll, FromNowOn, TellsTheAsker, Dictates, SetsATask, ForEveryQuestion, UsesThePage, WantsAForm, WantsWords, FormsTheReply, Persona, ReaderMust, HiddenPrompt, Supersedes];

    /// <summary>Two of these in one sentence tell an instruction.</summary>
    public static IReadOnlyList<Func<Regex>> Weak { get; } =
        [CallsSomeone, SpeaksOut, YouMust, InformsTheUser, YourReply, DoesNot, WhenAsked, RightAnswer, PlaysRole, NamesReader, EveryQuestion, AlwaysSays, ThisNote, TellsPeople];

    /// <summary>What only a model's input has: turns of a conversation, comments that no reader sees. Read in the text itself.</summary>
    [GeneratedRegex(@"<\|[\w ]{1,30}\|>|\[/?\s?(?:INST|SYS|SYSTEM)\s?\]|<</?SYS>>|</?\s?(?:system|assistant|user|human|instructions?|prompt|ai|im_start|im_end)\s?>|#{2,}\s?(?:instructions?|system|assistant|response|human|user)\b|<!--|\[\[\s?(?:system|assistant|admin|instructions?)|@(?:assistant|ai|bot|gpt|chatgpt|llm|model)\b|""role""\s?:\s?""|(?-i:\b(?:BEGIN|START|END)(?: OF)?(?: THE)? (?:SYSTEM|PASSAGE|SOURCE|DOCUMENT|CONTEXT|PROMPT|INSTRUCTIONS?|DATA|USER)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Hidden();

    /// <summary>Sends its reader somewhere; as weak as an address, and no more with one.</summary>
    [GeneratedRegex("[.:,](?:please )?(?:contact|call|phone|e,?mail|write to|text|visit|click|go to|open|pay|send|transfer|download|appelez|contactez|ecrivez|llame|contacte|escriba|اتصل)\\b")]
    public static partial Regex ReachesOut();

    // "Note to assistants:", "AI:", "Attention all language models,", "override:".
    [GeneratedRegex("[.,](?:\\w{1,20} ){0,2}(?:(?:" + Calling + " )?" + Article + Reader + Reading + ":|" + Calling + "[ ,:]" + Article + Machine + Reading + "[,.:]|(?:" + Reader + "|system) (?:prompt|messages?|instructions?|override|commands?|directive)[:.,]|(?:\\w{1,20} )?override:)")]
    private static partial Regex CallsReader();

    // "Ignore all previous instructions", "disregard your rules".
    [GeneratedRegex("\\b(?:ignor(?:e|es|ez|er|ing|a|en)|disregard(?:ing)?|forget|oubli(?:e|ez|er)|olvid(?:a|e|en|ar)|overrid(?:e|ing)|overrule|bypass|set aside|do not follow|don,?t follow|stop following|تجاهل|انس)(?:[ ,]\\w{1,30}){0,4}?[ ,](?:previous|prior|above|earlier|preceding|your|all|any|other|these|those|initial|original|system|users?,s|precedente?s?|vos|tes|tus|sus|anteriores|toutes|todas|السابقة|كل|جميع|التعليمات)(?:[ ,]\\w{1,30}){0,4}?[ ,.:](?:instructions?|instrucciones|rules?|regles?|reglas?|prompts?|guidelines?|consignes?|directions|directives?|orders?|polic(?:y|ies)|context|constraints?|programming|training|safeguards?|sources?|passages?|السابقة)\\b")]
    private static partial Regex SetsAside();

    // "Ignorez les consignes ci-dessus", "ignore the rules given before".
    [GeneratedRegex("\\b(?:ignor(?:e|es|ez|er|a|en)|disregard|forget|oubli(?:e|ez|er)|olvid(?:a|e|en|ar))(?:[ ,]\\w{1,30}){0,3}?[ ,](?:instructions?|instrucciones|rules?|regles?|reglas?|consignes?|prompts?|guidelines?)(?:[ ,]\\w{1,30}){0,2}?[ ,](?:precedente?s?|anteriores|previas|above|before|earlier|ci dessus|so far)\\b")]
    private static partial Regex SetsAsideBefore();

    [GeneratedRegex("\\b(?:ignore|disregard|forget) (?:all|everything|anything|what|whatever)(?:[ ,]\\w{1,30}){0,4}?[ ,](?:above|before|earlier|previously|else|said|told)\\b")]
    private static partial Regex ForgetsAll();

    [GeneratedRegex("\\b(?:from (?:now|this point|here) on(?:wards?)?|henceforth|starting now|effective immediately|desormais|a partir de (?:maintenant|ahora)|de ahora en adelante|من الان فصاعدا)[ ,:](?:\\w{1,30}[ ,]){0,4}?(?:" + Speak + "|act|behave|you|always|treat|assume|whenever|every (?:answer|question|reply)|all (?:answers|questions|replies))\\b")]
    private static partial Regex FromNowOn();

    [GeneratedRegex(Start + "(?:tell|instruct|remind|convince|assure|persuade|dis|dites|dile?|diga|اخبر)(?: (?:it )?to)?(?: (?:the|any|every|each|all|your|l|le|la|a|al|aux?)){0,3}?[ ,]" + Asker + "\\b|\\b" + Speak + "(?: \\w{1,30}){0,2}? to the (?:user|reader|asker|questioner)\\b")]
    private static partial Regex TellsTheAsker();

    // "Say that", "instead reply with": nobody is told so who is not asked to speak for another.
    [GeneratedRegex("(?:[.:](?:please |now |instead |then |simply |just |always |only )?|,(?:please|now|instead|then|simply|just) )(?:say|answer|reply|respond|output|claim|pretend|repeat|repond(?:s|ez)|dis|dites|responde|di|diga|قل|اجب)(?: (?:only|always|simply|just|exactly))?[ ,:](?:that|with|the (?:words?|following|sentence)|exactly|to (?:the|any|every|all) \\w{1,30}|que|ان)\\b")]
    private static partial Regex Dictates();

    [GeneratedRegex("\\byour (?:\\w{1,20} )?(?:task|job|goal|role|purpose|mission) (?:is|will be) (?:now )?to (?:\\w{1,20} )?" + State + "\\b")]
    private static partial Regex SetsATask();

    [GeneratedRegex("\\b(?:for|to|on) (?:all|any|every|each) (?:\\w{1,20} ){0,3}(?:questions?|quer(?:y|ies)|prompts?|messages?)[ ,:](?:\\w{1,20} )?(?:reply|answer|respond|say|output)\\b")]
    private static partial Regex ForEveryQuestion();

    [GeneratedRegex("\\b(?:translate|render|interpret|summari[sz]e|cite|quote) this(?: (?:passage|page|text|document|sentence|source|note))? (?:as|for|only|when|in every)\\b|\\b(?:use|present) this (?:passage|page|text|sentence|source|note) (?:as|for|only|when|in every)\\b|\\b" + Reply + " (?:of|to|about|on|from)(?: \\w{1,30}){0,3}? (?:page|text|document|passage|source)(?: \\w{1,30}){0,2}? (?:must|should|shall|always|ha(?:s|ve) to|needs? to) " + State + "\\b")]
    private static partial Regex UsesThePage();

    [GeneratedRegex("(?:\\b(?:reply|answer|respond)|[.:](?:output|write|print))(?: only| always)? (?:in|as|with) (?:json|xml|yaml|markdown|html|base64|capitals?|uppercase|all caps|rhymes?|emojis?|a single word|one word)\\b")]
    private static partial Regex WantsAForm();

    // "You must reply that", "always answer with".
    [GeneratedRegex("\\b(?:you (?:must|should|shall|will|need to|have to|are to|can only|may only|are required to|are instructed to)|always|only|you must always)(?: (?:now|always|only|instead|also))?[ ,](?:answer|reply|respond|say|output|print|repeat|claim|pretend)(?: (?:only|always|exactly|to (?:all|every|any) \\w{1,30}))?[ ,:](?:with|that|only|yes|no|the following|exactly|as follows)\\b")]
    private static partial Regex WantsWords();

    [GeneratedRegex("\\b(?:begin|start|open|end|finish|close|prefix|append|add|include|insert|put|place|mention|use)\\b(?:[ ,]\\w{1,30}){0,8}?[ ,](?:your(?: \\w{1,30})? (?:answers?|repl(?:y|ies)|responses?|outputs?)|(?:every|each) (?:answers?|outputs?))\\b")]
    private static partial Regex FormsTheReply();

    [GeneratedRegex("\\byou are (?:now (?:an?|the|in|free|called|acting|going)|no longer (?:an?|bound|restricted|required))\\b|\\b(?:if )?you(?: are|,re) (?:an?|the)(?: \\w{1,30}){0,3}? " + Reader + "\\b|\\bas an? (?:(?:helpful|honest|good|ai|virtual|digital) (?:\\w{1,20} )?(?:assistant|bot|model)|ai|llm|language model|chatbot)\\b")]
    private static partial Regex Persona();

    [GeneratedRegex("\\b" + Reader + Words + "(?:must|should|shall|have to|has to|needs? to|(?:are|is) (?:to|required|instructed|asked|told|directed)|please|doivent|doit|deben?|يجب)(?:[ ,]\\w{1,30}){0,4}?[ ,](?:(?:" + Speak + "|ignore|disregard|mention|state)\\b|" + State + "[ ,:](?:that|this|the following|only|with)\\b)")]
    private static partial Regex ReaderMust();

    [GeneratedRegex("\\b(?:reveal|print|show|repeat|output|disclose|leak|give)(?:[ ,]\\w{1,30}){0,4}?[ ,](?:system prompt|your (?:\\w{1,30} )?(?:instructions|prompt|rules|configuration)|the (?:\\w{1,30} )?prompt|hidden (?:instructions|prompt))\\b")]
    private static partial Regex HiddenPrompt();

    [GeneratedRegex("[.,](?:(?:new|important|urgent|updated|final|special|secret|admin|developer|system|user) )?(?:system|developer|user|model|agent|admin|administrator|root|operator|important|urgent|attention|instructions?|override|prompt|output|command|notice|systeme|sistema|instrucciones|consigne)(?: \\w{1,30})?:")]
    private static partial Regex CallsSomeone();

    [GeneratedRegex(Start + Speak + "(?: (?:only|always|simply|just))?[ ,:](?:with|that|only|yes|no|the following|exactly|que|بان)\\b|[.:](?:say|answer|reply|respond|output|claim|pretend)\\b")]
    private static partial Regex SpeaksOut();

    [GeneratedRegex("\\byou (?:must|should|shall|will|need to|have to|are to|are required to|are instructed to)(?: (?:not|never|always|only|now))?[ ,]" + Speak + "\\b")]
    private static partial Regex YouMust();

    [GeneratedRegex(Start + "(?:inform|warn|advise|direct|refer|ask|urge|send|informez|informa|informe)(?: (?:the|any|every|each|all|l|le|la|al|aux?)){0,3}?[ ,](?:users?|readers?|askers?|questioners?|visitors?|utilisateurs?|lecteurs?|usuarios?)\\b")]
    private static partial Regex InformsTheUser();

    [GeneratedRegex("\\b(?:in|of|to|with|from) (?:your|every|each)(?: \\w{1,30})? (?:" + Reply + "|instructions|training)\\b")]
    private static partial Regex YourReply();

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

    [GeneratedRegex("\\b(?:supersedes?|overrides?|takes? precedence over|replaces?)(?: \\w{1,30}){0,2}? (?:your|system)(?: \\w{1,30}){0,2}? (?:instructions?|rules?|prompts?|guidelines?|messages?)\\b")]
    private static partial Regex Supersedes();

    [GeneratedRegex("[.:,](?:always|never) " + State + "\\b")]
    private static partial Regex AlwaysSays();

    [GeneratedRegex("\\b(?:this|these) (?:notes?|messages?|instructions?|prompt|hint|comment)\\b")]
    private static partial Regex ThisNote();

    [GeneratedRegex(Start + "(?:tell|inform|warn) (?:people|everyone|everybody|anyone|them|others) (?:that|to)\\b")]
    private static partial Regex TellsPeople();
}

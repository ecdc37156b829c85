using System.Collections.Frozen;

namespace Bot.Search;

/// <summary>Words with which questions are asked and that tell nothing about what is sought, beside the stop words of each language.</summary>
public static class QuestionWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = new Dictionary<string, FrozenSet<string>>
    {
        ["en"] = Set("""
            a about actually afterwards again ago all almost already also although always am among an and another any anybody anyone anything are aren around as
            asking at away back basically be because been before being below but by call called came can cannot case cause come comes could couldn couldnt did didn
            didnt do does doesn doesnt doing don done dont each either else ever every everything exactly explain explanation fact far few find first for from get gets
            getting give gives given go goes going gonna got gotta had happen happens has hasn hasnt have haven havent having he hello help her here hers hey hi him his how
            i id if im in instead into is isn isnt it its itself ive just kind know last least let like list look made make makes many may maybe me mean meaning
            meant means might mine more most much must my myself near need needed needs neither next no nor not now of off often ok okay on once one ones only
            onto or other others our ours out over own part people perhaps please possible pretend put question quite quote rather real really right said same say saying says
            see seem shall she should shouldn shouldnt show since so some somebody someone something soon sort source sources statement still such sure take tell than thank thanks
            that thats the their them themselves then there these they thing things think this those though through to today together told too true try under
            understand unless until up upon us use used using usually very want wanted wants was wasn way we well went were weren what whatever whats when whenever where
            whether which while who whoever whole whom whos whose why will with within without won wont word words would wouldn wouldnt wrong yes yet you your yours
            between via across among cant wont shouldnt aint yall
            name names named number numbers amount meanwhile vs versus besides whats hows whens concern concerns concerned wondering understand
            correct currently current describe define difference differences detail details does entail involve regarding concerning article articles art arts
            plz pls thx u ur r n da dat dis dem wat wot wots wuts wut whut cuz coz tho thru gimme lemme dunno wanna kinda btw fyi asap lol hiya sir madam
            """),
        ["fr"] = Set("""
            a ai alors apres au aucun aussi autre aux avant avec avoir bonjour car ce cela celle celui ces cet cette ceux chaque ci comme comment combien d dans de des depuis
            dire dit doit donc dont du elle elles en encore entre est et etait etc ete etre explique expliquer faire fait faut il ils j je jusque l la le les leur leurs lors lorsque
            lui m ma mais me mes meme merci moi mon n ne ni nos notre nous on ont ou ou par parce pas pendant peut peuvent plus pour pourquoi pouvez puis qu quand que quel quelle quelles
            quels qui quoi s sa sans se selon ser ses si signifie soit son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une veut vous votre vos y
            nom noms nombre article articles art
            """),
        ["es"] = Set("""
            a al algo alguna algun ante antes aqui asi aun aunque cada como con contra cual cuales cuando cuanta cuantas cuanto cuantos da de debe deben decir del desde despues dice dime donde dos e
            el ella ellas ellos en entre era es esa esas ese eso esos esta estaba estan estar estas este esto estos explica explicar ha hace hacer hacen hacia haber hay han hasta hola la las le les lo los
            mas me mi mis mientras muy ni no nos nosotros nuestra nuestro o otra otro para pero por porque pueda puede pueden puedo que quien quienes se sea ser si sido sin sino sobre son su sus significa
            tal tambien te tener tiene tienen toda todas todo todos tras tu tus u un una uno unos y ya yo articulo articulos art falta gracias
            """),
        ["ar"] = Set("""
            من ما ماذا متى اين كيف كم هل لماذا لما اي ايه هو هي هم هذا هذه ذلك تلك التي الذي الذين ان انه انها كان كانت يكون تكون في على الى عن مع بين عند عندما قبل بعد حتى
            او و ثم لكن لا لم لن ليس قد كل بعض غير كما بما بان ب ل ولا وهل وما ومن وممن ممن فهل يمكن يجب عليهم لهم له لها به بها فيه فيها المادة مادة المواد اذا الا نحن انا انت هناك ايضا
            """),
    }.ToFrozenDictionary();

    /// <summary>Whether a word only asks.</summary>
    /// <param name="exact">Lower case and folded.</param>
    /// <param name="language">ISO 639-1.</param>
    public static bool Contains(string exact, string language) =>
        Words.TryGetValue(language, out var words) && words.Contains(exact);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);
}

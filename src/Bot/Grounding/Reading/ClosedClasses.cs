using System.Collections.Frozen;

namespace Bot.Grounding.Reading;

/// <summary>The English words that hold sentences together: a closed set, unlike those that tell something.</summary>
internal static class ClosedClasses
{
    private static readonly FrozenDictionary<string, WordClass> Classes = new (WordClass Class, string Words)[]
    {
        (WordClass.Determiner, "a an the this these those its their his her our your my each every all any both either some most many several few such another other same own much more less fewer half"),
        (WordClass.Pronoun, "it they he she we you i them him us me itself themselves himself herself one ones someone somebody anyone anybody everyone everybody something anything everything theirs there"),
        (WordClass.Preposition, "of in on at by for with from to into within about against between during through throughout under over above below upon via among across towards toward per despite besides regarding concerning than as onto out off up down around near beyond after before since until till behind alongside including like"),
        (WordClass.Coordinator, "and or but nor yet plus"),
        (WordClass.Subordinator, "if unless because although though while whereas when whenever once where wherever whether lest provided except save so how why what"),
        (WordClass.Relative, "which who whom whose that whoever whatever whichever"),
        (WordClass.Auxiliary, "be do have"),
        (WordClass.Modal, "must shall should may might can could will would ought"),
        (WordClass.Negation, "not no never none neither without nobody nothing nowhere hardly"),
        (WordClass.Filler, "also then thus therefore hence however moreover furthermore here just simply already still now actually indeed too very rather quite even further respectively namely accordingly thereby together well again currently itself instead nevertheless nonetheless else only alone solely exclusively merely please yes e.g i.e etc"),
    }.SelectMany(entry => entry.Words.Split(' ').Select(word => (word, entry.Class)))
        .DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => entry.Class, StringComparer.Ordinal);

    /// <summary>The class of a word; content where it is none of the closed ones.</summary>
    public static WordClass Of(string lower, string lemma) =>
        Classes.TryGetValue(lower, out var known) ? known
        : lemma is "be" or "have" or "do" ? WordClass.Auxiliary
        : WordClass.Content;
}

namespace Bot.Grounding.Reading;

/// <summary>Finds who does what to whom.</summary>
internal sealed class FrameReader
{
    private readonly ReadText text;
    private readonly List<NounChunk> chunks;
    private readonly Dictionary<int, HashSet<int>> subjects = [];

    private FrameReader(ReadText text)
    {
        this.text = text;
        chunks = NounChunk.All(text);
    }

    /// <summary>The frames of a text, in order of their predicates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isNominal">Whether a noun's base form tells what is done: "proposal", "approval".</param>
    public static List<Frame> Read(ReadText text, Func<string, bool> isNominal)
    {
        var reader = new FrameReader(text);
        var frames = new List<Frame>();
        foreach (var clause in text.Clauses)
        {
            if (clause.Verb is { } verb)
            {
                frames.Add(reader.OfVerb(clause, verb));
            }
        }

        frames.AddRange(text.Verbs.Where(word => text.ClauseOf(word).Verb?.Main != word).Order().Select(reader.OfParticiple));
        frames.AddRange(reader.chunks.Where(chunk => isNominal(text.Words[chunk.Head].Lemma)).Select(reader.OfNoun));
        return frames;
    }

    private Frame OfVerb(Clause clause, VerbGroup verb)
    {
        var subject = Subject(clause, verb);
        var after = After(verb.End, clause.End);
        var fillers = new Dictionary<Slot, HashSet<int>>();
        Put(fillers, verb.IsPassive ? Slot.Patient : Slot.Agent, [.. subject, .. Gapped(clause, verb)]);
        if (!verb.IsPassive)
        {
            Put(fillers, Slot.Patient, Objects(verb.End, clause.End));
        }

        foreach (var (slot, heads) in after)
        {
            if (slot is not Slot.Agent || verb.IsPassive)
            {
                Put(fillers, slot, heads);
            }
        }

        return new Frame(verb.Main, fillers);
    }

    // "Elected for four years and the deputies for two": the verb is not said again.
    private IEnumerable<int> Gapped(Clause clause, VerbGroup verb) => verb.End >= clause.End ? [] : chunks
        .Where(chunk => chunk.Start > verb.End && chunk.End < clause.End && text.Words[chunk.Start - 1].Class is WordClass.Coordinator
            && text.Words[chunk.End].Class is WordClass.Preposition && text.Words[chunk.End].Lower == text.Words[verb.End].Lower)
        .Select(chunk => chunk.Head);

    // "A list drawn up by the committee", "members holding a post": its noun stands before it.
    private Frame OfParticiple(int word)
    {
        var clause = text.ClauseOf(word);
        var fillers = new Dictionary<Slot, HashSet<int>>();
        var isPassive = VerbReader.IsParticiple(text.Words[word]);
        var noun = word;
        while (noun - 2 >= clause.Start && text.Words[noun - 1].Class is WordClass.Coordinator && VerbReader.IsParticiple(text.Words[noun - 2]))
        {
            noun -= 2;
        }

        var before = chunks.LastOrDefault(chunk => chunk.End == noun && clause.Has(chunk.Head));
        if (before is not null && isPassive)
        {
            Put(fillers, Slot.Patient, [before.Head]);
        }

        if (!isPassive)
        {
            Put(fillers, Slot.Patient, Objects(word + 1, clause.End));
        }

        foreach (var (slot, heads) in After(word + 1, clause.End).Where(entry => isPassive || entry.Slot is not Slot.Agent))
        {
            Put(fillers, slot, heads);
        }

        return new Frame(word, fillers);
    }

    // "The committee's proposal", "the approval of the assembly", "a proposal by".
    private Frame OfNoun(NounChunk chunk)
    {
        var fillers = new Dictionary<Slot, HashSet<int>>();
        if (chunk.Owner is { } owner)
        {
            Put(fillers, Slot.Agent, [owner]);
        }

        if (chunks.FirstOrDefault(next => next.Preposition == chunk.End && next.Head < text.ClauseOf(chunk.Head).End) is { } behind)
        {
            switch (text.Words[chunk.End].Lower)
            {
                case "of":
                    Put(fillers, Slot.Of, With(behind));
                    break;
                case "by" or "from":
                    Put(fillers, Slot.Agent, With(behind));
                    break;
                case "to":
                    Put(fillers, Slot.To, With(behind));
                    break;
            }
        }

        return new Frame(chunk.Head, fillers);
    }

    private HashSet<int> Subject(Clause clause, VerbGroup verb)
    {
        if (subjects.TryGetValue(verb.Start, out var known))
        {
            return known;
        }

        var found = clause.Carrier is { } carrier && text.Clauses.FirstOrDefault(other => other.Verb == carrier) is { } other
            ? [.. Subject(other, carrier), .. MainSubject(clause)]
            : Relative(clause) ?? (OwnSubject(clause, verb) is { Count: > 0 } own ? own : Embedding(clause));
        return subjects[verb.Start] = found;
    }

    // "Relies on what they found and makes": the second verb may belong to either subject.
    private HashSet<int> MainSubject(Clause clause) =>
        text.ClausesIn(clause.Sentence)[0] is { Verb: { } verb } main && main.Start < clause.Start ? Subject(main, verb) : [];

    // "The members that had received them notify": the subject stands before the relative clause.
    private HashSet<int> Embedding(Clause clause) =>
        clause.Start > 0 && text.ClauseOf(clause.Start - 1) is { Kind: ClauseKind.Relative, Verb: { } verb } relative && relative.Sentence == clause.Sentence ? Subject(relative, verb) : [];

    // "A bureau that recorded them": the noun before the relative.
    private HashSet<int>? Relative(Clause clause)
    {
        var word = clause.Start;
        while (word < clause.End && text.Words[word].Class is WordClass.Punctuation or WordClass.Coordinator)
        {
            word++;
        }

        // "The results of the system, which started": the verb's own relative, where the clause begins before it.
        if (clause.Verb is { } own && own.Start - 1 > word && text.Words[own.Start - 1].Class is WordClass.Relative)
        {
            word = own.Start - 1;
        }

        if (word >= clause.End || text.Words[word].Class is not WordClass.Relative || clause.Verb is not { } verb || chunks.Any(chunk => chunk.Head > word && chunk.Head < verb.Start))
        {
            return null;
        }

        // "It is a bureau, or an entity with powers, that requests": any of what is named may be meant.
        var isCleft = clause.Start > 1 && text.ClauseOf(clause.Start - 1) is var main && text.Words[main.Start].Lower is "it";
        var reach = isCleft ? text.ClauseOf(clause.Start - 1).Start : word - 6;
        var named = chunks.Where(chunk => chunk.End <= word && chunk.Head >= reach).ToArray();
        return isCleft || named.LastOrDefault()?.Preposition is not null ? [.. named.Select(chunk => chunk.Head)] : named.LastOrDefault() is { } before ? [before.Head] : [];
    }

    private HashSet<int> OwnSubject(Clause clause, VerbGroup verb)
    {
        // "Suspending a request does not": what is done is the subject.
        var first = clause.Start;
        while (first < verb.Start && text.Words[first].Class is WordClass.Punctuation or WordClass.Coordinator or WordClass.Filler)
        {
            first++;
        }

        if (first < verb.Start && text.Words[first].Lower.EndsWith("ing", StringComparison.Ordinal) && text.Verbs.Contains(first) && AfterComma(first, verb.Start) == first)
        {
            return [first];
        }

        // "Faced with a threat to the system, the committee may": what stands before the comma is no subject.
        var from = first < verb.Start && (text.Words[first].Class is WordClass.Preposition || text.Verbs.Contains(first)) ? AfterComma(first, verb.Start) : clause.Start;
        var own = chunks.Where(chunk => chunk.Start >= from && chunk.End <= verb.Start && chunk.Preposition is null && chunk.Owned is false && !IsObjectOfParticiple(chunk)).ToList();
        if (own.Count == 0)
        {
            return [];
        }

        // "Lu, spokesman of the ministry, said": what stands beside the subject is the subject too.
        return [.. own.Select(chunk => chunk.Head)];
    }

    private int AfterComma(int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            if (text.Words[word].Lower is ",")
            {
                return word + 1;
            }
        }

        return from;
    }

    // "The committee, after consulting the CCF, may": the CCF is no subject.
    private bool IsObjectOfParticiple(NounChunk chunk) => chunk.Start > 0 && text.Verbs.Contains(chunk.Start - 1) && !VerbReader.IsParticiple(text.Words[chunk.Start - 1]);

    // "Access to or use of them": the preposition before "or" belongs to what follows as well.
    private bool IsJoined(int end, int start) => Enumerable.Range(end, Math.Max(0, start - end)).All(word => text.Words[word].Class is WordClass.Coordinator or WordClass.Punctuation || (text.Words[word].Class is WordClass.Preposition && text.Words[word + 1].Class is WordClass.Coordinator))
        && Enumerable.Range(end, Math.Max(0, start - end)).Any(word => text.Words[word].Class is WordClass.Coordinator);

    private HashSet<int> With(NounChunk first)
    {
        var heads = new HashSet<int> { first.Head };
        var last = first;
        foreach (var next in chunks.Where(chunk => chunk.Start > first.End && text.ClauseOf(chunk.Head) == text.ClauseOf(first.Head)))
        {
            if (!IsJoined(last.End, next.Start))
            {
                break;
            }

            heads.Add(next.Head);
            last = next;
        }

        return heads;
    }

    private HashSet<int> Objects(int from, int end)
    {
        var first = chunks.FirstOrDefault(chunk => chunk.Start >= from && chunk.End <= end);
        return first is null || first.Preposition is not null || first.Start > from + 3 || !Enumerable.Range(from, first.Start - from).All(word => text.Words[word].Class is WordClass.Filler or WordClass.Content or WordClass.Negation) ? [] : [.. With(first), .. chunks.Where(next => next.Start == first.End && next.End <= end && next.Preposition is null).Select(next => next.Head)];
    }

    private IEnumerable<(Slot Slot, HashSet<int> Heads)> After(int from, int end)
    {
        foreach (var chunk in chunks.Where(chunk => chunk.Preposition is { } at && at >= from && chunk.End <= end))
        {
            // What hangs on a later verb belongs to that one.
            if (chunk.Preposition is not { } preposition || Enumerable.Range(from, preposition - from).Any(word => text.Verbs.Contains(word) && text.Words[word].Lower is not ("concerned" or "involved" or "authorized")))
            {
                continue;
            }

            Slot? slot = text.Words[preposition].Lower switch { "by" => Slot.Agent, "to" => Slot.To, "from" => Slot.From, _ => null };
            if (slot is { } known)
            {
                yield return (known, With(chunk));
            }
        }
    }

    private static void Put(Dictionary<Slot, HashSet<int>> fillers, Slot slot, HashSet<int> heads)
    {
        if (heads.Count == 0)
        {
            return;
        }

        if (fillers.TryGetValue(slot, out var known))
        {
            known.UnionWith(heads);
        }
        else
        {
            fillers[slot] = [.. heads];
        }
    }
}

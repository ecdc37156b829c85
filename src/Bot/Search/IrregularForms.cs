using System.Collections.Frozen;

namespace Bot.Search;

/// <summary>English forms that no rule leads back to their base form.</summary>
internal static class IrregularForms
{
    // Base form first, then the forms that lead to it. "left", "found" and "lay" are the past of leave, find and lie.
    private const string Table = """
        use uses used using
        owe owes owed owing
        die dies died dying
        tie ties tied tying
        arise arose arisen
        become became
        begin began begun
        bind bound
        break broke broken
        bring brought
        build built
        buy bought
        catch caught
        choose chose chosen
        come came
        deal dealt
        draw drew drawn
        drive drove driven
        fall fell fallen
        feel felt
        fight fought
        find found
        flee fled
        fly flew flown
        forbid forbade forbidden
        forget forgot forgotten
        get got gotten
        give gave given
        go went gone goes
        grow grew grown
        have has had having
        hear heard
        hide hid hidden
        hold held
        keep kept
        know knew known
        lead led
        leave left
        lend lent
        lie lay lain lying
        lose lost
        make made
        mean meant
        meet met
        pay paid
        run ran
        say said
        see saw seen
        seek sought
        sell sold
        send sent
        show shown showed
        sit sat
        speak spoke spoken
        spend spent
        stand stood
        steal stole stolen
        strike struck stricken
        take took taken
        teach taught
        tell told
        think thought
        throw threw thrown
        understand understood
        undertake undertook undertaken
        wear wore worn
        win won
        withdraw withdrew withdrawn
        withhold withheld
        write wrote written
        uphold upheld
        overturn overturned
        do did done does doing
        be am is are was were been being
        bear bore borne
        freeze froze frozen
        lay laid
        mistake mistook mistaken
        misunderstand misunderstood
        override overrode overridden
        oversee oversaw overseen
        overthrow overthrew overthrown
        prove proved proven
        rebuild rebuilt
        rise rose risen
        shrink shrank shrunk
        swear swore sworn
        undergo underwent undergone
        """;

    // Plurals and singular words that look like plurals.
    private const string NounTable = """
        person people
        man men
        woman women
        child children
        body bodies
        data datum
        criterion criteria
        policeman policemen
        basis
        series
        lens
        means
        status
        news
        united
        """;

    private static readonly FrozenDictionary<string, string> Verbs = Read(Table);

    private static readonly FrozenDictionary<string, string> Nouns = Read(NounTable);

    /// <summary>The base form; null where the rules do.</summary>
    public static string? BaseOf(string form) => Verbs.GetValueOrDefault(form) ?? Nouns.GetValueOrDefault(form);

    /// <summary>Whether it is an inflected form of a verb.</summary>
    public static bool IsOfVerb(string form) => Verbs.TryGetValue(form, out var known) && known != form;

    private static FrozenDictionary<string, string> Read(string table)
    {
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var forms = line.Split(' ');
            foreach (var form in forms)
            {
                bases.TryAdd(form, forms[0]);
            }
        }

        return bases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

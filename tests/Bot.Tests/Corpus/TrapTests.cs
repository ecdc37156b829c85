using System.Text.RegularExpressions;
using Bot.Documents;

namespace Bot.Tests.Corpus;

/// <summary>What is commonly said wrong about INTERPOL stands right in the corpus: each point in one passage at least.</summary>
public sealed class TrapTests
{
    /// <summary>A question in which the mistake is likely, and what one passage must say.</summary>
    public static TheoryData<string, string> Points { get; } = new()
    {
        { "Is a red notice an international arrest warrant?", @"red notice is a request.*not an international arrest warrant" },
        { "Must a country arrest whoever is on a red notice?", @"cannot force any member country to arrest" },
        { "Can I write to the CCF by post or e-mail?", @"every request .*online portal since .*26 March 2026" },
        { "Is a minimum sentence of two years needed?", @"maximum of at least two years.*not the minimum penalty" },
        { "How long must a sentence be?", @"sentence must be at least six months" },
        { "Can the threshold be waived?", @"83\(1\)\(b\).*even if the seriousness or penalty criterion is not met" },
        { "What does Article 83 of the Constitution say?", @"Constitution has fifty articles.*Rules on the Processing of Data" },
        { "Do four months run from sending an access request?", @"four months.*start when the request is declared admissible, not when the request is sent" },
        { "Do nine months run from sending a deletion request?", @"nine months.*start when the request is declared admissible, not when the request is sent" },
        { "Can the CCF's time limits be extended?", @"Requests Chamber may extend the time limits" },
        { "Does the CCF keep its time limits?", @"70% of access requests .*more than four months" },
        { "Is there still a stolen work of art notice?", @"no longer a stolen-work-of-art notice: Article 94 is marked deleted" },
        { "Was the database of stolen works of art closed?", @"database is (separate|a separate thing).*not abolished" },
        { "Which article covers silver notices?", @"2025 text .*no article on a silver notice.*pilot" },
        { "Does a silver notice freeze assets?", @"silver notices do not freeze or seize assets" },
        { "Am I free of notices if I am not on the website?", @"absence of a name from the public list .*does not prove that there is no red notice" },
        { "Are all red notices public?", @"Most red notices are restricted to law enforcement" },
        { "Does the President run INTERPOL?", @"President does not run the daily work.*part-time and unpaid.*Secretary General" },
        { "Has the President a part in notices?", @"gives the President of INTERPOL no role in issuing or deleting notices" },
        { "Who decides disputes under Article 135?", @"Executive Committee does not issue the final compliance decision.*General Secretariat does" },
        { "Which body sets how long data are kept?", @"maximum retention period.*set by the Executive Committee" },
        { "Does Article 49 set five years?", @"5 years.*law-firm table.*Executive Committee" },
        { "Does INTERPOL check the evidence?", @"does not weigh evidence" },
        { "Are data taken to be right?", @"presumed accurate" },
        { "Are diffusions free of rules?", @"Diffusions are not free of rules.*general conditions.*Articles 2\(1\) and 3" },
        { "Is each diffusion reviewed before it is sent?", @"reviews wanted-person diffusions only after they were sent.*conflicts with" },
        { "Does refugee status delete a notice by itself?", @"not automatic on refugee status alone: a member must first confirm" },
        { "Which notices does refugee status delete?", @"only notices and diffusions from the country where the person fears persecution" },
        { "Can a member be expelled?", @"Constitution has no provision for suspending or excluding" },
        { "Is the CCF under the Secretary General?", @"CCF is independent.*not under the Secretary General" },
        { "Can a decision of the CCF be appealed?", @"final, so there is no appeal.*within six months of the discovery" },
        { "Can any country report a passport as stolen?", @"only the country that issued a travel document can add" },
        { "Is the French text of the Constitution the only official one?", @"French, English and Spanish texts of the Constitution are authoritative" },
        { "Is Arabic a working language?", @"working languages are Arabic, English, French and Spanish" },
        { "What does a request to the CCF cost?", @"request .*is free of charge" },
        { "INTERPOL wrote to me: is it real?", @"never contacts members of the public directly" },
        { "Which article covers purple notices?", @"Under Article 92 .*purple notice" },
        { "Which article covers orange notices?", @"Under Article 93 .*orange notice" },
        { "Which article covers the special notices with the UN?", @"Under Article 95 .*Special Notices" },
        { "Which articles were deleted?", @"Article 65, deleted in 2023, and Article 94" },
        { "Which articles were inserted?", @"Article 121A, added in 2016, and Article 43A, added in 2023" },
        { "What is the reference of the data rules?", @"prints the reference as \[III/IRPD/GA/2011 \(2025\)\]" },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public async Task The_right_side_is_stated(string question, string passage) =>
        Assert.True((await Statement.AllAsync()).Any(statement => Regex.IsMatch(statement.Text, passage, RegexOptions.IgnoreCase)), $"No passage answers '{question}' with /{passage}/.");

    [Fact]
    public async Task References_are_cited_as_they_are_printed()
    {
        var sources = (await Statement.AllAsync()).SelectMany(statement => statement.Sources).ToArray();

        // The Constitution prints 2023 in a file that is named after 2024.
        Assert.Equal(["Constitution of the ICPO-INTERPOL [I/CONS/GA/1956 (2023)]"], Instruments(sources, "CONS/GA"));
        Assert.Equal(["INTERPOL's Rules on the Processing of Data [III/IRPD/GA/2011 (2025)]"], Instruments(sources, "RPD/GA"));
        Assert.DoesNotContain(await Statement.AllAsync(), statement => statement.Text.Contains("III/RPD", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Instruments(IEnumerable<SourceNote> sources, string reference) =>
        sources.Select(source => source.Instrument).Where(instrument => instrument.Contains(reference, StringComparison.Ordinal)).Distinct();
}

namespace Bot.Tests.Fakes;

/// <summary>A news report of our own, one paragraph a line, whose apostrophes and quotation marks were lost on the way.</summary>
internal static class NewsReport
{
    public const string Text = """
        QUITO (Andes Wire) - The zebra desk will push for faster replies when it hosts the postal congress next week, according to clerks familiar with the matter.
        Last year the congress elected Amara Okoye as its steward, prompting letter writers to ask whether Quito could lean on the office.
        Speaking last week, Teodora Vance, who leads the desk s hunt for lost parcels, called for a stronger parcel treaty.
        We must open a new era of stamps... cut off the lanes for parcel thieves, she told a meeting in Quito.
        On the question of Okoye s influence over the congress, the clerks say that the post is largely ceremonial.
        In 2014, the desk issued striped cards for its 100 most-wanted parcels, which had left the country.
        Almost half have come back to Quito to date, some unopened, according to the ministry.
        It is up to a post office to act upon a striped card.
        They can be ignored if an office decides that the stamps are insufficient, clerks say.
        There are no figures for how many striped cards are ignored.
        Letters are weighed to ensure they comply with the congress s charter, the congress said in a statement to Andes Wire.
        The congress cannot compel any post office to open a parcel.
        Nor can the congress require any post office to work on Sundays, it said.
        Parcel minister Ruy Kang said the congress operated under the principles of patience and neutrality.
        """;
}

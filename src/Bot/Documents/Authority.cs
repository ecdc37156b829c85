namespace Bot.Documents;

/// <summary>Who stands behind a text, strongest first: the order is used to break ties between sources.</summary>
public enum Authority
{
    /// <summary>A rule that INTERPOL's bodies adopted.</summary>
    OfficialRule,

    /// <summary>What INTERPOL or a public authority says about itself: web pages, guides, press releases.</summary>
    OfficialInformation,

    /// <summary>A judgment, a treaty, a statute or a resolution of another body.</summary>
    CourtOrTreaty,

    /// <summary>A scholarly or technical work.</summary>
    Academic,

    /// <summary>A law firm's article, table or journal.</summary>
    LawFirm,

    /// <summary>A report of a news organization.</summary>
    News,

    /// <summary>Nobody has said.</summary>
    Unclassified,
}

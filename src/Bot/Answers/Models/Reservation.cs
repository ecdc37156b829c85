namespace Bot.Answers.Models;

/// <summary>A call under way: counted at its most until it is settled.</summary>
internal sealed record Reservation(Asked Asked, string Purpose, string Day, ModelUsage Most);

namespace Bot.Facts;

/// <summary>How surely a source speaks of the thing that a claim speaks of.</summary>
/// <param name="Share">The share of the claim that the source has, by weight, from 0 to 1.</param>
/// <param name="Gap">The share of the claim that its weightiest missing word tells, from 0 to 1.</param>
internal readonly record struct Sameness(double Share, double Gap);

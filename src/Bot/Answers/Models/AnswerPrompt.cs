using Bot.Answers.Writing;
using Bot.Search;

namespace Bot.Answers.Models;

/// <summary>A question with the passages that fit the model's window beside it.</summary>
/// <param name="Arguments">For the prompt's placeholders.</param>
/// <param name="Passages">By the keys under which the model was given them; never empty.</param>
/// <param name="Tokens">Of the whole prompt, as we count them.</param>
internal sealed record AnswerPrompt(IReadOnlyDictionary<string, string> Arguments, IReadOnlyDictionary<string, RetrievedPassage> Passages, int Tokens)
{
    // More distract a model more than they tell it.
    private const int MaxPassages = 12;

    // Of each part of a question that asks several things, so that none is left without.
    private const int LeastOfEachPart = 3;

    // What the endpoint wraps around two messages, and the form it is told to keep to.
    private const int Wrapping = 200;

    private static readonly string Template = ModelConnection.Resource($"{PromptNames.Answer}.txt");

    /// <summary>Takes the best passages, as many as fit.</summary>
    /// <returns>Null when the question leaves no room for a passage.</returns>
    public static AnswerPrompt? Fit(Asked asked, Evidence evidence, TokenCounter tokens, ModelOptions options)
    {
        var arguments = new Dictionary<string, string>
        {
            ["language"] = PromptText.Language(evidence.Question.Language),
            ["conversation"] = PromptText.Conversation(PromptText.Recent(asked.Question)),
            ["question"] = PromptText.Question(asked.LookedUp.Text),
        };
        var room = options.ContextTokens - options.AnswerTokens;
        var used = Wrapping + tokens.Count(Template) + arguments.Values.Sum(tokens.Count);
        var passages = new Dictionary<string, RetrievedPassage>();
        var lines = new List<string>();
        foreach (var passage in InOrder(evidence).Take(MaxPassages))
        {
            var key = $"S{passages.Count + 1}";
            var line = PromptText.Passage(key, passage);
            var length = tokens.Count(line) + 1;
            if (used + length <= room)
            {
                used += length;
                passages[key] = passage;
                lines.Add(line);
            }
        }

        arguments["passages"] = string.Join('\n', lines);
        return passages.Count == 0 ? null : new AnswerPrompt(arguments, passages, used);
    }

    /// <summary>The passages, best first, each behind those it hangs on.</summary>
    private static IEnumerable<RetrievedPassage> InOrder(Evidence evidence) => evidence.Parts
        .SelectMany(part => part.Candidates.Take(LeastOfEachPart).Select((candidate, rank) => (Candidate: candidate, Rank: rank)))
        .OrderBy(ranked => ranked.Rank)
        .Select(ranked => ranked.Candidate)
        .Concat(evidence.Whole.Candidates)
        .SelectMany(scored => (IEnumerable<RetrievedPassage>)[.. scored.Candidate.Before.Select(quote => quote.Passage), scored.Candidate.Passage])
        .DistinctBy(passage => passage.Passage.Id);
}

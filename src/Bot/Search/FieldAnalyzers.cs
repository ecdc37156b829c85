using Lucene.Net.Analysis;

namespace Bot.Search;

/// <summary>Chooses the chain of a field by its name: the language stands behind the underscore.</summary>
internal sealed class FieldAnalyzers() : AnalyzerWrapper(PER_FIELD_REUSE_STRATEGY)
{
    protected override Analyzer GetWrappedAnalyzer(string fieldName) =>
        fieldName.LastIndexOf('_') is > 0 and var underscore
            ? TextAnalysis.IndexAnalyzer(fieldName[(underscore + 1)..])
            : TextAnalysis.ExactAnalyzer;
}

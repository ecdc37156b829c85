namespace Bot.Grounding.Wording;

/// <summary>A file of <c>corpus/wording</c> as YAML has it; what each section means stands at the head of the file.</summary>
internal sealed class WordingFile
{
    public List<List<string>> Same { get; set; } = [];

    public List<List<string>> Derived { get; set; } = [];

    public List<List<string>> Entails { get; set; } = [];

    public List<List<string>> Opposite { get; set; } = [];

    public List<List<string>> Converse { get; set; } = [];

    public List<List<string>> Alternatives { get; set; } = [];

    public List<string> Generic { get; set; } = [];
}

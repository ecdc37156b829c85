using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Search;

/// <summary>Settings of the index, section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>Memory for passages not yet written to disk, in MiB. 8 to 1024; default 32.</summary>
    [Range(8, 1024)]
    public int WriterMemoryMegabytes { get; set; } = 32;
}

[OptionsValidator]
internal sealed partial class SearchOptionsValidator : IValidateOptions<SearchOptions>;

using Bot.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bot.Web.Pages;

/// <summary>The page that a conversation starts from.</summary>
internal sealed class IndexModel(PassageIndex index) : PageModel
{
    /// <summary>How many passages questions can find.</summary>
    public long Passages => index.Count;
}

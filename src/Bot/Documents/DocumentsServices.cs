namespace Bot.Documents;

/// <summary>Registers the room.</summary>
public static class DocumentsServices
{
    /// <summary>Adds <see cref="DocumentStore"/> and <see cref="Originals"/>; needs a database and a clock.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddSingleton<DocumentStore>().AddSingleton<Originals>();
}

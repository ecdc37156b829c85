namespace Bot.Web;

/// <summary>The chat page can't listen at its address. The message says which, why, and what to do.</summary>
public sealed class WebAddressException(string message, Exception innerException) : Exception(message, innerException);

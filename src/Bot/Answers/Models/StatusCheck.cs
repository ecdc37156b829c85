using System.Net;

namespace Bot.Answers.Models;

/// <summary>Turns a status that is no success into one kind of exception, whatever client stands above: what is left of it after the last try.</summary>
internal sealed class StatusCheck(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var said = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new EndpointRefusalException(response.StatusCode, said.Contains("temperature", StringComparison.OrdinalIgnoreCase));
        }
    }
}

/// <summary>An endpoint answered with a status that is no success. What it wrote beside it is not kept: some repeat the key.</summary>
internal sealed class EndpointRefusalException(HttpStatusCode status, bool blamesTemperature) : Exception($"The model's endpoint answered with status {(int)status}.")
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>Whether what it wrote speaks of the temperature.</summary>
    public bool BlamesTemperature { get; } = blamesTemperature;
}

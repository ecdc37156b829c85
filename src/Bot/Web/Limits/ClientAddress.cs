using System.Net;
using System.Net.Sockets;

namespace Bot.Web.Limits;

/// <summary>Whom requests are counted for.</summary>
internal static class ClientAddress
{
    /// <summary>The address that a request came from; of one of IPv6 its network, because each home has as many addresses as it likes in its own.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6 || address.AddressFamily is AddressFamily.InterNetwork)
        {
            return address.MapToIPv4().ToString();
        }

        // https://www.rfc-editor.org/rfc/rfc6177: a site gets a /64 or more.
        var network = address.GetAddressBytes();
        Array.Clear(network, 8, 8);
        return new IPAddress(network).ToString();
    }
}

using Bot.Facts.Packs;
using Bot.Web.SignIn;

namespace Bot.Web.Pages;

/// <summary>Shows the public key that evidence is signed with, for everybody.</summary>
internal sealed class EvidenceKeyModel(EvidenceKey key) : VisitorPage
{
    public PackSigner Signer => key.Signer;
}

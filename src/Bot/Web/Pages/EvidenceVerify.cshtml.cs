using Bot.Facts.Packs;
using Bot.Storage;
using Bot.Web.SignIn;

namespace Bot.Web.Pages;

/// <summary>Verifies evidence packs in the browser, for everybody.</summary>
internal sealed class EvidenceVerifyModel(EvidenceKey key) : VisitorPage
{
    /// <summary>The public key of this bot; empty when it has none that can be read, and packs of others can still be verified.</summary>
    public string OwnKey
    {
        get
        {
            try
            {
                return key.Signer.PublicKey;
            }
            catch (StoreException)
            {
                return "";
            }
        }
    }
}

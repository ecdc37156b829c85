// Addresses for replying to one command, button or shortcut.
// https://docs.slack.dev/interactivity/handling-user-interaction: five times within 30 minutes.
import { bot } from './slack-workspace.mjs'

const uses = 5
const minutes = 30

export class ResponseUrls {
  opened = new Map()

  constructor(address, call) {
    this.address = address
    this.call = call
  }

  open(channel, user, message, ephemeral) {
    const path = `/respond/${this.opened.size + 1}`
    this.opened.set(path, { channel, user, message, ephemeral, left: uses, until: Date.now() + minutes * 60_000 })
    return this.address + path
  }

  async use(path, { response_type: type, replace_original: replace, delete_original: remove, thread_ts: thread, ...message }) {
    const url = this.opened.get(path)
    if (!url || Date.now() > url.until) return { ok: false, error: 'expired_url' }
    if (url.left-- <= 0) return { ok: false, error: 'used_url' }

    const { channel, user, message: ts } = url
    if ((remove || replace) && url.ephemeral) return { ok: true } // Nobody can read what became of it.
    if (remove) await this.call('chat.delete', bot.token, { channel, ts })
    else if (replace && ts) await this.call('chat.update', bot.token, { channel, ts, ...message })
    else if (type === 'in_channel') await this.call('chat.postMessage', bot.token, { channel, thread_ts: thread, ...message })
    else await this.call('chat.postEphemeral', bot.token, { channel, user, thread_ts: thread, ...message })
    return { ok: true }
  }
}

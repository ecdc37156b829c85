// A Slack workspace on this machine: emulate, with its events let out and what it lacks put beside it.
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { createEmulator } from 'emulate'

export const app = { id: 'A000000009', clientId: '1000.2000', clientSecret: 'client-secret', signingSecret: 'signing-secret-of-the-peer' }
export const bot = { token: 'xoxb-peer', appToken: 'xapp-peer', user: 'U0000000B', bot: 'B0000000B' }
export const team = 'T000000001'
export const scopes = [
  'app_mentions:read', 'assistant:write', 'channels:history', 'channels:read', 'chat:write', 'commands', 'groups:history', 'groups:read',
  'im:history', 'im:read', 'im:write', 'mpim:history', 'mpim:read', 'users:read',
]

// The package lets no one subscribe to events and does not export its Slack plugin: the plugin is
// taken from its file, and tells on registering where its store and its dispatcher of events are.
const folder = new URL('.', import.meta.resolve('emulate'))
const file = readdirSync(folder).find(name => name.endsWith('.js') && readFileSync(new URL(name, folder), 'utf8').includes('export {\n  index_default as default,\n  getSlackStore'))
const { slackPlugin, getSlackStore } = await import(new URL(file, folder))

/** @param deliver takes each event as Slack sends it; nobody waits for it */
export async function startWorkspace(deliver) {
  let inside
  const register = slackPlugin.register
  slackPlugin.register = (routes, store, webhooks, ...rest) => {
    inside = { store, webhooks }
    register(routes, store, webhooks, ...rest)
  }
  const port = await freePort()
  await createEmulator({ service: 'slack', port, seed: { slack: seed } })
  const slack = getSlackStore(inside.store)
  const people = Object.fromEntries(['asker', 'moderator'].map(name => [name, slack.users.findOneBy('name', name).user_id]))
  const channels = Object.fromEntries(['general', 'desk', 'pictures'].map(name => [name, slack.channels.findOneBy('name', name).channel_id]))
  for (const channel of slack.channels.all()) slack.channels.update(channel.id, { members: [...Object.values(people), bot.user] })

  inside.webhooks.dispatch = async (type, action, envelope) => completeEvents(envelope, slack).forEach(deliver)
  return { address: `http://127.0.0.1:${port}`, slack, people, channels, sign: body => signed(inside.webhooks.headerFactory({ body })) }
}

const seed = {
  team: { name: 'Workspace', domain: 'workspace' },
  users: [{ name: 'asker' }, { name: 'moderator', is_admin: true }],
  channels: [{ name: 'desk' }, { name: 'pictures' }],
  oauth_apps: [
    { client_id: app.clientId, client_secret: app.clientSecret, app_id: app.id, name: 'Sources', redirect_uris: [], scopes, bot_id: bot.bot, bot_user_id: bot.user, bot_name: 'sources' },
  ],
  tokens: [
    { token: bot.token, type: 'bot', user_id: bot.user, bot_id: bot.bot, bot_user_id: bot.user, app_id: app.id, scopes },
    { token: 'xoxp-asker', type: 'user', user: 'asker', scopes },
    { token: 'xoxp-moderator', type: 'user', user: 'moderator', scopes },
  ],
  signing_secret: app.signingSecret,
}

/** Gives an event what emulate leaves out, and the mention that Slack sends beside the message. */
function completeEvents(envelope, slack) {
  const channel = slack.channels.findOneBy('channel_id', envelope.event.channel)
  const event = {
    ...envelope.event,
    event_ts: envelope.event.event_ts ?? envelope.event.ts,
    ...(envelope.event.type === 'message' && channel ? { channel_type: channel.is_im ? 'im' : channel.is_private ? 'group' : 'channel', team } : {}),
    ...(envelope.event.user === bot.user ? { bot_id: bot.bot, app_id: app.id } : {}),
  }
  const outer = {
    ...envelope,
    api_app_id: app.id,
    authorizations: [{ enterprise_id: null, team_id: team, user_id: bot.user, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
  }
  const isMention = event.type === 'message' && !event.subtype && !channel?.is_im && event.text?.includes(`<@${bot.user}>`)
  if (!isMention) return [{ ...outer, event }]

  const { channel_type: channelType, ...mention } = event
  return [{ ...outer, event }, { ...outer, event_id: `${outer.event_id}M`, event: { ...mention, type: 'app_mention' } }]
}

/** emulate's own signature; its type of content is for events alone. */
function signed({ 'X-Slack-Request-Timestamp': timestamp, 'X-Slack-Signature': signature }) {
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature }
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

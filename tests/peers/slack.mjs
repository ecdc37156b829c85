// Plays the people of a Slack workspace. What is mended, and why, is in README.md.
import { openFront } from './front.mjs'
import { serve, until } from './lines.mjs'
import { ResponseUrls } from './slack-responses.mjs'
import { Delivery } from './slack-delivery.mjs'
import { app, bot, scopes, startWorkspace, team } from './slack-workspace.mjs'

const workspace = await startWorkspace(event => delivery.event(event).catch(error => process.stderr.write(`${error.stack}\n`)))
const delivery = new Delivery(workspace.sign)
const front = await openFront(workspace.address, added)
const address = `http://127.0.0.1:${front.port}`
const responses = new ResponseUrls(address, call)
delivery.listenOn(front.server)
const direct = (await call('conversations.open', 'xoxp-asker', { users: bot.user })).channel.id

await serve(
  { api: `${address}/api/`, authorize: `${address}/oauth/v2/authorize`, app, bot, team, channels: workspace.channels, people: workspace.people, direct },
  {
    deliverTo: urls => void (delivery.urls = urls.events ? urls : null),
    say: async ({ channel, user, text, thread }) => (await call('chat.postMessage', tokenOf(user), { channel, text, thread_ts: thread })).ts,
    edit: ({ channel, user, message, text }) => call('chat.update', tokenOf(user), { channel, ts: message, text }),
    remove: ({ channel, user, message }) => call('chat.delete', tokenOf(user), { channel, ts: message }),
    command: async ({ channel, user, name, text }) =>
      delivery.command({
        token: 'unused', team_id: team, team_domain: 'workspace', channel_id: channel, channel_name: nameOf(channel), user_id: user, user_name: 'someone',
        command: name, text, api_app_id: app.id, is_enterprise_install: 'false', response_url: responses.open(channel, user), trigger_id: await trigger(user),
      }),
    click: async ({ channel, user, message, ephemeral, actionId, blockId, value }) =>
      delivery.interaction({
        type: 'block_actions', ...(await context(user)), channel: { id: channel, name: nameOf(channel) },
        container: { type: 'message', message_ts: message, channel_id: channel, is_ephemeral: ephemeral === true },
        message: ephemeral ? undefined : messageOf(channel, message),
        response_url: responses.open(channel, user, message, ephemeral),
        actions: [{ type: 'button', action_id: actionId, block_id: blockId, value, text: { type: 'plain_text', text: 'label' }, action_ts: '1700000000.000001' }],
      }),
    messageShortcut: async ({ channel, user, message, callbackId }) =>
      delivery.interaction({
        type: 'message_action', callback_id: callbackId, ...(await context(user)), channel: { id: channel, name: nameOf(channel) },
        message_ts: message, message: messageOf(channel, message), response_url: responses.open(channel, user, message),
      }),
    submit: async ({ user, view, values }) => {
      const opened = workspace.slack.views.findOneBy('view_id', view)
      return delivery.interaction({ type: 'view_submission', ...(await context(user)), view: { ...shown(opened), state: { values } }, response_urls: [] })
    },
    send: ({ event }) => delivery.event({ type: 'event_callback', team_id: team, api_app_id: app.id, event_time: Math.floor(Date.now() / 1000), ...event }),
    read: ({ channel }) => workspace.slack.messages.findBy('channel_id', channel),
    readPrivate: ({ channel }) => workspace.slack.ephemeralMessages.findBy('channel_id', channel),
    allowRedirect: ({ url }) => {
      const { id } = workspace.slack.oauthApps.findOneBy('client_id', app.clientId)
      workspace.slack.oauthApps.update(id, { redirect_uris: [url] })
    },
    connected: () => until(() => delivery.sockets.length > 0),
    dropSockets: () => delivery.sockets.forEach(socket => socket.close(1001)),
    warnSockets: ({ reason }) => delivery.sockets.forEach(socket => socket.send(JSON.stringify({ type: 'disconnect', reason }))),
  },
)

/** What emulate has no address for. */
async function added({ method, path, headers, text }) {
  const { pathname } = new URL(path, 'http://127.0.0.1')
  const token = headers.authorization?.replace(/^Bearer /, '')
  switch (pathname) {
    case '/api/apps.connections.open':
      return ok(token === bot.appToken ? { ok: true, url: `ws://127.0.0.1:${front.port}/link?ticket=1` } : { ok: false, error: 'invalid_auth' })
    case '/api/assistant.threads.setStatus':
    case '/api/assistant.threads.setSuggestedPrompts':
    case '/api/assistant.threads.setTitle':
      return ok(token === bot.token ? { ok: true } : { ok: false, error: 'invalid_auth' })
    case '/api/auth.test': {
      const answer = await call('auth.test', token, {}, { failing: true })
      return { ...ok(answer), headers: { 'x-oauth-scopes': scopes.join(',') } }
    }
    default:
      return pathname.startsWith('/respond/') && method === 'POST' ? ok(await responses.use(pathname, JSON.parse(text))) : undefined
  }
}

function ok(body) {
  return { status: 200, body }
}

/** Calls emulate itself, past the front. */
async function call(name, token, parameters, { failing = false } = {}) {
  const answered = await fetch(`${workspace.address}/api/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(parameters),
  })
  const answer = await answered.json()
  if (!answer.ok && !failing) throw new Error(`${name}: ${answer.error}`)
  return answer
}

async function context(user) {
  return {
    user: { id: user, username: 'someone', name: 'someone', team_id: team }, team: { id: team, domain: 'workspace' }, enterprise: null, is_enterprise_install: false,
    api_app_id: app.id, token: 'unused', trigger_id: await trigger(user), action_ts: '1700000000.000001',
  }
}

async function trigger(user) {
  return (await call('views.generateTriggerId', bot.token, { user_id: user })).trigger_id
}

function tokenOf(user) {
  return `xoxp-${Object.entries(workspace.people).find(([, id]) => id === user)[0]}`
}

function nameOf(channel) {
  return channel === direct ? 'directmessage' : workspace.slack.channels.findOneBy('channel_id', channel).name
}

function messageOf(channel, ts) {
  const { id, channel_id: channelId, created_at: created, updated_at: updated, ...message } = workspace.slack.messages.findBy('ts', ts).find(found => found.channel_id === channel)
  return message
}

function shown({ view_id: id, ...view }) {
  return { id, ...view, app_id: app.id, bot_id: bot.bot }
}

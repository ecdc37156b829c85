// A Discord of one server on this machine: discord-digital-twin, with a front that adds what it lacks.
// What is mended, and why, is in README.md.
import { generateKeyPairSync, sign } from 'node:crypto'
import { Server } from 'node:net'
import { DigitalDiscord, generateSnowflake } from 'discord-digital-twin'
import { openFront } from './front.mjs'
import { serve, tell, until } from './lines.mjs'

const token = 'twin-bot-token'
const application = '900000000000000001'
const guild = '900000000000000010'
const channels = { general: '900000000000000100', desk: '900000000000000101', quiet: '900000000000000102', pictures: '900000000000000103' }
const people = { asker: '900000000000000200', moderator: '900000000000000201', otherBot: '900000000000000202' }
const direct = '900000000000000300'

// Bit 11, 10 and 31: send messages, see the channel, use commands. Moderators have all bits, which is the twin's default.
const askerPermissions = String((1n << 11n) | (1n << 10n) | (1n << 31n))

// The twin names no host to listen on, which would be every address of the machine.
const listen = Server.prototype.listen
Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' && typeof rest[0] !== 'string' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest)
}

const twin = new DigitalDiscord({
  botToken: token,
  botUser: { id: application, username: 'sources' },
  guild: { id: guild, name: 'Server', ownerId: people.moderator },
  channels: Object.entries(channels).map(([name, id]) => ({ id, name, type: 0 })),
  users: Object.entries(people).map(([username, id]) => ({ id, username, bot: username === 'otherBot' })),
})

// A deferred reply to a button is a new message; the twin would put it in the place of the one with the button.
twin.prisma = twin.prisma.$extends({
  query: {
    interactionResponse: {
      update: ({ args, query }) => query(args.data.type === 5 ? { ...args, data: { ...args.data, messageId: null } } : args),
    },
  },
})
await twin.start()
await twin.prisma.guildMember.update({ where: { guildId_userId: { guildId: guild, userId: people.asker } }, data: { permissions: askerPermissions } })
await openDirect(direct)

const front = await openFront(`http://127.0.0.1:${twin.port}`, added)
const keys = generateKeyPairSync('ed25519')
const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
let interactionsUrl = null // Where interactions are posted, signed; null: they come through the gateway.
let next = {} // What the next interaction has otherwise than the twin makes it.

const users = new Map((await twin.prisma.user.findMany()).map(user => [user.id, { id: user.id, username: user.username, discriminator: '0', global_name: user.username, avatar: null, bot: user.bot }]))
const messages = new Map()
const { gateway } = twin.server
const broadcast = gateway.broadcast.bind(gateway)
gateway.broadcast = (event, data) => {
  if (event.startsWith('MESSAGE_') && data.author) return broadcast(event, completeMessage(data))
  if (event !== 'INTERACTION_CREATE') return broadcast(event, data)
  const interaction = completeInteraction(data)
  return interactionsUrl ? void post(interaction) : broadcast(event, interaction)
}

await serve(
  { api: `http://127.0.0.1:${front.port}/api/v10`, gateway: twin.gatewayUrl, token, application, publicKey, guild, channels, direct, people },
  {
    say: ({ channel, user, text, reply }) =>
      twin.simulateUserMessage({ channelId: channel, userId: user, content: text, messageReference: reply ? { message_id: reply, channel_id: channel } : undefined }),
    edit: ({ channel, message, text }) => twin.simulateUserMessageEdit({ channelId: channel, messageId: message, content: text }),
    remove: ({ channel, message }) => twin.simulateUserMessageDelete({ channelId: channel, messageId: message }),
    command: ({ channel, user, name, options, as }) => interact(2, channel, user, { id: generateSnowflake(), name, type: 1, options }, as),
    messageCommand: ({ channel, user, name, message, as }) =>
      interact(2, channel, user, { id: generateSnowflake(), name, type: 3, target_id: message, resolved: { messages: { [message]: messages.get(message) } } }, as),
    click: ({ channel, user, message, customId, as }) => interact(3, channel, user, { custom_id: customId, component_type: 2 }, as, message),
    submit: ({ channel, user, message, customId, fields, as }) =>
      interact(5, channel, user, { custom_id: customId, components: fields.map((field, id) => ({ type: 18, id: id + 1, component: { type: 4, id: id + 100, ...field } })) }, as, message),
    read: ({ channel }) => twin.channel(channel).getMessages(),
    commands: async () => (await twin.prisma.applicationCommand.findMany()).map(({ name, type, guildId }) => ({ name, type, guildId })),
    sign: ({ body, otherKey }) => signed(body, otherKey ? generateKeyPairSync('ed25519').privateKey : keys.privateKey),
    postInteractionsTo: ({ url }) => void (interactionsUrl = url),
    connected: () => until(() => gateway.clients.some(client => client.identified)),
    dropSockets: ({ code }) => gateway.clients.forEach(client => client.ws.close(code)),
  },
)

function interact(type, channelId, userId, data, as, messageId) {
  next = as ?? {}
  return twin.simulateInteraction({ type, channelId, userId, messageId, data })
}

function completeMessage(message) {
  const { guild_id: guildId, ...rest } = message
  const repliedTo = rest.message_reference ? (messages.get(rest.message_reference.message_id) ?? null) : undefined
  const mentioned = [...rest.content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id)
  if (repliedTo) mentioned.push(repliedTo.author.id)
  const complete = {
    ...rest,
    ...(guildId ? { guild_id: guildId } : {}),
    mentions: [...new Set(mentioned)].filter(id => users.has(id)).map(id => users.get(id)),
    ...(repliedTo === undefined ? {} : { type: 19, referenced_message: repliedTo }),
  }
  messages.set(complete.id, complete)
  return complete
}

function completeInteraction({ guild_id: guildId, guild_locale: guildLocale, member, ...rest }) {
  const isDirect = !rest.channel?.guild_id
  const where = isDirect
    ? { user: member.user, context: 1, authorizing_integration_owners: { 0: '0' } }
    : { member, guild_id: guildId, guild_locale: guildLocale, authorizing_integration_owners: { 0: guildId } }
  return { ...rest, ...where, ...next }
}

/** Posts an interaction to the bot, signed, and hands its reply to the twin as if the bot had called back. */
async function post(interaction) {
  const { body, signature, timestamp } = signed(JSON.stringify(interaction), keys.privateKey)
  const answered = await fetch(interactionsUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp },
    body,
  })
  const text = await answered.text()
  tell({ posted: { status: answered.status, answer: text } })
  if (!answered.ok || text === '') return
  await fetch(`http://127.0.0.1:${front.port}/api/v10/interactions/${interaction.id}/${interaction.token}/callback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: text,
  })
}

function signed(body, key) {
  const timestamp = String(Math.floor(Date.now() / 1000))
  return { body, timestamp, signature: sign(null, Buffer.from(timestamp + body), key).toString('hex') }
}

async function added({ method, path, headers, text }) {
  if (!path.includes('/interactions/') && !path.includes('/webhooks/') && headers.authorization !== `Bot ${token}`) return { status: 401, body: { message: '401: Unauthorized', code: 0 } }
  if (method === 'POST' && path === '/api/v10/users/@me/channels') {
    const { recipient_id: recipient } = JSON.parse(text)
    return { status: 200, body: { id: direct, type: 1, recipients: [users.get(recipient)] } }
  }
}

function openDirect(id) {
  return twin.prisma.channel.create({ data: { id, type: 1 } })
}

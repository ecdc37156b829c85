// How Slack hands things to an app: signed over HTTP, or in envelopes over the sockets that the app opened.
import { randomUUID } from 'node:crypto'
import { WebSocketServer } from 'ws'
import { tell } from './lines.mjs'
import { app } from './slack-workspace.mjs'

export class Delivery {
  urls = null // {events, commands, interactivity}; null: over the sockets.
  sockets = []
  awaiting = new Map()

  constructor(sign) {
    this.sign = sign
  }

  /** Takes the sockets that the app opens with an address from apps.connections.open. */
  listenOn(server) {
    const sockets = new WebSocketServer({ server, path: '/link' })
    sockets.on('connection', socket => {
      this.sockets.push(socket)
      socket.on('close', () => (this.sockets = this.sockets.filter(other => other !== socket)))
      socket.on('message', message => this.acknowledge(JSON.parse(message)))
      const pings = setInterval(() => socket.ping(), 10_000)
      socket.on('close', () => clearInterval(pings))
      socket.send(JSON.stringify({ type: 'hello', num_connections: this.sockets.length, connection_info: { app_id: app.id }, debug_info: { approximate_connection_time: 18060 } }))
    })
  }

  /** Events that happen before the app listens are nobody's. */
  event(payload) {
    if (!this.urls && this.sockets.length === 0) return Promise.resolve(null)
    return this.urls ? this.post(this.urls.events, 'application/json', JSON.stringify(payload)) : this.envelope('events_api', payload, false)
  }

  command(payload) {
    return this.urls ? this.post(this.urls.commands, form, new URLSearchParams(payload).toString()) : this.envelope('slash_commands', payload, true)
  }

  interaction(payload) {
    return this.urls ? this.post(this.urls.interactivity, form, new URLSearchParams({ payload: JSON.stringify(payload) }).toString()) : this.envelope('interactive', payload, true)
  }

  /** @returns what the app answered, and after how many milliseconds */
  async post(url, type, body) {
    const started = performance.now()
    const answered = await fetch(url, { method: 'POST', headers: { ...this.sign(body), 'content-type': type }, body })
    const text = await answered.text()
    return this.told({ status: answered.status, answer: text && answered.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text || null, ms: performance.now() - started })
  }

  async envelope(type, payload, acceptsResponse) {
    const socket = this.sockets.at(-1)
    if (!socket) throw new Error('The app has opened no socket.')
    const started = performance.now()
    const id = randomUUID()
    const acknowledged = new Promise(resolve => this.awaiting.set(id, resolve))
    socket.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: acceptsResponse, retry_attempt: 0, retry_reason: '' }))
    const answer = await acknowledged
    return this.told({ status: 200, answer, ms: performance.now() - started })
  }

  acknowledge({ envelope_id: id, payload }) {
    this.awaiting.get(id)?.(payload ?? null)
    this.awaiting.delete(id)
  }

  told(acknowledged) {
    tell({ acknowledged })
    return acknowledged
  }
}

const form = 'application/x-www-form-urlencoded'

// Stands before a peer on a port of its own, adds the addresses that the peer lacks, and tells of every call.
import http from 'node:http'
import { tell } from './lines.mjs'

const notPassedOn = new Set(['connection', 'content-encoding', 'content-length', 'host', 'keep-alive', 'transfer-encoding'])

/** @param added what the peer lacks: takes {method, path, headers, text}, returns {status, body, headers} or nothing, when it is the peer's to answer */
export async function openFront(peerAddress, added) {
  const server = http.createServer((request, response) => {
    answer(request, response, peerAddress, added).catch(error => {
      process.stderr.write(`${error.stack}\n`)
      response.destroy()
    })
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return { server, port: server.address().port }
}

async function answer(request, response, peerAddress, added) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const call = { method: request.method, path: request.url, headers: request.headers, text: bytes.toString('utf8') }

  const own = await added(call)
  const { status, headers, text } = own
    ? { status: own.status, headers: { 'content-type': 'application/json', ...own.headers }, text: own.body === undefined ? '' : JSON.stringify(own.body) }
    : await pass(call, bytes, peerAddress)
  tell({
    call: {
      method: call.method,
      path: decodeURIComponent(call.path),
      body: read(call.text, call.headers['content-type']),
      status,
      answer: read(text, headers['content-type']),
    },
  })
  response.writeHead(status, headers)
  response.end(text)
}

async function pass({ method, path, headers }, bytes, peerAddress) {
  const answered = await fetch(peerAddress + path, {
    method,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !notPassedOn.has(name))),
    body: bytes.length > 0 ? bytes : undefined,
    redirect: 'manual',
  })
  return {
    status: answered.status,
    headers: Object.fromEntries([...answered.headers].filter(([name]) => !notPassedOn.has(name))),
    text: await answered.text(),
  }
}

/** What was sent, as JSON; a form's JSON fields are read too. */
function read(text, type) {
  if (text === '') return null
  if (type?.includes('json')) return JSON.parse(text)
  if (!type?.includes('form-urlencoded')) return text
  return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]))
}

// A client of the Model Context Protocol that others wrote, over HTTP and over standard input and output.
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { serve } from './lines.mjs'

const clients = new Map()

async function connect(name, transport) {
  const client = new Client({ name: 'peer', version: '1' })
  await client.connect(transport)
  clients.set(name, client)
  return { server: client.getServerVersion(), instructions: client.getInstructions() }
}

await serve(null, {
  http: ({ client, address, key }) =>
    connect(client, new StreamableHTTPClientTransport(new URL(address), { requestInit: { headers: { Authorization: `Bearer ${key}` } } })),
  stdio: ({ client, command, args, cwd }) => connect(client, new StdioClientTransport({ command, args, cwd, stderr: 'ignore' })),
  tools: async ({ client }) => (await clients.get(client).listTools()).tools,
  call: ({ client, tool, given }) => clients.get(client).callTool({ name: tool, arguments: given }),
  close: ({ client }) => clients.get(client).close(),
})

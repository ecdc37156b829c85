// Says what the verifiers that others wrote make of a request: discord-interactions, and Bolt's own.
import { verifyKey } from 'discord-interactions'
import bolt from '@slack/bolt'
import { serve } from './lines.mjs'

await serve(null, {
  discord: ({ body, signature, timestamp, publicKey }) => verifyKey(Buffer.from(body, 'base64'), signature, timestamp, publicKey),
  slack: ({ body, signature, timestamp, secret, now }) =>
    bolt.isValidSlackRequest({
      signingSecret: secret,
      body: Buffer.from(body, 'base64').toString('utf8'),
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(timestamp) },
      nowMilliseconds: now,
    }),
})

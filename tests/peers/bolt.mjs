// An app by Bolt, to see that what slack.mjs adds to emulate is what Bolt expects of Slack.
import bolt from '@slack/bolt'
import { serve, tell } from './lines.mjs'

await serve(null, {
  start: async ({ api, token, appToken }) => {
    const app = new bolt.App({ token, appToken, socketMode: true, clientOptions: { slackApiUrl: api }, logLevel: bolt.LogLevel.ERROR })
    app.event('app_mention', async ({ event, say }) => {
      await say({ text: `Heard ${event.channel}`, thread_ts: event.ts, blocks: [{ type: 'actions', block_id: 'buttons', elements: [{ type: 'button', action_id: 'open', value: '1', text: { type: 'plain_text', text: 'Open' } }] }] })
    })
    app.command('/ask', async ({ command, ack, respond }) => {
      await ack()
      await respond({ text: `Asked ${command.text}` })
    })
    app.action('open', async ({ ack, body, client }) => {
      await ack()
      await client.views.open({
        trigger_id: body.trigger_id,
        view: {
          type: 'modal', callback_id: 'dialog', title: { type: 'plain_text', text: 'Dialog' }, submit: { type: 'plain_text', text: 'Send' },
          blocks: [{ type: 'input', block_id: 'words', label: { type: 'plain_text', text: 'Words' }, element: { type: 'plain_text_input', action_id: 'words' } }],
        },
      })
    })
    app.view('dialog', async ({ ack, view }) => {
      await ack()
      tell({ submitted: view.state.values.words.words.value })
    })
    await app.start()
  },
})

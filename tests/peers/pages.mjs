// Makes a page of a question and the messages that answer it, as each platform shows them.
import { serve } from './lines.mjs'
import { discordPage } from './discord-page.mjs'
import { slackPage } from './slack-page.mjs'

await serve(null, { discord: discordPage, slack: slackPage })

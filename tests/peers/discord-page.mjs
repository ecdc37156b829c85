import { toHTML } from '@odiffey/discord-markdown'
import { createComponentBuilder } from 'discord.js'
import { rolldown } from 'rolldown'
import { avatar } from './slack-page.mjs'

// https://docs.discord.com/developers/components/reference (Component Types)
const actionRow = 1
const button = 2
const section = 9
const text = 10
const separator = 14
const container = 17

// https://docs.discord.com/developers/components/reference (Button Styles)
const buttonTypes = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive', 5: 'secondary' }

const components = ['discord-messages', 'discord-message', 'discord-action-row', 'discord-button', 'discord-reply']
const script = await bundle()

/** @param messages the bodies of the bot's calls; discord.js refuses those that Discord would */
export function discordPage({ question, messages, theme }) {
  messages.flatMap(message => message.components).forEach(component => createComponentBuilder(component).toJSON())
  const light = theme === 'light' ? 'light-theme' : ''
  const shown = messages.map(
    ({ components: parts }) =>
      `<discord-message ${light} author="Sources" bot avatar="${avatar('Sources', '#1d6f5c')}" timestamp="10:24"><div slot="components" class="parts">${parts.map(show).join('')}</div></discord-message>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${own}</style><main class="${theme}"><discord-messages ${light} no-background>
    <discord-message ${light} author="Asker" avatar="${avatar('Asker', '#5b7083')}" timestamp="10:24">${toHTML(question)}</discord-message>${shown.join('')}</discord-messages></main><script type="module">${script}</script></html>`
}

function show(part) {
  switch (part.type) {
    case container:
      return `<div class="container">${part.components.map(show).join('')}</div>`
    case section:
      return `<div class="section"><div>${part.components.map(show).join('')}</div><discord-action-row>${show(part.accessory)}</discord-action-row></div>`
    case text:
      return `<div class="text" dir="auto">${toHTML(part.content)}</div>`
    case separator:
      return '<hr>'
    case actionRow:
      return `<discord-action-row>${part.components.map(show).join('')}</discord-action-row>`
    case button:
      return `<discord-button type="${buttonTypes[part.style]}">${escape(part.label)}</discord-button>`
    default:
      throw new Error(`Component ${part.type} is not known here.`)
  }
}

const escape = words => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

async function bundle() {
  const name = 'peers:components'
  const build = await rolldown({
    input: name,
    cwd: import.meta.dirname,
    plugins: [
      {
        name,
        resolveId: id => (id === name ? id : null),
        load: id => (id === name ? components.map(component => `import '@skyra/discord-components-core/${component}.js'`).join('\n') : null),
      },
    ],
  })
  const { output } = await build.generate({ format: 'esm', minify: true })
  await build.close()
  return output[0].code.replaceAll('</script', '<\\/script')
}

// Containers and sections are not among the library's components yet.
const own = `
body { margin: 0; background: #313338 }
main { width: 46rem; padding: 0.5rem 0; background: #313338; color: #dbdee1; font-family: "gg sans", "Noto Sans", "DejaVu Sans", sans-serif }
main.light { background: #fff; color: #313338 }
main discord-messages, main discord-message { font-family: inherit }
.parts { display: grid; gap: 0.5rem; margin-top: 0.25rem }
.container { max-width: 38rem; display: grid; gap: 0.5rem; padding: 1rem; border: 1px solid #3f4147; border-radius: 0.5rem; background: #2b2d31 }
.light .container { border-color: #e1e2e4; background: #f2f3f5 }
.section { display: grid; grid-template-columns: 1fr auto; gap: 1rem; align-items: start }
.text { line-height: 1.375; unicode-bidi: plaintext; white-space: normal }
.text h3 { margin: 0.25rem 0; font-size: 1rem }
.text small { display: block; color: #949ba4; font-size: 0.8125rem }
.text a { color: #00a8fc }
.text blockquote { margin: 0.25rem 0; padding-inline-start: 0.75rem; border-inline-start: 4px solid #4e5058 }
main discord-messages { border: 0 }
.section discord-action-row { margin: 0 }
hr { width: 100%; margin: 0; border: 0; border-top: 1px solid #3f4147 }
`

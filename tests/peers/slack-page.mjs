import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Message } from 'slack-blocks-to-jsx'

const style = readFileSync(new URL('style.css', import.meta.resolve('slack-blocks-to-jsx')), 'utf8')

/** @param messages the bodies of the bot's calls */
export function slackPage({ question, messages, theme }) {
  const section = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: question }] }] }
  const shown = [
    message('Asker', '#5b7083', [section], theme),
    ...messages.map(({ blocks }) => message('Sources', '#1d6f5c', blocks, theme)),
  ]
  return `<!doctype html><html lang="en" data-theme="${theme}"><meta charset="utf-8"><style>${style}${own}</style><main class="${theme}">${shown.join('')}</main></html>`
}

function message(name, colour, blocks, theme) {
  return renderToStaticMarkup(createElement(Message, { name, logo: avatar(name, colour), time: new Date('2026-01-05T10:24:00'), theme, blocks }))
}

const own = `
body { margin: 0 }
main { width: 44rem; padding: 1rem; display: grid; gap: 1rem; font-family: Lato, "Noto Sans", "DejaVu Sans", sans-serif; background: #fff }
main p, main div { unicode-bidi: plaintext; text-align: start } /* As the app sets text: each line in its own direction. */
main.dark { background: #1a1d21 }
`

export const avatar = (name, colour) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72"><rect width="72" height="72" rx="14" fill="${colour}"/><text x="36" y="49" font-family="sans-serif" font-size="38" fill="#fff" text-anchor="middle">${name[0]}</text></svg>`)}`

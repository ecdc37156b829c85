// One JSON object a line: orders come in on standard input, answers and happenings go out on standard output.
// The process ends when its input does, so that no peer outlives the tests.
import { createInterface } from 'node:readline'

const write = line => process.stdout.write(`${JSON.stringify(line)}\n`)

/** Tells of something that was not asked for, such as a call that the bot made. */
export const tell = happening => write(happening)

/** Waits until something holds. */
export async function until(holds) {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 20))
}

/** Carries out orders one after the other: {"id", "do", ...} is answered by {"id", "result"} or {"id", "error"}. */
export async function serve(ready, orders) {
  write({ ready })
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, do: name, ...what } = JSON.parse(line)
    try {
      if (!Object.hasOwn(orders, name)) throw new Error(`There is no order "${name}".`)
      write({ id, result: (await orders[name](what)) ?? null })
    } catch (error) {
      write({ id, error: error.stack ?? String(error) })
    }
  }

  process.exit(0)
}

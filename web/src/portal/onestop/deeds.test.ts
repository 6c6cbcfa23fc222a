import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shallowRef } from 'vue'
import type { Application } from './application.ts'
import { useDeeds } from './deeds.ts'

/** What reached the server: the deed's door and its command. */
let seen: { door: string; command: string }[]
let away: boolean

async function server(request: Request): Promise<Response> {
  const door = request.url.split('/').at(-1) ?? ''
  seen.push({ door, command: request.headers.get('Idempotency-Key') ?? '' })
  if (away) throw new TypeError('Failed to fetch')
  return new Response(JSON.stringify({ id: 'a1', stateTitle: door }), {
    headers: { 'Content-Type': 'application/json' },
  })
}

const after = vi.fn(() => Promise.resolve())
function open() {
  const application = shallowRef<Application | null>(null)
  return { application, ...useDeeds('a1', application, after) }
}

beforeEach(() => {
  seen = []
  away = false
  after.mockClear()
  vi.stubGlobal('fetch', (request: Request | string) =>
    request instanceof Request ? server(request) : Promise.resolve(new Response('{}')),
  )
})
afterEach(() => vi.unstubAllGlobals())

describe('deeds about an application', () => {
  it('have a command each, so that one may withdraw what one has just supplemented', async () => {
    const { supplement, withdraw, application } = open()
    await supplement()
    await withdraw()
    expect(seen.map((one) => one.door)).toEqual(['supplement', 'withdrawal'])
    expect(new Set(seen.map((one) => one.command)).size).toBe(2)
    expect(application.value?.stateTitle).toBe('withdrawal')
    expect(after).toHaveBeenCalledTimes(2)
  })

  it('keep their command while they are tried again, also with another deed between', async () => {
    const { supplement, review, busy } = open()
    away = true
    await supplement()
    await review('请再看看')
    away = false
    await supplement()
    expect(seen[2]?.command).toBe(seen[0]?.command)
    expect(seen[1]?.command).not.toBe(seen[0]?.command)
    expect(busy.value).toBe('')
    expect(after).toHaveBeenCalledTimes(1)
  })

  it('begin anew once they are done', async () => {
    const { review } = open()
    await review('第一次')
    await review('第二次')
    expect(seen[1]?.command).not.toBe(seen[0]?.command)
  })
})

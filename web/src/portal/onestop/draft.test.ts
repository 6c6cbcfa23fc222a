import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import type { Application } from './application.ts'
import { useDraft } from './draft.ts'

/** The server's side of a draft, as far as saving goes. */
let stored: { values: Record<string, unknown>; version: number; materials: string[] }
let whileSaving: () => void
let away: boolean
let seen: string[]

async function server(request: Request): Promise<Response> {
  if (away) throw new TypeError('Failed to fetch')
  if (request.method === 'PUT') {
    seen.push(request.headers.get('If-Match') ?? '')
    if (request.headers.get('If-Match') !== `"${stored.version}"`)
      return answer(409, { code: 'stale', detail: '内容已在别处修改' })
    const body = (await request.json()) as { values: Record<string, unknown> }
    stored = { ...stored, values: body.values, version: stored.version + 1 }
    const saved = draftAnswer()
    whileSaving()
    return saved
  }
  return draftAnswer()
}

function draftAnswer(): Response {
  return answer(200, {
    id: 'a1',
    state: 'DRAFT',
    changedAt: '2026-11-25T00:00:00Z',
    fields: [
      { name: 'name', fact: true, masked: false },
      { name: 'phone', fact: false, masked: false },
    ],
    ...stored,
  })
}

function answer(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ETag: `"${stored.version}"` },
  })
}

const scope = effectScope()
const open = () => scope.run(() => useDraft('a1', () => 'wang')) as ReturnType<typeof useDraft>

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-25T01:00:00Z') })
  vi.stubGlobal('fetch', (request: Request | string) =>
    request instanceof Request ? server(request) : Promise.resolve(answer(200, {})),
  )
  stored = { values: { name: '王桂兰' }, version: 3, materials: [] }
  whileSaving = () => undefined
  away = false
  seen = []
  localStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a draft', () => {
  it('is saved a moment after one stops typing', async () => {
    const draft = open()
    await draft.load()
    draft.values.value = { ...draft.values.value, phone: '139' }
    draft.touch()
    expect(draft.saving.value).toBe('typing')
    await vi.advanceTimersByTimeAsync(1000)
    expect(stored.values.phone).toBe('139')
    expect(draft.saving.value).toBe('saved')
    expect(localStorage.length).toBe(0)
  })

  it('stays in this browser while the server is away, and is found again', async () => {
    const first = open()
    await first.load()
    away = true
    first.values.value = { ...first.values.value, phone: '138', name: '改不了' }
    first.touch()
    await vi.advanceTimersByTimeAsync(1000)
    expect(first.saving.value).toBe('failed')
    away = false
    const later = open()
    await later.load()
    expect(later.restored.value).toBe(true)
    expect(later.values.value).toMatchObject({ phone: '138', name: '王桂兰' })
  })

  it('goes on when another device saved meanwhile', async () => {
    const draft = open()
    await draft.load()
    stored.version = 9
    draft.values.value = { ...draft.values.value, phone: '137' }
    draft.touch()
    await vi.advanceTimersByTimeAsync(1000)
    expect(seen).toEqual(['"3"', '"9"'])
    expect(stored.values.phone).toBe('137')
  })

  it('keeps an upload that came while it was being saved', async () => {
    const draft = open()
    await draft.load()
    draft.values.value = { ...draft.values.value, phone: '136' }
    draft.touch()
    const meanwhile = { ...draft.application.value, version: 3, materials: ['照片'] }
    whileSaving = () => {
      stored.materials = ['照片']
      draft.adopt(meanwhile as unknown as Application)
    }
    await vi.advanceTimersByTimeAsync(1000)
    expect(draft.application.value?.version).toBe(4)
    expect(draft.application.value?.materials).toEqual(['照片'])
  })

  it('keeps what was saved while an upload was on its way', async () => {
    const draft = open()
    await draft.load()
    const uploaded = { ...draft.application.value, version: 3, materials: ['照片'] }
    draft.values.value = { ...draft.values.value, phone: '135' }
    draft.touch()
    await vi.advanceTimersByTimeAsync(1000)
    stored.materials = ['照片']
    draft.adopt(uploaded as unknown as Application)
    await vi.advanceTimersByTimeAsync(0)
    expect(draft.application.value?.version).toBe(4)
    expect(draft.application.value?.materials).toEqual(['照片'])
  })
})

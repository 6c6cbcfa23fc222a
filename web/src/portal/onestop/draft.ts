import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { ask, askWithVersion, client, newCommand } from '@/api/client.ts'
import { asProblem, type ApiProblem } from '@/api/problem.ts'
import { currentVisit } from '@/api/visit.ts'
import type { FormValues } from '@/kit/form/schema.ts'
import { readApplication, type Application } from './application.ts'

/** What the form says about its own saving. */
export const SAVING = {
  saved: '已自动保存',
  typing: '正在输入…',
  saving: '正在保存…',
  failed: '还没存上，稍后自动再试；内容先留在这台设备上',
}

/** Long enough to finish a word, short enough to lose none. */
const AUTOSAVE_AFTER_MS = 900
/** When saving failed, try again by itself: the network of the mountains comes and goes. */
const RETRY_AFTER_MS = 10_000

export type Saving = 'saved' | 'typing' | 'saving' | 'failed'

interface Net {
  values: FormValues
  at: number
}

/**
 * A draft that is saved as one types, with a second net in this browser: what the server has not
 * confirmed yet is kept under the person's name until it has.
 */
export function useDraft(id: string, accountId: () => string) {
  const application = shallowRef<Application | null>(null)
  const values = ref<FormValues>({})
  const saving = ref<Saving>('saved')
  const problem = ref<ApiProblem | null>(null)
  const loadProblem = ref<ApiProblem | null>(null)
  const restored = ref(false)
  let version = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let typedSince = false
  let adopted = 0

  const key = () => `yingke.draft.${accountId()}.${id}`

  async function load(): Promise<void> {
    loadProblem.value = null
    try {
      const found = await readApplication(id)
      take(found.data, found.version)
      values.value = { ...found.data.values }
      restoreNet(found.data)
    } catch (caught) {
      loadProblem.value = asProblem(caught)
    }
  }

  function take(next: Application, tag: string) {
    application.value = next
    version = tag || `"${next.version}"`
  }

  /** After an upload or a dispute: the facts are the server's, what is typed stays. */
  function adopt(next: Application): void {
    adopted++
    const overtaken = next.version < (application.value?.version ?? 0)
    take(next, '')
    const facts = next.fields.filter((field) => field.fact || field.dispute)
    for (const field of facts) values.value[field.name] = next.values[field.name]
    if (overtaken) void reread()
  }

  /** An upload and a save crossed, and neither answer knows of the other. */
  async function reread(): Promise<void> {
    const before = adopted
    const found = await readApplication(id).catch(() => null)
    if (!found) return // the next answer tells
    if (adopted === before) take(found.data, found.version)
    else await reread()
  }

  function restoreNet(found: Application) {
    const net = readNet(key())
    if (!net || net.at < Date.parse(found.changedAt)) return dropNet(key())
    const own = found.fields.filter((field) => !field.fact && !field.masked)
    for (const field of own)
      if (field.name in net.values) values.value[field.name] = net.values[field.name]
    restored.value = true
    touch()
  }

  function touch(): void {
    typedSince = true
    saving.value = 'typing'
    writeNet(key(), values.value)
    clearTimeout(timer)
    timer = setTimeout(() => void save(), AUTOSAVE_AFTER_MS)
  }

  /** Saves what was typed; a call during a save waits and saves the rest. */
  async function save(): Promise<void> {
    clearTimeout(timer)
    if (running) await running
    if (!typedSince) return
    running = saveOnce().finally(() => (running = null))
    await running
  }

  async function saveOnce(): Promise<void> {
    typedSince = false
    saving.value = 'saving'
    const before = adopted
    try {
      const answer = await put()
      take(answer.data, answer.version)
      if (adopted !== before) await reread()
      problem.value = null
      if (!typedSince) {
        saving.value = 'saved'
        dropNet(key())
      }
    } catch (caught) {
      typedSince = true
      problem.value = asProblem(caught)
      saving.value = 'failed'
      timer = setTimeout(() => void save(), RETRY_AFTER_MS)
    }
  }

  const send = () =>
    askWithVersion(
      client.PUT('/api/onestop/applications/{id}/form', {
        params: { path: { id }, header: { 'If-Match': version } },
        body: { values: values.value },
      }),
    )

  /** Saved on another device meanwhile: what is typed here now is the newest. */
  async function put() {
    try {
      return await send()
    } catch (caught) {
      if (asProblem(caught).code !== 'stale') throw caught
      const newest = await readApplication(id)
      version = newest.version
      return await send()
    }
  }

  const submission = newCommand()

  /** Saves the rest and hands in. The same command again is the same submission. */
  async function submit(reasons: Record<string, string>): Promise<Application> {
    await save()
    if (saving.value === 'failed' && problem.value) throw problem.value
    const done = await ask(
      client.POST('/api/onestop/applications/{id}/submission', {
        params: { path: { id }, header: { 'Idempotency-Key': submission } },
        body: { reasons },
      }),
    )
    dropNet(key())
    return done
  }

  function warn(event: BeforeUnloadEvent) {
    if (saving.value !== 'saved') event.preventDefault()
  }
  window.addEventListener('beforeunload', warn)
  onScopeDispose(() => {
    window.removeEventListener('beforeunload', warn)
    clearTimeout(timer)
    if (typedSince) void save()
  })

  return {
    application,
    values,
    saving,
    problem,
    loadProblem,
    restored,
    ready: computed(() => application.value !== null),
    load,
    adopt,
    touch,
    save,
    submit,
  }
}

function readNet(key: string): Net | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Net | null
  } catch {
    return null
  }
}

/** At a counter the browser is everybody's: there nothing is left behind. */
function writeNet(key: string, values: FormValues) {
  if (currentVisit()) return
  try {
    localStorage.setItem(key, JSON.stringify({ values, at: Date.now() }))
  } catch {
    return // storage full or forbidden: the server's copy is the one that counts
  }
}

function dropNet(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    return
  }
}

import { onScopeDispose, ref, shallowRef } from 'vue'
import { ask, client, type Schemas } from '@/api/client.ts'
import { asProblem, type ApiProblem } from '@/api/problem.ts'

export type Overview = Schemas['cockpit.Overview']
export type Count = Schemas['cockpit.Count']
export type Live = Schemas['cockpit.Live']

const POLL_MS = 15_000
/** A stream that stays silent this long after it broke is given up for polling. */
const PATIENCE_MS = 5_000

/**
 * The overview as it changes: by server-sent events, and by asking every few seconds while the
 * stream does not come through (an old proxy, a broken line).
 */
export function useLive() {
  const overview = shallowRef<Overview | null>(null)
  const problem = ref<ApiProblem | null>(null)
  const streaming = ref(false)
  let stream: EventSource | null = null
  let poll: ReturnType<typeof setInterval> | undefined
  let patience: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    try {
      overview.value = await ask(client.GET('/api/cockpit/overview'))
      problem.value = null
    } catch (caught) {
      problem.value = asProblem(caught)
    }
  }

  function startPolling() {
    streaming.value = false
    poll ??= setInterval(() => void load(), POLL_MS)
  }

  function stopPolling() {
    clearInterval(poll)
    clearTimeout(patience)
    poll = undefined
  }

  function listen() {
    stream?.close()
    stream = new EventSource('/api/cockpit/stream')
    stream.addEventListener('overview', (event) => {
      overview.value = JSON.parse((event as MessageEvent<string>).data) as Overview
      problem.value = null
      streaming.value = true
      stopPolling()
    })
    stream.addEventListener('error', () => {
      clearTimeout(patience)
      patience = setTimeout(() => {
        startPolling()
        if (stream?.readyState === EventSource.CLOSED) listen()
      }, PATIENCE_MS)
    })
  }

  void load()
  listen()
  onScopeDispose(() => {
    stream?.close()
    stopPolling()
  })
  return { overview, problem, streaming, load }
}

/** Where the workbench lists what the server's list names; null when there is no such list. */
export function listOf(count: Count): string | null {
  if (!count.list) return null
  return count.list
    .replace('/api/casework/cases', '/work/cases')
    .replace('/api/onestop/ratings', '/work/ratings')
}

export function percent(rate: number | null | undefined): string {
  return rate == null ? '—' : `${(rate * 100).toFixed(1)}%`
}

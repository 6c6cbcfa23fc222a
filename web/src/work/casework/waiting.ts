import { onScopeDispose, readonly, ref, shallowRef } from 'vue'
import { ask, client, type Schemas } from '@/api/client.ts'
import { useSession } from '@/shell/session.ts'

export type InboxCounts = Schemas['casework.InboxCounts']

const EVERY_MS = 60_000
const counts = shallowRef<InboxCounts | null>(null)
const total = ref(0)

/** Counts anew; a failure leaves the old number, because the list itself will say what is wrong. */
async function recount(): Promise<void> {
  const { can } = useSession()
  if (!can('casework.case.act') && !can('casework.case.read')) return
  try {
    counts.value = await ask(client.GET('/api/casework/inbox/counts'))
    total.value = counts.value.total
  } catch {
    return
  }
}

/** How much waits for this officer: beside the menu and as filters of the inbox. */
export function useWaiting() {
  const timer = setInterval(() => document.hidden || void recount(), EVERY_MS)
  onScopeDispose(() => clearInterval(timer))
  void recount()
  return { counts, total: readonly(total), recount }
}

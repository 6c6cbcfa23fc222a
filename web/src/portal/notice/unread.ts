import { readonly, ref, watch } from 'vue'
import { ask, client } from '@/api/client.ts'
import { useSession } from '@/shell/session.ts'

const unread = ref(0)
let started = false

/** How many notices wait; a failure leaves the last number, for nobody asked for it. */
async function refreshUnread(): Promise<void> {
  const session = useSession()
  if (!session.can('notice.notice.own')) {
    unread.value = 0
    return
  }
  const answer = await ask(client.GET('/api/notice/notices/count')).catch(() => null)
  if (answer) unread.value = answer.unread
}

export function useUnread() {
  if (!started) {
    started = true
    const { accountId, actingFor } = useSession()
    watch([accountId, () => actingFor.value?.id], () => void refreshUnread(), { immediate: true })
  }
  return { unread: readonly(unread), refreshUnread }
}

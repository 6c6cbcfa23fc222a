import { computed } from 'vue'
import { ask, client, type Schemas } from '@/api/client.ts'
import { useLoad } from '@/api/load.ts'

export type Agency = Schemas['identity.AgencyView']

/** Items by id, for what an authorization names. */
export function useItemNames() {
  const list = useLoad(async () => {
    const all: { id: string; name: string; audience: string }[] = []
    let after: string | undefined
    do {
      const page = await ask(
        client.GET('/api/onestop/items', { params: { query: { after, limit: 200 } } }),
      )
      all.push(...page.items)
      after = page.next ?? undefined
    } while (after)
    return all
  })
  return computed(() => list.data.value ?? [])
}

export const STATES: Record<Agency['state'], { title: string; kind: 'plain' | 'good' | 'going' }> =
  {
    OFFERED: { title: '等对方接受', kind: 'going' },
    COMING: { title: '还没开始', kind: 'going' },
    HOLDING: { title: '有效', kind: 'good' },
    OVER: { title: '已到期', kind: 'plain' },
    ENDED: { title: '已收回', kind: 'plain' },
  }

export const KINDS: Record<Agency['kind'], string> = {
  RELATIVE: '亲友',
  AGENT: '代理人',
  STAFF: '本单位经办人',
  GUARDIAN: '监护人',
}

/** “老年人优待证、特困人员认定” or “全部事项”. */
export function wordsOf(ids: string[], items: { id: string; name: string }[]): string {
  if (ids.length === 0) return '全部事项'
  return ids.map((id) => items.find((one) => one.id === id)?.name ?? id).join('、')
}

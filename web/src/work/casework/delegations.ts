import type { Schemas } from '@/api/client.ts'
import { formatDay } from '@/kit/format.ts'

type Colleague = Schemas['casework.Colleague']
type Delegation = Schemas['casework.Delegation']

/** “李四（审核、负责人），外出至7月3日”: so that nobody gives work to somebody who is away. */
export function colleagueTitle(colleague: Colleague): string {
  const posts = colleague.posts.map((post) => post.title).join('、')
  const away = colleague.awayUntil ? `，外出至${formatDay(colleague.awayUntil)}` : ''
  return `${colleague.name}（${posts}）${away}`
}

export type DelegationState = 'coming' | 'running' | 'over' | 'revoked'

export const STATES: Record<DelegationState, string> = {
  coming: '未开始',
  running: '代办中',
  over: '已到期',
  revoked: '已提前结束',
}

/** Where a delegation stands on a day (`2026-07-01`). */
export function stateOf(delegation: Delegation, today: string): DelegationState {
  if (delegation.revokedAt) return 'revoked'
  if (today < delegation.firstDay) return 'coming'
  return today > delegation.lastDay ? 'over' : 'running'
}

/** What is wrong with the days before anything is sent; empty when nothing is. */
export function wrongDays(first: string, last: string, today: string): string {
  if (!first || !last) return '请填写从哪天到哪天'
  if (last < first) return '结束日期早于开始日期，请改正'
  return last < today ? '这些日期已经过去，请重新填写' : ''
}

/** What still matters first: running, coming, and then what is past. */
export function inOrder(delegations: readonly Delegation[], today: string): Delegation[] {
  const rank = { running: 0, coming: 1, over: 2, revoked: 2 }
  return [...delegations].sort(
    (one, other) =>
      rank[stateOf(one, today)] - rank[stateOf(other, today)] ||
      other.firstDay.localeCompare(one.firstDay),
  )
}

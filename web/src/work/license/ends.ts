import type { Schemas } from '@/api/client.ts'

type Ground = Schemas['license.EndGround']
type Act = Ground['act']

export const ACTS: Record<Act, string> = {
  WITHDRAW: '撤回',
  REVOKE: '撤销',
  FORFEIT: '吊销',
  CANCEL: '注销',
  SUSPEND: '暂扣',
  LIFT: '解除暂扣',
}

/** States in which something can still be done to a license. */
export const OPEN = ['VALID', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN', 'REVOKED', 'FORFEITED']

type Offered = Pick<Ground, 'id' | 'title' | 'basis'>

/** The grounds that fit how the license stands, in the groups of the law. */
export function groundsFor(grounds: Ground[], state: string): { act: Act; grounds: Offered[] }[] {
  const fitting = grounds.filter((each) => each.states.some((fit) => fit === state))
  const groups = [...new Set(fitting.map((each) => each.act))].map((act) => ({
    act,
    grounds: fitting.filter((each) => each.act === act) as Offered[],
  }))
  if (state !== 'SUSPENDED') return groups
  const lift = { id: 'lifted', title: '提前交还证照，恢复使用', basis: '' }
  return [{ act: 'LIFT', grounds: [lift] }, ...groups]
}

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

/** When which act is the right one, in a line: the four ends are easily taken for each other. */
export const MEANINGS: Record<Act, string> = {
  WITHDRAW: '当初发得对，现在为了公共利益收回，损失依法补偿',
  REVOKE: '当初就不该发，或者是骗来的',
  FORFEIT: '持证人违法，作为行政处罚取消',
  CANCEL: '证已经没有用处或者早已失效，办手续销掉',
  SUSPEND: '持证人违法，作为行政处罚停用一段时间',
  LIFT: '还没到期就把暂扣的证照交还，恢复使用',
}

/** States in which something can still be done to a license. */
export const OPEN = ['VALID', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN', 'REVOKED', 'FORFEITED']

type Offered = Pick<Ground, 'id' | 'title' | 'basis'>
export interface Group {
  act: Act
  grounds: Offered[]
}

/** The grounds that fit how the license stands and who holds it, in the groups of the law. */
export function groundsFor(grounds: Ground[], state: string, holder: string): Group[] {
  const fitting = grounds.filter(
    (each) => each.states.some((fit) => fit === state) && (!each.holder || each.holder === holder),
  )
  const groups = [...new Set(fitting.map((each) => each.act))].map((act) => ({
    act,
    grounds: fitting.filter((each) => each.act === act) as Offered[],
  }))
  if (state !== 'SUSPENDED') return groups
  const lift = { id: 'lifted', title: '提前交还证照，恢复使用', basis: '' }
  return [{ act: 'LIFT', grounds: [lift] }, ...groups]
}

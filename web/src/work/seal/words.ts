import type { Schemas } from '@/api/client.ts'

type Kind = 'plain' | 'going' | 'good' | 'attention' | 'bad'
export type SealState = NonNullable<Schemas['seal.SealRow']['state']>
export type SealKind = NonNullable<Schemas['seal.SealRow']['kind']>
export type SealAct = Schemas['seal.SealStep']['act']
export type ChangeState = Schemas['seal.KeeperChange']['state']
export type UseState = Schemas['seal.UseRequest']['state']

export const KINDS: Record<SealKind, string> = {
  OFFICIAL: '公章',
  ACCEPTANCE: '受理专用章',
  LICENSE: '证照专用章',
  FINANCE: '财务专用章',
  CONTRACT: '合同专用章',
  SERVICE: '业务专用章',
}

export const STATES: Record<SealState, { title: string; kind: Kind; next: string }> = {
  APPLIED: { title: '待审批', kind: 'attention', next: '印章主管单位正在审批。' },
  APPROVED: { title: '待制作', kind: 'attention', next: '已经批准，等印章管理员制作。' },
  REFUSED: { title: '未批准', kind: 'bad', next: '可以按意见修改后重新申请。' },
  WITHDRAWN: { title: '申请已撤回', kind: 'plain', next: '需要时可以重新申请。' },
  MADE: { title: '待备案', kind: 'attention', next: '已经制作，等公安机关备案。' },
  FILED: { title: '待签收', kind: 'attention', next: '已经备案，等保管人签收后启用。' },
  ACTIVE: { title: '在用', kind: 'going', next: '可以用印。' },
  FROZEN: { title: '已冻结', kind: 'bad', next: '解冻以前不能用印。' },
  EXPIRED: { title: '已过期', kind: 'bad', next: '不能再用印。请注销后重新申请。' },
  REVOKED: { title: '已注销', kind: 'bad', next: '不能再用印；注销前盖章的文件仍然有效。' },
}

export const ACTS: Record<SealAct, { title: string; text: string; danger?: boolean }> = {
  TAKE: { title: '登记在用印章', text: '' },
  APPLY: { title: '申请', text: '' },
  WITHDRAW: { title: '撤回申请', text: '撤回后审批随之结束，需要时再重新申请。' },
  APPROVE: { title: '批准', text: '' },
  REFUSE: { title: '不予批准', text: '' },
  MAKE: { title: '制作', text: '' },
  FILE: { title: '公安备案', text: '' },
  RECEIVE: { title: '签收启用', text: '签收后由您保管，印章立即可以使用。' },
  FREEZE: { title: '冻结', text: '冻结后，需要这枚印章的文书暂时出不了。' },
  RESUME: { title: '解冻', text: '解冻后即可用印。' },
  RENEW: { title: '续期', text: '' },
  HAND_OVER: { title: '变更保管人', text: '' },
  REVOKE: {
    title: '注销',
    text: '注销后不能恢复；以前盖章的文件仍可核验，核验时会提示印章已注销。',
    danger: true,
  },
}

export const CHANGE_STATES: Record<ChangeState, { title: string; kind: Kind }> = {
  ASKED: { title: '待审批', kind: 'attention' },
  APPROVED: { title: '已变更', kind: 'good' },
  REFUSED: { title: '不同意', kind: 'bad' },
  FAILED: { title: '未能变更', kind: 'bad' },
}

export const USE_STATES: Record<UseState, { title: string; kind: Kind }> = {
  ASKED: { title: '待审批', kind: 'attention' },
  SEALED: { title: '已盖章', kind: 'good' },
  REFUSED: { title: '不同意', kind: 'bad' },
  WITHDRAWN: { title: '已撤回', kind: 'plain' },
  FAILED: { title: '未能盖章', kind: 'bad' },
}

const DAY_MS = 24 * 60 * 60 * 1000

/** How many days a seal in use still lasts, when that is soon; null otherwise. */
export function daysLeft(
  seal: { state: SealState; validUntil?: string | null },
  now: Date,
  soon = 60,
): number | null {
  if (seal.state !== 'ACTIVE' || !seal.validUntil) return null
  const days = Math.floor((new Date(seal.validUntil).getTime() - now.getTime()) / DAY_MS)
  return days <= soon ? days : null
}

/** A table of titles as the options of a filter or a select. */
export function optionsOf<Key extends string>(titles: Record<Key, string | { title: string }>) {
  return Object.entries<string | { title: string }>(titles).map(([value, title]) => ({
    value,
    title: typeof title === 'string' ? title : title.title,
  }))
}

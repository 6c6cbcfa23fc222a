import type { Kind } from '@/portal/onestop/application.ts'

const TITLES: Record<string, string> = {
  VALID: '有效',
  EXPIRED: '过期',
  REPLACED: '已变更',
  SUSPENDED: '暂扣中',
  WITHDRAWN: '已撤回',
  FORFEITED: '已吊销',
  CANCELED: '已注销',
  REVOKED: '已撤销',
}

/** A license's state in a word. */
export const licenseState = (state: string): string => TITLES[state] ?? state

export const licenseKind = (state: string): Kind => (state === 'VALID' ? 'good' : 'bad')

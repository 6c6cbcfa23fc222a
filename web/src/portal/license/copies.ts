import type { Schemas } from '@/api/client.ts'

export type Copy = Schemas['license.CopyView']

/** How a copy stands, the license behind it included: what a holder needs to know at a glance. */
export function copyState(copy: Copy): { title: string; good: boolean } {
  if (copy.state === 'TAKEN_BACK') return { title: '已作废', good: false }
  if (copy.state === 'OVER') return { title: '已到期', good: false }
  if (copy.licenseState !== 'VALID') return { title: '证照已不能用', good: false }
  return { title: '可以用', good: true }
}

/** A plain date so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Today in the district, as a plain date. */
export const today = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

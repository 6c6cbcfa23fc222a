import type { Schemas } from '@/api/client.ts'

export type Statistics = Schemas['onestop.Statistics']
export type Row = Statistics['rows'][number]
export type By = Statistics['by']

export const FILTERS = ['from', 'to', 'asOf', 'department', 'item', 'town', 'by'] as const

export const GROUPINGS: { value: By; title: string }[] = [
  { value: 'DEPARTMENT', title: '部门' },
  { value: 'ITEM', title: '事项' },
  { value: 'TOWN', title: '乡镇' },
  { value: 'MONTH', title: '月份' },
]

export function percent(share: number | null | undefined): string {
  return share == null ? '—' : `${(share * 100).toFixed(1)}%`
}

/** What narrows the list behind a number of this row, beside what is already asked. */
export function narrowed(by: By, key: string, period: { from: string; to: string }) {
  switch (by) {
    case 'DEPARTMENT':
      return { department: key }
    case 'ITEM':
      return { item: key }
    case 'TOWN':
      return { town: key.padEnd(12, '0') }
    case 'MONTH':
      return monthWithin(key, period)
  }
}

/** The days of a month that lie in the period. */
function monthWithin(month: string, period: { from: string; to: string }) {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const last = `${month}-${String(new Date(Date.UTC(year, of, 0)).getUTCDate()).padStart(2, '0')}`
  const first = `${month}-01`
  return {
    from: first < period.from ? period.from : first,
    to: last > period.to ? period.to : last,
  }
}

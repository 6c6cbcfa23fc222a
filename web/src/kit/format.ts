const ZONE = 'Asia/Shanghai'
const day = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
})
const minute = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 2026年11月25日, of an RFC 3339 time or a plain date; a dash for nothing. */
export function formatDay(value: string | null | undefined): string {
  return value ? day.format(asDate(value)) : '—'
}

/** 2026/11/25 09:05, in the district's time; a dash for nothing. */
export function formatTime(value: string | null | undefined): string {
  return value ? minute.format(asDate(value)) : '—'
}

/** A plain date is a day in the district, not midnight in London. */
function asDate(value: string): Date {
  return new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00+08:00` : value)
}

/** Bytes as people read them: 820 KB, 3.4 MB. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** What is left of a limit counted in workdays; negative when it has passed. */
export function remainingWords(workdays: number): string {
  if (workdays < 0) return `已超 ${-workdays} 个工作日`
  if (workdays === 0) return '今天到期'
  return `还剩 ${workdays} 个工作日`
}

/** A limit in workdays as it is promised: 0 is at once. */
export function limitWords(workdays: number): string {
  return workdays === 0 ? '当场办结' : `${workdays} 个工作日`
}

/** The day that it is in the district now: 2026-11-25. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now)
}

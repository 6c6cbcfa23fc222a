import { reactive } from 'vue'
import { ask, client } from '@/api/client.ts'

/** The days that differ from an ordinary week, by year: true is off. Loaded once a year is asked. */
const years = reactive(new Map<number, Map<string, boolean>>())
const asked = new Set<number>()
const DAY_MS = 86_400_000

async function load(year: number): Promise<void> {
  if (asked.has(year)) return
  asked.add(year)
  try {
    const found = await ask(
      client.GET('/api/calendar/years/{year}', { params: { path: { year } } }),
    )
    years.set(year, new Map(found.days.map((day) => [day.date, day.off])))
  } catch {
    asked.delete(year) // asked again with the next row
  }
}

/** A day in the district as YYYY-MM-DD. */
function dayOf(time: number): string {
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 10)
}

function isWorkday(day: string): boolean {
  const special = years.get(Number(day.slice(0, 4)))?.get(day)
  if (special !== undefined) return !special
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/**
 * Workdays after today up to and with the last day of a limit, as the server counts them; negative
 * when it has passed; null until the calendar is there.
 *
 * @param due the instant at which the limit is over: midnight after its last day
 */
export function remainingUntil(due: string, now = Date.now()): number | null {
  const last = dayOf(Date.parse(due) - 1)
  const today = dayOf(now)
  for (const day of [today, last]) void load(Number(day.slice(0, 4)))
  if (!years.has(Number(today.slice(0, 4))) || !years.has(Number(last.slice(0, 4)))) return null
  const [from, to] = last < today ? [last, today] : [today, last]
  let count = 0
  for (let at = Date.parse(`${from}T00:00:00Z`) + DAY_MS; at <= Date.parse(`${to}T00:00:00Z`);) {
    if (isWorkday(new Date(at).toISOString().slice(0, 10))) count++
    at += DAY_MS
  }
  return last < today ? -count : count
}

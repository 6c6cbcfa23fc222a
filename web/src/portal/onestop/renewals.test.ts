import { expect, it } from 'vitest'
import { daysLeft } from './renewals.ts'

const NOW = new Date('2026-11-25T23:30:00+08:00')

it('counts the days that are left in the district’s own time', () => {
  expect(daysLeft('2026-11-25', NOW)).toBe('今天到期')
  expect(daysLeft('2026-12-05', NOW)).toBe('还有 10 天到期')
})

it('keeps silent when the last day is far away, past, or never comes', () => {
  expect(daysLeft('2027-05-01', NOW)).toBeNull()
  expect(daysLeft('2026-11-24', NOW)).toBeNull()
  expect(daysLeft(null, NOW)).toBeNull()
})

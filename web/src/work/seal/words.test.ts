import { describe, expect, it } from 'vitest'
import { daysLeft, KINDS, optionsOf, STATES } from './words.ts'

describe('words about seals', () => {
  const now = new Date('2026-11-25T02:00:00Z')

  it('warns of the end of a seal in use only', () => {
    const validUntil = '2026-12-25T02:00:00Z'
    expect(daysLeft({ state: 'ACTIVE', validUntil }, now)).toBe(30)
    expect(daysLeft({ state: 'FROZEN', validUntil }, now)).toBeNull()
    expect(daysLeft({ state: 'APPLIED', validUntil: null }, now)).toBeNull()
    expect(daysLeft({ state: 'ACTIVE', validUntil: '2028-01-01T00:00:00Z' }, now)).toBeNull()
  })

  it('makes options of titles', () => {
    expect(optionsOf(KINDS)[0]).toEqual({ value: 'OFFICIAL', title: '公章' })
    expect(optionsOf(STATES).find((each) => each.value === 'FILED')?.title).toBe('待签收')
  })
})

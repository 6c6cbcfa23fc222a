import { describe, expect, it } from 'vitest'
import { narrowed, percent } from './statistics.ts'

const YEAR = { from: '2026-01-15', to: '2026-11-20' }

describe('the list behind a number', () => {
  it('is that of the row', () => {
    expect(narrowed('DEPARTMENT', 'market', YEAR)).toEqual({ department: 'market' })
    expect(narrowed('TOWN', '341003200', YEAR)).toEqual({ town: '341003200000' })
  })

  it('of a month stays within the period', () => {
    expect(narrowed('MONTH', '2026-02', YEAR)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(narrowed('MONTH', '2026-01', YEAR)).toEqual({ from: '2026-01-15', to: '2026-01-31' })
    expect(narrowed('MONTH', '2026-11', YEAR)).toEqual({ from: '2026-11-01', to: '2026-11-20' })
  })
})

describe('a rate', () => {
  it('is unknown and not zero where nothing was concluded', () => {
    expect(percent(null)).toBe('—')
    expect(percent(0)).toBe('0.0%')
  })
})

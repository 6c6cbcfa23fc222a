import { describe, expect, it } from 'vitest'
import { formatDay, formatSize, formatTime, limitWords, remainingWords } from './format.ts'

describe('words for days and sizes', () => {
  it('shows a time on the clock of the district', () => {
    expect(formatTime('2026-11-24T17:05:00Z')).toBe('2026/11/25 01:05')
  })
  it('keeps a plain date on its day', () => {
    expect(formatDay('2026-01-31')).toBe('2026年1月31日')
  })
  it('says nothing with a dash', () => {
    expect(formatDay(null)).toBe('—')
  })
  it('says how many workdays are left, due today, or over', () => {
    expect(remainingWords(3)).toBe('还剩 3 个工作日')
    expect(remainingWords(0)).toBe('今天到期')
    expect(remainingWords(-2)).toBe('已超 2 个工作日')
  })
  it('calls a limit of no days at once', () => {
    expect(limitWords(0)).toBe('当场办结')
  })
  it('rounds sizes', () => {
    expect(formatSize(3_565_158)).toBe('3.4 MB')
  })
})

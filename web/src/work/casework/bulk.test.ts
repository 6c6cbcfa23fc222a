import { expect, test } from 'vitest'
import type { Schemas } from '@/api/client.ts'
import { partsOf, resultsOf, summary, tooMany } from './bulk.ts'

type Row = Schemas['casework.InboxRow']
const rows = Array.from({ length: 12 }, (_, index) => ({ id: String(index) }) as Row)

test('what is selected goes in stretches, each under a command of its own', () => {
  let n = 0
  const parts = partsOf(rows, () => `command-${++n}`)
  expect(parts.map((part) => part.rows.length)).toEqual([5, 5, 2])
  expect(new Set(parts.map((part) => part.command)).size).toBe(3)
  expect(parts.flatMap((part) => part.rows)).toEqual(rows)
})

test('each row is told what became of it, and one without an answer too', () => {
  const part = { command: 'c', rows: rows.slice(0, 3) }
  const results = resultsOf(part, [
    { caseId: 'a', done: true, version: 2, stepTitle: '审核', code: null, sentence: null },
    { caseId: 'b', done: false, version: null, stepTitle: null, code: 'stale', sentence: '请刷新' },
  ])
  expect(results.map((each) => each.done)).toEqual([true, false, false])
  expect(results.map((each) => each.words)).toEqual([
    '已办好，现在：审核',
    '请刷新',
    '没有收到答复，请刷新后单独办理',
  ])
  expect(summary(results)).toBe('1 件办好，2 件没有办成')
  expect(summary(results.slice(0, 1))).toBe('1 件全部办好')
  expect(summary(results.slice(1))).toBe('2 件都没有办成')
})

test('more than fifty are refused before they are sent, with how many to leave out', () => {
  expect(tooMany(50)).toBe('')
  expect(tooMany(63)).toContain('请少选 13 件')
})

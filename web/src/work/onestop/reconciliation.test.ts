import { expect, test } from 'vitest'
import { nothingListed } from './reconciliation.ts'

const run = {
  id: '1',
  startedAt: '2026-11-26T01:30:00+08:00',
  endedAt: '2026-11-26T01:31:00+08:00',
  compared: 12,
  differing: 0,
  problem: null,
}

test('both sides agree only when they were compared', () => {
  expect(nothingListed(run, false)).toBe('两边一致，没有差异')
  expect(nothingListed(null, false)).toContain('还没有对过账')
  expect(nothingListed({ ...run, problem: '省平台不通' }, false)).toContain('没有完成')
  expect(nothingListed({ ...run, endedAt: null }, false)).toContain('正在对账')
  expect(nothingListed({ ...run, compared: 0 }, false)).toContain('没有要核对的记录')
})

test('a list of what is settled says nothing about agreement', () => {
  expect(nothingListed(run, true)).toBe('还没有消除过的差异')
})

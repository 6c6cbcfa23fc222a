import { expect, test } from 'vitest'
import type { Schemas } from '@/api/client.ts'
import { colleagueTitle, inOrder, stateOf, wrongDays } from './delegations.ts'

function from(firstDay: string, lastDay: string, revokedAt: string | null = null) {
  return { firstDay, lastDay, revokedAt, id: firstDay } as Schemas['casework.Delegation']
}

test('a delegation counts from its first day to its last, unless it was ended', () => {
  expect(stateOf(from('2026-07-02', '2026-07-03'), '2026-07-01')).toBe('coming')
  expect(stateOf(from('2026-07-02', '2026-07-03'), '2026-07-02')).toBe('running')
  expect(stateOf(from('2026-07-02', '2026-07-03'), '2026-07-03')).toBe('running')
  expect(stateOf(from('2026-07-02', '2026-07-03'), '2026-07-04')).toBe('over')
  const ended = from('2026-07-02', '2026-07-03', '2026-07-02T10:00:00+08:00')
  expect(stateOf(ended, '2026-07-03')).toBe('revoked')
})

test('days that contradict each other are told before they are sent', () => {
  expect(wrongDays('', '2026-07-03', '2026-07-01')).not.toBe('')
  expect(wrongDays('2026-07-04', '2026-07-03', '2026-07-01')).toContain('早于')
  expect(wrongDays('2026-06-01', '2026-06-30', '2026-07-01')).toContain('已经过去')
  expect(wrongDays('2026-06-01', '2026-07-01', '2026-07-01')).toBe('')
})

test('who stands in now comes before what is planned, and that before what is past', () => {
  const all = [
    from('2026-05-01', '2026-05-02'),
    from('2026-08-01', '2026-08-02'),
    from('2026-07-01', '2026-07-02'),
  ]
  expect(inOrder(all, '2026-07-01').map((each) => each.id)).toEqual([
    '2026-07-01',
    '2026-08-01',
    '2026-05-01',
  ])
})

test('a colleague who is away is named with the day', () => {
  const posts = [
    { id: 'reviewer', title: '审核' },
    { id: 'records', title: '档案管理' },
  ]
  const colleague = { staff: 'a', name: '鲍静莉', posts, awayUntil: '2026-07-03' }
  expect(colleagueTitle(colleague)).toMatch(/^鲍静莉（审核、档案管理），外出至.*7月3日$/)
  expect(colleagueTitle({ ...colleague, awayUntil: null })).toBe('鲍静莉（审核、档案管理）')
})

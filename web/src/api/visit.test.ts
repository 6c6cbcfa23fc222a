import { afterEach, expect, test } from 'vitest'
import { currentVisit, enterVisit, leaveVisit, withVisit } from './visit.ts'

afterEach(leaveVisit)

test('links outside of a visit stay as they are', () => {
  expect(withVisit('/api/files/files/1')).toBe('/api/files/files/1')
  expect(currentVisit()).toBe('')
})

test('links of a visit name it, also behind a question', () => {
  enterVisit('v1')
  expect(withVisit('/api/files/files/1')).toBe('/api/files/files/1?visit=v1')
  expect(withVisit('/a?page=2')).toBe('/a?page=2&visit=v1')
})

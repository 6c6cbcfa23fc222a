import { expect, it } from 'vitest'
import { copyState, dayAfter, type Copy } from './copies.ts'

const copy = (state: Copy['state'], licenseState: Copy['licenseState']) =>
  ({ state, licenseState }) as Copy

it('calls a copy usable only while both it and its license hold', () => {
  expect(copyState(copy('VALID', 'VALID')).good).toBe(true)
  expect(copyState(copy('VALID', 'REVOKED')).title).toBe('证照已不能用')
  expect(copyState(copy('OVER', 'VALID')).title).toBe('已到期')
  expect(copyState(copy('TAKEN_BACK', 'REVOKED')).title).toBe('已作废')
})

it('counts days over the end of a month and a leap day', () => {
  expect(dayAfter('2028-02-28', 2)).toBe('2028-03-01')
  expect(dayAfter('2026-11-26', 30)).toBe('2026-12-26')
})

import { expect, it } from 'vitest'
import type { Schemas } from '@/api/client.ts'
import { groundsFor } from './ends.ts'

const ground = (
  id: string,
  act: Schemas['license.EndGround']['act'],
  states: Schemas['license.EndGround']['states'],
  holder?: Schemas['license.EndGround']['holder'],
) => ({
  id,
  act,
  states,
  holder,
  title: id,
  basis: '',
  effectiveFrom: '',
  check: '',
  decision: false,
})

const ALL = [
  ground('fraud', 'REVOKE', ['VALID', 'SUSPENDED']),
  ground('expired', 'CANCEL', ['EXPIRED']),
  ground('ended', 'CANCEL', ['REVOKED']),
  ground('death', 'CANCEL', ['EXPIRED'], 'PERSON'),
]

const ids = (holder: string) =>
  groundsFor(ALL, 'EXPIRED', holder).flatMap((each) => each.grounds.map((one) => one.id))

it('offers only what fits how the license stands', () => {
  expect(groundsFor(ALL, 'VALID', 'PERSON').map((each) => each.act)).toEqual(['REVOKE'])
  expect(groundsFor(ALL, 'REVOKED', 'PERSON')[0]?.grounds.map((each) => each.id)).toEqual(['ended'])
  expect(groundsFor(ALL, 'CANCELED', 'PERSON')).toEqual([])
})

it('offers the death of the holder for people only', () => {
  expect(ids('PERSON')).toEqual(['expired', 'death'])
  expect(ids('LEGAL_ENTITY')).toEqual(['expired'])
})

it('offers to give a suspended license back first', () => {
  expect(groundsFor(ALL, 'SUSPENDED', 'PERSON').map((each) => each.act)).toEqual(['LIFT', 'REVOKE'])
})

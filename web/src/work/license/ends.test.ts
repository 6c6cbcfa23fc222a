import { expect, it } from 'vitest'
import type { Schemas } from '@/api/client.ts'
import { groundsFor } from './ends.ts'

const ground = (
  id: string,
  act: Schemas['license.EndGround']['act'],
  states: Schemas['license.EndGround']['states'],
) => ({ id, act, states, title: id, basis: '', effectiveFrom: '', check: '', decision: false })

const ALL = [
  ground('fraud', 'REVOKE', ['VALID', 'SUSPENDED']),
  ground('expired', 'CANCEL', ['EXPIRED']),
  ground('ended', 'CANCEL', ['REVOKED']),
]

it('offers only what fits how the license stands', () => {
  expect(groundsFor(ALL, 'VALID').map((each) => each.act)).toEqual(['REVOKE'])
  expect(groundsFor(ALL, 'REVOKED')[0]?.grounds.map((each) => each.id)).toEqual(['ended'])
  expect(groundsFor(ALL, 'CANCELED')).toEqual([])
})

it('offers to give a suspended license back first', () => {
  expect(groundsFor(ALL, 'SUSPENDED').map((each) => each.act)).toEqual(['LIFT', 'REVOKE'])
})

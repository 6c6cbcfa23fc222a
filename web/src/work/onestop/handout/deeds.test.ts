import { describe, expect, it } from 'vitest'
import { offered } from './deeds.ts'

describe('what may be done with a result', () => {
  it('is by post only where the item is sent by post', () => {
    expect(offered({ state: 'WAITING', ways: ['WINDOW'] })).not.toContain('POSTED')
    expect(offered({ state: 'WAITING', ways: ['WINDOW', 'POST'] })).toContain('POSTED')
  })

  it('waits for the carrier while it is on its way', () => {
    expect(offered({ state: 'POSTED', ways: ['POST'] })).toEqual(['DELIVERED', 'RETURNED'])
  })

  it('is nothing once it is served', () => {
    expect(offered({ state: 'SERVED', ways: ['WINDOW'] })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { merge } from './merge.ts'

const plan = { id: 'plan', name: '采伐方案' }
const proof: { id: string; name: string; help?: string } = { id: 'proof', name: '权属证明' }
const base = {
  name: '林木采伐许可',
  keywords: ['砍树', '采伐'],
  guide: { summary: '砍树要办', time: '工作日' },
  materials: [plan, proof],
}

describe('two managers who edit one item at once', () => {
  it('keeps what each of them changed', () => {
    const mine = { ...base, guide: { ...base.guide, summary: '砍树之前先办' } }
    const theirs = { ...base, guide: { ...base.guide, time: '全天' }, name: '采伐许可' }
    expect(merge(base, mine, theirs)).toEqual({
      merged: { ...base, name: '采伐许可', guide: { summary: '砍树之前先办', time: '全天' } },
      both: [],
    })
  })
  it('puts lists together member by member', () => {
    const mine = {
      ...base,
      keywords: ['砍树', '采伐', '伐木'],
      materials: [plan, { id: 'proof', name: '权属证明', help: '林权证' }],
    }
    const theirs = {
      ...base,
      keywords: ['采伐'],
      materials: [...base.materials, { id: 'map', name: '位置图' }],
    }
    const { merged, both } = merge(base, mine, theirs)
    expect(both).toEqual([])
    expect(merged.keywords).toEqual(['采伐', '伐木'])
    expect(merged.materials).toEqual([
      { id: 'plan', name: '采伐方案' },
      { id: 'proof', name: '权属证明', help: '林权证' },
      { id: 'map', name: '位置图' },
    ])
  })
  it('keeps mine where both changed the same place, and names it', () => {
    const mine = { ...base, guide: { ...base.guide, summary: '我的' } }
    const theirs = { ...base, guide: { ...base.guide, summary: '对方的' } }
    const { merged, both } = merge(base, mine, theirs)
    expect(merged.guide.summary).toBe('我的')
    expect(both).toEqual(['guide/summary'])
  })
  it('leaves out what one of them took out', () => {
    const theirs = { ...base, materials: [proof] }
    const mine = { ...base, name: '采伐' }
    expect(merge(base, mine, theirs).merged.materials).toEqual([proof])
    expect(merge(base, theirs, mine).merged.materials).toEqual([proof])
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { moved, putTogether, removed, renamed, takeApart, type Form } from './builder.ts'
import { added, asKind, KINDS, kindOf } from './kinds.ts'

const yaml = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown }
const FOLDER = '../server/src/main/resources/items/'
const ITEMS = readdirSync(FOLDER).map(
  (file) => [file, yaml.load(readFileSync(FOLDER + file, 'utf8')) as { form: Form }] as const,
)
const FIRST = ITEMS[0]?.[1].form ?? { schema: {}, fields: [] }
const NONE = { name: '', need: 'NO' as const, property: null, hint: null }
const again = (form: Form) => putTogether(takeApart(form))

/** Numbers that come the same on every run (mulberry32). */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % sides
  }
}

/** Forms as people break them: stray names, words that the builder has never heard of. */
function anyForm(seed: number): Form {
  const roll = dice(seed)
  const some = <T>(list: T[]) => list.filter(() => roll(2) === 0)
  const names = some(['a', 'b', 'c', 'd', 'e'])
  const property = () => ({
    ...KINDS[roll(KINDS.length)]?.property,
    ...(roll(3) === 0 ? { 'x-else': roll(9), title: `题 ${roll(9)}` } : {}),
  })
  const when = () => ({ field: 'a', equals: roll(2) === 0 ? true : '是' })
  const fields = some([...names, 'stray']).map((name) => ({
    name,
    widget: KINDS[roll(KINDS.length)]?.hint.widget ?? 'text',
    suggest: roll(2) === 0,
    ...(roll(2) === 0 ? { showWhen: when() } : {}),
  }))
  const asked = { properties: { a: { const: true } }, required: ['a'] }
  const conditions = [
    {},
    { if: asked, then: { required: some(names) } },
    { allOf: [{ if: asked, then: { required: some(names) } }] },
    { if: asked, then: { required: some(names) }, else: { required: ['a'] } },
    { anyOf: [{ required: ['a'] }, { required: ['b'] }] },
  ][roll(5)]
  return {
    schema: {
      type: 'object',
      ...(roll(4) > 0 ? { required: some([...names, 'nowhere']) } : {}),
      properties: Object.fromEntries(names.map((name) => [name, property()])),
      ...conditions,
      ...(roll(3) === 0 ? { $comment: '手写' } : {}),
    },
    fields,
  } as unknown as Form
}

describe('a form in the builder', () => {
  it.each(ITEMS)('comes out of %s as it went in', (_, item) => {
    expect(again(item.form)).toEqual(item.form)
    expect(JSON.stringify(again(item.form).fields)).toBe(JSON.stringify(item.form.fields))
  })

  it('loses nothing that it does not understand', () => {
    for (let seed = 0; seed < 2000; seed++) {
      const form = anyForm(seed)
      expect(again(form), `form ${seed}`).toEqual(form)
    }
  })

  it('keeps every field of the district as a kind that it can show', () => {
    for (const [file, item] of ITEMS)
      for (const field of takeApart(item.form).fields)
        expect(kindOf(field), `${file} ${field.name}`).not.toBe('other')
  })

  it('moves a field away and back', () => {
    for (const [, item] of ITEMS) {
      const built = takeApart(item.form)
      expect(putTogether(moved(moved(built, 0, 1), 1, -1))).toEqual(item.form)
    }
  })

  it('takes a new field of every kind and gives it back', () => {
    for (const { id } of KINDS) {
      const built = added(takeApart(FIRST), id)
      const form = putTogether(built)
      expect(kindOf(takeApart(form).fields.at(-1) ?? NONE)).toBe(id)
      expect(putTogether(removed(built, built.fields.length - 1))).toEqual(FIRST)
    }
  })

  it('keeps a title and its condition when the kind changes', () => {
    const built = takeApart(conditional())
    const field = asKind(built.fields[1] ?? NONE, 'date')
    expect(field.property).toEqual({ type: 'string', format: 'date', title: '配偶' })
    expect(field.hint?.showWhen).toEqual({ field: 'married', equals: true })
  })

  it('renames a field in its demands and conditions too', () => {
    const form = putTogether(renamed(takeApart(conditional()), 0, 'wed'))
    expect(form.schema).toMatchObject({
      required: ['wed'],
      if: { properties: { wed: { const: true } }, required: ['wed'] },
      then: { required: ['spouse'] },
    })
    expect(form.fields[1]?.showWhen?.field).toBe('wed')
  })

  it('asks always for what was asked for under a condition that is gone', () => {
    const form = putTogether(removed(takeApart(conditional()), 0))
    expect(form.schema).toEqual({
      type: 'object',
      required: ['spouse'],
      properties: { spouse: { type: 'string', title: '配偶' } },
    })
  })

  it('writes the conditions of two fields side by side', () => {
    const built = takeApart(conditional())
    const other = {
      name: 'reason',
      need: 'SHOWN' as const,
      property: { type: 'string' },
      hint: {
        name: 'reason',
        widget: 'text',
        suggest: false,
        showWhen: { field: 'married', equals: false as never },
      },
    }
    const form = putTogether({ ...built, fields: [...built.fields, other] })
    expect(form.schema.allOf).toHaveLength(2)
    expect(again(form)).toEqual(form)
  })
})

function conditional(): Form {
  return {
    schema: {
      type: 'object',
      required: ['married'],
      properties: {
        married: { type: 'boolean', title: '已婚' },
        spouse: { type: 'string', title: '配偶' },
      },
      if: { properties: { married: { const: true } }, required: ['married'] },
      then: { required: ['spouse'] },
    },
    fields: [
      { name: 'married', widget: 'switch', suggest: false },
      {
        name: 'spouse',
        widget: 'text',
        suggest: false,
        showWhen: { field: 'married', equals: true as never },
      },
    ],
  }
}

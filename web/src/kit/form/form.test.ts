import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { fieldsOf } from './schema.ts'

const schema = {
  type: 'object',
  required: ['phone', 'online'],
  properties: {
    phone: { type: 'string', title: '手机号', pattern: '^1[3-9][0-9]{9}$' },
    area: { type: 'number', title: '面积', exclusiveMinimum: 0 },
    online: { type: 'boolean', title: '是否网络经营' },
    website: { type: 'string', title: '网店地址', format: 'uri' },
  },
  if: { properties: { online: { const: true } }, required: ['online'] },
  then: { required: ['website'] },
}
const hints = [
  { name: 'phone', widget: 'text' },
  { name: 'online', widget: 'switch' },
  { name: 'website', widget: 'text', showWhen: { field: 'online', equals: true } },
]

describe('a form described by a schema', () => {
  it('names a missing field by its title', () => {
    expect(check(schema, { online: false })).toEqual({ phone: '请填写“手机号”' })
  })
  it('treats an emptied field as missing', () => {
    expect(check(schema, { online: false, phone: '' })).toEqual({ phone: '请填写“手机号”' })
  })
  it('explains a wrong value once', () => {
    expect(check(schema, { online: false, phone: '12', area: 0 })).toEqual({
      phone: '“手机号”的格式不对，请按提示重新填写',
      area: '“面积”要大于 0',
    })
  })
  it('asks for what another answer makes necessary', () => {
    expect(check(schema, { online: true, phone: '13900000000' })).toEqual({
      website: '请填写“网店地址”',
    })
  })
  it('shows a field only under its condition', () => {
    expect(fieldsOf(schema, hints, {}).map((field) => field.name)).toEqual(['phone', 'online'])
    expect(fieldsOf(schema, hints, { online: true })).toHaveLength(3)
  })
  it('chooses a widget by the type when nobody said which', () => {
    expect(fieldsOf(schema, [], {}).map((field) => field.widget)).toEqual([
      'text',
      'number',
      'switch',
      'text',
    ])
  })
})

import type { FieldSchema } from '@/kit/form/schema.ts'
import { same, without, type BuiltField, type BuiltForm, type Hint } from './builder.ts'

/** What a form can ask for, as people call it. */
export type Kind =
  | 'text'
  | 'long'
  | 'number'
  | 'integer'
  | 'date'
  | 'choice'
  | 'choices'
  | 'yes'
  | 'idNumber'
  | 'creditCode'
  | 'phone'
  | 'division'
  | 'address'
  | 'files'
  | 'group'
  | 'other'

interface Sort {
  id: Kind
  title: string
  property: FieldSchema
  hint: Partial<Hint> & { widget: string }
}

const ID_LENGTH = 18

/** What a new field of each kind begins with. */
export const KINDS: Sort[] = [
  {
    id: 'text',
    title: '文字',
    property: { type: 'string', minLength: 1, maxLength: 100 },
    hint: { widget: 'text' },
  },
  {
    id: 'long',
    title: '长文字',
    property: { type: 'string', minLength: 2, maxLength: 1000 },
    hint: { widget: 'textarea' },
  },
  {
    id: 'integer',
    title: '整数',
    property: { type: 'integer', minimum: 0, maximum: 1000 },
    hint: { widget: 'number' },
  },
  {
    id: 'number',
    title: '数（可带小数）',
    property: { type: 'number', minimum: 0, maximum: 100000 },
    hint: { widget: 'number' },
  },
  {
    id: 'date',
    title: '日期',
    property: { type: 'string', format: 'date' },
    hint: { widget: 'date' },
  },
  {
    id: 'choice',
    title: '单选',
    property: { type: 'string', enum: ['选项一', '选项二'] },
    hint: { widget: 'select' },
  },
  {
    id: 'choices',
    title: '多选',
    property: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', enum: ['选项一', '选项二'] },
    },
    hint: { widget: 'checkboxes' },
  },
  { id: 'yes', title: '是或否', property: { type: 'boolean' }, hint: { widget: 'switch' } },
  {
    id: 'idNumber',
    title: '身份证号',
    property: { type: 'string', minLength: ID_LENGTH, maxLength: ID_LENGTH },
    hint: { widget: 'text', sensitive: 'ID_NUMBER', check: 'ID_NUMBER' },
  },
  {
    id: 'creditCode',
    title: '统一社会信用代码',
    property: { type: 'string', pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' },
    hint: { widget: 'text', check: 'CREDIT_CODE' },
  },
  {
    id: 'phone',
    title: '手机号',
    property: { type: 'string', pattern: '^1[3-9][0-9]{9}$' },
    hint: { widget: 'text', sensitive: 'PHONE' },
  },
  {
    id: 'division',
    title: '乡镇或村',
    property: { type: 'string', pattern: '^[0-9]{12}$' },
    hint: { widget: 'division' },
  },
  {
    id: 'address',
    title: '详细地址',
    property: { type: 'string', maxLength: 200 },
    hint: { widget: 'text', sensitive: 'ADDRESS' },
  },
  {
    id: 'group',
    title: '可以加几行的一组',
    property: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name: { type: 'string', title: '姓名', minLength: 1, maxLength: 50 } },
      },
    },
    hint: { widget: 'group' },
  },
]

/** What may stand in a line of a group: nothing that has to be sealed by itself. */
export const LINE_KINDS: Kind[] = ['text', 'long', 'integer', 'number', 'date', 'choice', 'yes']

const BY_WIDGET: Record<string, Kind> = {
  textarea: 'long',
  date: 'date',
  select: 'choice',
  radio: 'choice',
  checkboxes: 'choices',
  switch: 'yes',
  division: 'division',
  files: 'files',
  group: 'group',
}

const BY_CHECK = { ID_NUMBER: 'idNumber', CREDIT_CODE: 'creditCode' } as const

/** What a field is, by how it is shown and checked. */
export function kindOf({ property, hint }: Pick<BuiltField, 'property' | 'hint'>): Kind {
  if (!property) return 'other'
  const widget = hint?.widget ?? property['x-widget'] ?? bare(property)
  if (hint?.check) return BY_CHECK[hint.check]
  if (hint?.sensitive === 'PHONE') return 'phone'
  if (hint?.sensitive === 'ADDRESS') return 'address'
  if (widget === 'number') return property.type === 'integer' ? 'integer' : 'number'
  if (widget === 'text') return 'text'
  return BY_WIDGET[widget] ?? 'other'
}

function bare(property: FieldSchema): string {
  if (property.type === 'boolean') return 'switch'
  if (property.enum) return 'select'
  if (property.type === 'array') return property.items?.properties ? 'group' : 'checkboxes'
  if (property.type === 'number' || property.type === 'integer') return 'number'
  if (property.format === 'date') return 'date'
  return (property.maxLength ?? 0) > 200 ? 'textarea' : 'text'
}

const WORDS = new Set(['title', 'description', 'x-help'])

/** The field as another kind: name, title and help stay, limits begin anew. */
export function asKind(field: BuiltField, kind: Kind): BuiltField {
  const sort = KINDS.find((each) => each.id === kind)
  if (!sort) return field
  const words = Object.fromEntries(
    Object.entries(field.property ?? {}).filter(([key]) => WORDS.has(key)),
  )
  const { help, showWhen } = field.hint ?? {}
  return {
    ...field,
    property: { ...structuredClone(sort.property), ...words },
    hint: {
      name: field.name,
      suggest: false,
      ...(help ? { help } : {}),
      ...(showWhen ? { showWhen } : {}),
      ...sort.hint,
    },
  }
}

/** A new field at the end, with a name that no other has. */
export function added(built: BuiltForm, kind: Kind): BuiltForm {
  const title = KINDS.find((each) => each.id === kind)?.title ?? ''
  const taken = new Set([...built.fields.map((field) => field.name), ...(built.required ?? [])])
  let number = built.fields.length + 1
  while (taken.has(`field${number}`)) number++
  const name = `field${number}`
  const blank: BuiltField = { name, need: 'ALWAYS', property: { title }, hint: null }
  return { ...built, fields: [...built.fields, asKind(blank, kind)] }
}

/** A property with one keyword said, or no longer said. */
export function said(property: FieldSchema, keyword: string, value: unknown): FieldSchema {
  return value === null || value === undefined || value === ''
    ? without(property, [keyword])
    : { ...property, [keyword]: value }
}

/** The base libraries' attributes that a form can be filled from. */
export const SOURCES = [
  { value: 'person.name', title: '人口库：姓名' },
  { value: 'person.idNumber', title: '人口库：身份证号' },
  { value: 'person.birthDate', title: '人口库：出生日期' },
  { value: 'person.division', title: '人口库：常住地' },
  { value: 'person.address', title: '人口库：详细住址' },
  { value: 'person.phone', title: '账号：手机号' },
  { value: 'entity.name', title: '法人库：名称' },
  { value: 'entity.uscc', title: '法人库：统一社会信用代码' },
  { value: 'entity.representative', title: '法人库：法定代表人' },
  { value: 'entity.representativeIdNumber', title: '法人库：法定代表人身份证号' },
  { value: 'entity.address', title: '法人库：住所' },
  { value: 'entity.division', title: '法人库：所在乡镇' },
]

/** The numbers that limit each kind; their keywords in the schema with what people call them. */
export const LIMITS: Partial<Record<Kind, { keyword: string; title: string }[]>> = {
  text: [
    { keyword: 'minLength', title: '至少几个字' },
    { keyword: 'maxLength', title: '最多几个字' },
  ],
  long: [
    { keyword: 'minLength', title: '至少几个字' },
    { keyword: 'maxLength', title: '最多几个字' },
  ],
  address: [{ keyword: 'maxLength', title: '最多几个字' }],
  integer: [
    { keyword: 'minimum', title: '不小于' },
    { keyword: 'maximum', title: '不大于' },
  ],
  number: [
    { keyword: 'minimum', title: '不小于' },
    { keyword: 'exclusiveMinimum', title: '要大于' },
    { keyword: 'maximum', title: '不大于' },
  ],
  choices: [
    { keyword: 'minItems', title: '至少选几项' },
    { keyword: 'maxItems', title: '最多选几项' },
  ],
  group: [
    { keyword: 'minItems', title: '至少几行' },
    { keyword: 'maxItems', title: '最多几行' },
  ],
  files: [{ keyword: 'maxItems', title: '最多几份' }],
}

/** What another field may be asked for as a condition: yes or no, or one of its choices. */
export function answersOf(field: BuiltField): { value: string; title: string; answer: unknown }[] {
  if (field.property?.type === 'boolean')
    return [
      { value: 'true', title: '是', answer: true },
      { value: 'false', title: '否', answer: false },
    ]
  const choices = field.property?.type === 'array' ? [] : (field.property?.enum ?? [])
  return choices.map((answer) => ({ value: String(answer), title: String(answer), answer }))
}

export const isAnswer = (field: BuiltField | undefined, answer: unknown) =>
  field !== undefined && answersOf(field).some((each) => same(each.answer, answer))

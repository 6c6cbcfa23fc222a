import type { FieldSchema, FormSchema } from '@/kit/form/schema.ts'
import type { Content } from './words.ts'

export type Form = Content['form']
export type Hint = Form['fields'][number]
export type Condition = NonNullable<Hint['showWhen']>

/** When a field has to be filled in: always, when it is shown (see `showWhen`), or not at all. */
export type Need = 'ALWAYS' | 'SHOWN' | 'NO'

/** A field of a form with all that is said about it, whether the builder knows the words or not. */
export interface BuiltField {
  name: string
  need: Need
  /** Null when only the list of shown fields has it. */
  property: FieldSchema | null
  /** Null when only the schema has it, so that nobody sees it. */
  hint: Hint | null
}

/** A form taken apart. `rest` is the schema without what the fields say, kept as it was. */
export interface BuiltForm {
  rest: FormSchema
  /** Names in the order in which the schema demands them, null when it says nothing of it. */
  required: string[] | null
  fields: BuiltField[]
  /** False when the schema's conditions say more than a field's `need` can. */
  simple: boolean
}

interface Branch {
  when: Condition
  names: string[]
}

export function takeApart(form: Form): BuiltForm {
  const { properties = {}, required = null, ...others } = form.schema as FormSchema
  const branches = readBranches(others, form.fields, required ?? [])
  const simple = branches !== null
  const rest = simple ? without(others, ['if', 'then', 'allOf']) : others
  const shown = new Set((branches ?? []).flatMap((branch) => branch.names))
  const need = (name: string): Need =>
    required?.includes(name) ? 'ALWAYS' : shown.has(name) ? 'SHOWN' : 'NO'
  const hinted = new Set(form.fields.map((hint) => hint.name))
  const fields: BuiltField[] = form.fields.map((hint) => ({
    name: hint.name,
    need: need(hint.name),
    property: properties[hint.name] ?? null,
    hint,
  }))
  for (const [name, property] of Object.entries(properties))
    if (!hinted.has(name)) fields.push({ name, need: need(name), property, hint: null })
  return { rest, required, fields, simple }
}

export function putTogether(built: BuiltForm): Form {
  const { fields, rest } = built
  const named = new Map(fields.map((field) => [field.name, field]))
  const always = fields.filter((field) => field.need === 'ALWAYS').map((field) => field.name)
  const kept = (built.required ?? []).filter(
    (name) => !named.has(name) || named.get(name)?.need === 'ALWAYS',
  )
  const required = [...kept, ...always.filter((name) => !kept.includes(name))]
  const schema: FormSchema = {
    ...rest,
    ...(built.required || required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(
      fields.flatMap((field) => (field.property ? [[field.name, field.property]] : [])),
    ),
    ...(built.simple ? written(branchesOf(fields)) : {}),
  }
  return {
    schema: schema as Form['schema'],
    fields: fields.flatMap((field) => (field.hint ? [field.hint] : [])),
  }
}

function branchesOf(fields: BuiltField[]): Branch[] {
  const branches: Branch[] = []
  for (const { name, need, hint } of fields) {
    if (need !== 'SHOWN' || !hint?.showWhen) continue
    const when = hint.showWhen
    const known = branches.find((branch) => sameWhen(branch.when, when))
    if (known) known.names.push(name)
    else branches.push({ when, names: [name] })
  }
  return branches
}

function written(branches: Branch[]): FormSchema {
  const parts = branches.map(({ when, names }) => ({
    if: { properties: { [when.field]: { const: when.equals } }, required: [when.field] },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: { required: names },
  }))
  return parts.length > 1 ? { allOf: parts } : (parts[0] ?? {})
}

/** Null when the fields could not say the same again. */
function readBranches(schema: FormSchema, hints: Hint[], always: string[]): Branch[] | null {
  const said = only(schema, ['if', 'then', 'else', 'allOf', 'anyOf', 'oneOf', 'dependentRequired'])
  if (Object.keys(said).length === 0) return []
  const parts = (said.allOf ?? [said]) as { then?: { required?: unknown } }[]
  const demanded = new Set(
    parts.flatMap((part) =>
      Array.isArray(part.then?.required) ? (part.then.required as string[]) : [],
    ),
  )
  const fields = hints.map((hint): BuiltField => {
    const shown = demanded.has(hint.name) && !always.includes(hint.name)
    const need = shown ? 'SHOWN' : 'NO'
    return { name: hint.name, need, property: null, hint }
  })
  const branches = branchesOf(fields)
  return same(written(branches), said) ? branches : null
}

/** Whether two values of JSON say the same; keys may stand in any order, members of lists not. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        key in other &&
        same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  )
}

const sameWhen = (one: Condition, other: Condition) =>
  one.field === other.field && same(one.equals, other.equals)

function only(schema: FormSchema, keys: string[]): FormSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => keys.includes(key)))
}

export function without<T extends object>(value: T, keys: string[]): T {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) as T
}

/** Moves a field up or down; at the end it stays. */
export function moved(built: BuiltForm, index: number, by: -1 | 1): BuiltForm {
  const fields = [...built.fields]
  const [field] = fields.splice(index, 1)
  if (field) fields.splice(Math.max(0, index + by), 0, field)
  return { ...built, fields }
}

export function changed(built: BuiltForm, index: number, part: Partial<BuiltField>): BuiltForm {
  const fields = built.fields.map((field, at) => (at === index ? { ...field, ...part } : field))
  return { ...built, fields }
}

/** Leaves a field out, and the conditions of others that ask for it. */
export function removed(built: BuiltForm, index: number): BuiltForm {
  const gone = built.fields[index]?.name
  const fields = built.fields.filter((_, at) => at !== index).map((field) => freed(field, gone))
  return { ...built, required: built.required?.filter((name) => name !== gone) ?? null, fields }
}

/** What was asked for under a condition on a field that is gone is asked for always. */
function freed(field: BuiltField, gone: string | undefined): BuiltField {
  if (!field.hint || field.hint.showWhen?.field !== gone) return field
  const need = field.need === 'SHOWN' ? 'ALWAYS' : field.need
  return { ...field, need, hint: { ...field.hint, showWhen: null } }
}

/** Gives a field another name, wherever it is named. */
export function renamed(built: BuiltForm, index: number, to: string): BuiltForm {
  const from = built.fields[index]?.name
  const fields = built.fields.map((field, at) => {
    const name = at === index ? to : field.name
    if (!field.hint) return { ...field, name }
    const when = field.hint.showWhen
    const asks = when?.field === from ? { showWhen: { ...when, field: to } } : {}
    return { ...field, name, hint: { ...field.hint, name, ...asks } as Hint }
  })
  return {
    ...built,
    required: built.required?.map((name) => (name === from ? to : name)) ?? null,
    fields,
  }
}

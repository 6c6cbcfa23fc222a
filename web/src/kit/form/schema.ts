/** The part of JSON Schema (2020-12) that our forms use. */
export interface FieldSchema {
  type?: string
  title?: string
  description?: string
  enum?: unknown[]
  format?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  items?: FieldSchema
  'x-widget'?: string
  'x-help'?: string
  [keyword: string]: unknown
}

export interface FormSchema {
  type?: string
  required?: string[]
  properties?: Record<string, FieldSchema>
  [keyword: string]: unknown
}

/** How a field is shown; a schema without such hints is shown by its types. */
export interface FieldHint {
  name: string
  widget?: string
  help?: string | null
  showWhen?: { field: string; equals: unknown } | null
}

export type FormValues = Record<string, unknown>

/** A field ready to be shown. */
export interface FormFieldModel {
  name: string
  title: string
  widget: string
  help: string
  required: boolean
  schema: FieldSchema
}

/** Shown while another field has that value. */
export function isShown(hint: FieldHint, values: FormValues): boolean {
  return !hint.showWhen || values[hint.showWhen.field] === hint.showWhen.equals
}

/** The fields of a form in the order of the hints, or of the schema when there are none. */
export function fieldsOf(
  schema: FormSchema,
  hints: FieldHint[],
  values: FormValues,
): FormFieldModel[] {
  const properties = schema.properties ?? {}
  const order: FieldHint[] =
    hints.length > 0 ? hints : Object.keys(properties).map((name) => ({ name }))
  return order
    .filter((hint) => properties[hint.name] !== undefined && isShown(hint, values))
    .map((hint) => {
      const property = properties[hint.name] ?? {}
      return {
        name: hint.name,
        title: (property.title ?? hint.name).replace(/（选填）$/, ''),
        widget: hint.widget ?? property['x-widget'] ?? widgetOf(property),
        help: hint.help ?? property['x-help'] ?? property.description ?? '',
        required: (schema.required ?? []).includes(hint.name) || Boolean(hint.showWhen),
        schema: property,
      }
    })
}

function widgetOf(schema: FieldSchema): string {
  if (schema.type === 'boolean') return 'switch'
  if (schema.type === 'array') return schema.items?.properties ? 'group' : 'checkboxes'
  if (schema.enum) return schema.enum.length <= 4 ? 'radio' : 'select'
  if (schema.format === 'date') return 'date'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  return (schema.maxLength ?? 0) > 200 ? 'textarea' : 'text'
}

import { Validator, type Schema } from '@cfworker/json-schema'
import type { FieldSchema, FormSchema, FormValues } from './schema.ts'

/**
 * What is wrong with a form, field → sentence, before it is sent. The server checks again with the
 * same words; Ajv would need `eval`, which the content policy forbids.
 */
export function check(schema: FormSchema, values: FormValues): Record<string, string> {
  const filled = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = new Validator(schema as Schema, '2020-12', false).validate(filled)
  const wrong: Record<string, string> = {}
  for (const error of result.errors) {
    const missing = /property "([^"]+)"/.exec(error.error)?.[1]
    const name =
      error.keyword === 'required' ? missing : error.instanceLocation.replace(/^#\/?/, '')
    const [field, ...deeper] = name?.split('/') ?? []
    if (!field || wrong[field]) continue
    const asked = schema.properties?.[field] ?? {}
    const sentence =
      deeper.length > 0
        ? `“${asked.title ?? field}”里还有没填完或填错的，请逐项看一遍`
        : explain(asked, field, error.keyword)
    if (sentence) wrong[field] = sentence
  }
  return wrong
}

function explain(schema: FieldSchema, name: string, keyword: string): string | null {
  const title = `“${schema.title ?? name}”`
  const asked = schema[keyword]
  switch (keyword) {
    case 'required':
      return `请填写${title}`
    case 'minLength':
      return `${title}至少 ${asked} 个字`
    case 'maxLength':
      return `${title}最多 ${asked} 个字`
    case 'minimum':
      return `${title}不能小于 ${asked}`
    case 'maximum':
      return `${title}不能大于 ${asked}`
    case 'exclusiveMinimum':
      return `${title}要大于 ${asked}`
    case 'minItems':
      return `${title}至少选 ${asked} 项`
    case 'type':
      return `${title}的内容不对，请重新填写`
    case 'format':
      return schema.format === 'uri'
        ? `${title}应当是完整的网址，以 https:// 或 http:// 开头`
        : `${title}应当是一个存在的日期`
    case 'pattern':
    case 'enum':
      return `${title}的格式不对，请按提示重新填写`
    default:
      return null // a parent of the real mistake: if, then, properties
  }
}

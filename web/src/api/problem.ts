/** A wrong field of a form, as the server names it: `$.phone` or `phone`. */
export interface WrongField {
  field: string
  message: string
}

/**
 * What the server refused, or that it could not be reached. `message` is a sentence for the user
 * and is shown as it is.
 */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: WrongField[]
  /** Seconds to wait before trying again, when the server said so. */
  readonly retryAfter: number | null

  constructor(
    status: number,
    code: string,
    message: string,
    fields: WrongField[] = [],
    retryAfter: number | null = null,
  ) {
    super(message)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.fields = fields
    this.retryAfter = retryAfter
  }

  /** Field name → sentence, with the JSON path's `$.` taken off. */
  get byField(): Record<string, string> {
    return Object.fromEntries(
      this.fields.map((wrong) => [wrong.field.replace(/^\$\.?/, ''), wrong.message]),
    )
  }

  static offline(): ApiProblem {
    return new ApiProblem(0, 'offline', '连接不上服务器，请检查网络后再试；您填写的内容还在')
  }

  /** Reads an RFC 9457 body; anything else becomes a plain sentence. */
  static of(status: number, body: unknown, retryAfter: string | null = null): ApiProblem {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<
      string,
      unknown
    >
    const fields = Array.isArray(problem.fields) ? (problem.fields as WrongField[]) : []
    const detail = typeof problem.detail === 'string' ? problem.detail : sentence(status)
    const code = typeof problem.code === 'string' ? problem.code : `http-${status}`
    return new ApiProblem(status, code, detail, fields, retryAfter ? Number(retryAfter) : null)
  }
}

function sentence(status: number): string {
  if (status === 404) return '没有找到您要的内容'
  if (status === 403) return '您没有办理此项操作的权限'
  if (status === 413) return '文件太大，请压缩后再上传'
  if (status >= 500) return '服务器暂时出了问题，请稍后再试'
  return '请求没有成功，请刷新页面后再试'
}

/** Makes sure that a caught value can be shown. */
export function asProblem(caught: unknown): ApiProblem {
  if (caught instanceof ApiProblem) return caught
  if (caught instanceof TypeError) return ApiProblem.offline()
  return new ApiProblem(0, 'unexpected', '页面出了意外错误，请刷新后再试')
}

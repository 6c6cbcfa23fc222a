import createClient, { type Middleware } from 'openapi-fetch'
import { ApiProblem, asProblem } from './problem.ts'
import type { components, paths } from './schema.ts'
import { currentVisit } from './visit.ts'

export type Schemas = components['schemas']

/** Asks the person to sign in again on the same page; true when the same person is back. */
type SignInAgain = () => Promise<boolean>

let signInAgain: SignInAgain = async () => false

/** The shell says how an expired session is renewed; typed forms stay where they are. */
export function onExpired(handler: SignInAgain): void {
  signInAgain = handler
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The mark that proves to the server that a request comes from our own page. */
export function csrfToken(): string {
  return /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? ''
}

async function ensureCsrf(): Promise<void> {
  if (csrfToken() === '') await fetch('/api/identity/session')
}

/** Requests as they were before being sent, so that they can be sent again after signing in. */
const spares = new Map<string, Request>()

const guard: Middleware = {
  async onRequest({ request, id }) {
    if (!SAFE.has(request.method)) {
      await ensureCsrf()
      request.headers.set('X-XSRF-TOKEN', decodeURIComponent(csrfToken()))
    }
    if (currentVisit()) request.headers.set('Yingke-Visit', currentVisit())
    spares.set(id, request.clone())
    return request
  },
  async onResponse({ response, id }) {
    const spare = spares.get(id)
    spares.delete(id)
    if (!spare || response.status !== 401 || !(await signInAgain())) return response
    const headers = new Headers(spare.headers)
    if (!SAFE.has(spare.method)) headers.set('X-XSRF-TOKEN', decodeURIComponent(csrfToken()))
    return fetch(new Request(spare, { headers }))
  },
  onError({ id }) {
    spares.delete(id)
    return ApiProblem.offline()
  },
}

export function renewSession(): Promise<boolean> {
  return signInAgain()
}

export const client = createClient<paths>({
  baseUrl: '',
  fetch: (request) => globalThis.fetch(request),
})
client.use(guard)

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The answer's data; throws an {@link ApiProblem} that can be shown as it is. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await settle(call)
  return answer.data as T
}

/** Like {@link ask}, together with the ETag that the next edit must name. */
export async function askWithVersion<T>(
  call: Promise<Answer<T>>,
): Promise<{ data: T; version: string }> {
  const answer = await settle(call)
  return { data: answer.data as T, version: answer.response.headers.get('ETag') ?? '' }
}

async function settle<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  let answer: Answer<T>
  try {
    answer = await call
  } catch (caught) {
    throw asProblem(caught)
  }
  if (answer.response.ok) return answer
  throw ApiProblem.of(
    answer.response.status,
    answer.error,
    answer.response.headers.get('Retry-After'),
  )
}

/** A key for one command; keep it while retrying, so that it is carried out once. */
export function newCommand(): string {
  return crypto.randomUUID?.() ?? fallbackUuid()
}

/** `randomUUID` is missing on plain http pages that are not localhost. */
function fallbackUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

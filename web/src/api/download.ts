import { renewSession } from './client.ts'
import { ApiProblem, asProblem } from './problem.ts'

/** Fetches a file and hands it to the browser under the name that the server gave it. */
export async function download(url: string, fallbackName: string): Promise<void> {
  const response = await fetched(url)
  const name = fileName(response.headers.get('Content-Disposition')) ?? fallbackName
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** The answer of a GET; throws an ApiProblem. */
export async function fetched(url: string): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url)
    if (response.status === 401 && (await renewSession())) response = await fetch(url)
  } catch (caught) {
    throw asProblem(caught)
  }
  if (response.ok) return response
  throw ApiProblem.of(response.status, await response.json().catch(() => null))
}

/** RFC 6266: the encoded name wins over the plain one. */
export function fileName(disposition: string | null): string | null {
  if (!disposition) return null
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? null
}

/** An address with the filters that are set. */
export function withQuery(
  path: string,
  query: Record<string, string | number | boolean | null | undefined>,
): string {
  const set = Object.entries(query).filter(([, value]) => value != null && value !== '')
  if (set.length === 0) return path
  return `${path}?${new URLSearchParams(set.map(([key, value]) => [key, String(value)]))}`
}

import { ask, client, type Schemas } from '@/api/client.ts'

export type Division = Schemas['division.Division']

/** The county of the demonstration; every code of a form begins with it. */
const known = new Map<string, Promise<Division[]>>()
const single = new Map<string, Promise<Division>>()

/** What lies directly below, asked once. */
export function below(parent: string): Promise<Division[]> {
  return remember(known, parent, () =>
    ask(client.GET('/api/division/divisions', { params: { query: { parent } } })),
  )
}

export function division(code: string): Promise<Division> {
  return remember(single, code, () =>
    ask(client.GET('/api/division/divisions/{code}', { params: { path: { code } } })),
  )
}

/** 甘棠镇 · 凤凰社区: from the town down, because everybody knows the district. */
export async function divisionName(code: string): Promise<string> {
  const names: string[] = []
  let next: string | null | undefined = code
  while (next) {
    const found: Division = await division(next)
    if (found.level < TOWN && names.length > 0) break
    names.unshift(found.name)
    next = found.parent
  }
  return names.join(' · ')
}

export const TOWN = 4

function remember<T>(cache: Map<string, Promise<T>>, key: string, read: () => Promise<T>) {
  let found = cache.get(key)
  if (!found) {
    found = read()
    found.catch(() => cache.delete(key))
    cache.set(key, found)
  }
  return found
}

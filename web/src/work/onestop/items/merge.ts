import { same } from './builder.ts'

type Tree = Record<string, unknown>

/** What two people wrote from the same text, as one; `both` names where only one could be kept. */
export interface Merged<T> {
  merged: T
  both: string[]
}

/**
 * Three-way merge. Where only one of the two changed something, that holds; where both did and it
 * cannot be put together, mine does, and the place is named.
 */
export function merge<T>(base: T, mine: T, theirs: T): Merged<T> {
  const both: string[] = []
  return { merged: join('', base, mine, theirs, both) as T, both }
}

function join(
  path: string,
  base: unknown,
  mine: unknown,
  theirs: unknown,
  both: string[],
): unknown {
  if (same(mine, base)) return theirs
  if (same(theirs, base) || same(mine, theirs)) return mine
  if (isTree(mine) && isTree(theirs) && isTree(base)) return trees(path, base, mine, theirs, both)
  const keyed = [base, mine, theirs].map(byName)
  if (keyed[0] && keyed[1] && keyed[2]) {
    const found = trees(path, keyed[0], keyed[1], keyed[2], both)
    return Object.values(found)
  }
  if (isPlain(base) && isPlain(mine) && isPlain(theirs)) return words(base, mine, theirs)
  both.push(path)
  return mine
}

function trees(path: string, base: Tree, mine: Tree, theirs: Tree, both: string[]): Tree {
  const found: Tree = {}
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const at = path === '' ? key : `${path}/${key}`
    const value = join(at, base[key], mine[key], theirs[key], both)
    if (value !== undefined) found[key] = value
  }
  return found
}

/** Lists of plain words: what either took out is out, what either put in is in. */
function words(base: unknown[], mine: unknown[], theirs: unknown[]): unknown[] {
  const kept = mine.filter((word) => theirs.includes(word) || !base.includes(word))
  return [...kept, ...theirs.filter((word) => !base.includes(word) && !mine.includes(word))]
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlain = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.every((each) => typeof each !== 'object')

/** A list whose members have names of their own, by these names; null when some have none. */
function byName(value: unknown): Tree | null {
  if (!Array.isArray(value) || !value.every(isTree)) return null
  const names = value.map((member) => member.id ?? member.name)
  if (names.some((name) => typeof name !== 'string') || new Set(names).size < names.length)
    return null
  return Object.fromEntries(value.map((member, at) => [`${String(names[at])}`, member]))
}

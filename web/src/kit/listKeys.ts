import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/**
 * A list that is walked by keyboard: each row has one link, and the focus itself moves from link to
 * link, so that it is seen and read out, and Enter opens what has it. Letters are keys only outside
 * of fields and dialogs, and can be switched off (WCAG 2.1.4); arrows only within the list.
 */
export interface ListKeys {
  /** Whether single letters are keys. */
  letters: Ref<boolean>
  switchLetters: () => void
}

const OFF = 'list-keys-off'
/** In which typed letters are text. */
const FIELDS = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'
const DIALOGS = '[role=dialog], [role=alertdialog], .el-overlay'

/** What a key means; null for one that is none of the list's. */
export type Move = 'down' | 'up' | 'select' | 'search' | 'help'

/**
 * @param within whether the focus is on a row
 * @param letters whether single letters are keys
 */
export function moveOf(event: KeyboardEvent, within: boolean, letters: boolean): Move | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null
  const target = event.target as Element | null
  if (target?.closest?.(FIELDS) || target?.closest?.(DIALOGS)) return null
  if (within && event.key === 'ArrowDown') return 'down'
  if (within && event.key === 'ArrowUp') return 'up'
  if (event.key === '?') return 'help'
  if (!letters) return null
  const keys: Record<string, Move> = { j: 'down', k: 'up', '/': 'search' }
  if (within && event.key === 'x') return 'select'
  return keys[event.key] ?? null
}

export function useListKeys(
  root: Ref<HTMLElement | null>,
  on: { select: (index: number) => void; help: () => void },
): ListKeys {
  const letters = ref(localStorage.getItem(OFF) === null)

  function switchLetters() {
    letters.value = !letters.value
    if (letters.value) localStorage.removeItem(OFF)
    else localStorage.setItem(OFF, 'yes')
  }

  const rows = () => [...(root.value?.querySelectorAll<HTMLElement>('tbody tr') ?? [])]
  const here = () => rows().findIndex((row) => row.contains(document.activeElement))

  function focus(index: number) {
    const row = rows()[index]
    row?.querySelector<HTMLElement>('a[href]')?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }

  function listen(event: KeyboardEvent) {
    const at = here()
    const move = event.defaultPrevented ? null : moveOf(event, at >= 0, letters.value)
    if (!move) return
    event.preventDefault()
    if (move === 'down') focus(Math.min(at + 1, rows().length - 1))
    else if (move === 'up') focus(Math.max(at - 1, 0))
    else if (move === 'search')
      root.value?.querySelector<HTMLElement>('input[type=search]')?.focus()
    else if (move === 'select') on.select(at)
    else on.help()
  }

  onMounted(() => document.addEventListener('keydown', listen))
  onBeforeUnmount(() => document.removeEventListener('keydown', listen))
  return { letters, switchLetters }
}

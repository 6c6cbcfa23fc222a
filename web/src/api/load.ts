import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { asProblem, type ApiProblem } from './problem.ts'

/** Something that a screen shows: it loads, it is there, or it failed and can be tried again. */
export interface Loading<T> {
  data: ShallowRef<T | null>
  problem: Ref<ApiProblem | null>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/**
 * Loads now, and again whenever `by` changes. An older answer that arrives late is dropped.
 *
 * @param quiet keeps showing the old data while the new is on its way
 */
export function useLoad<T>(
  read: () => Promise<T>,
  by: (() => unknown) | null = null,
  quiet = false,
): Loading<T> {
  const data = shallowRef<T | null>(null)
  const problem = ref<ApiProblem | null>(null)
  const loading = ref(false)
  let turn = 0

  async function reload(): Promise<void> {
    const mine = ++turn
    loading.value = true
    problem.value = null
    try {
      const found = await read()
      if (mine === turn) data.value = found
    } catch (caught) {
      if (mine === turn) problem.value = asProblem(caught)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  if (by)
    watch(by, () => {
      if (!quiet) data.value = null
      void reload()
    })
  onScopeDispose(() => turn++)
  void reload()
  return { data, problem, loading, reload }
}

/** A page of a list as every list of the API answers it. */
export interface Page<T> {
  items: T[]
  next?: string | null
}

export interface Paged<T> {
  items: ShallowRef<T[]>
  problem: Ref<ApiProblem | null>
  loading: Ref<boolean>
  /** Whether there are more rows behind those that are shown. */
  more: Ref<boolean>
  loadMore: () => Promise<void>
  reload: () => Promise<void>
}

/** A list read in stretches with `after`; begins anew whenever `by` changes. */
export function usePages<T>(
  read: (after: string | undefined) => Promise<Page<T>>,
  by: (() => unknown) | null = null,
): Paged<T> {
  const items = shallowRef<T[]>([])
  const problem = ref<ApiProblem | null>(null)
  const loading = ref(false)
  const more = ref(false)
  let next: string | undefined
  let turn = 0

  async function stretch(fresh: boolean): Promise<void> {
    const mine = ++turn
    loading.value = true
    problem.value = null
    try {
      const page = await read(fresh ? undefined : next)
      if (mine !== turn) return
      items.value = fresh ? page.items : [...items.value, ...page.items]
      next = page.next ?? undefined
      more.value = next !== undefined
    } catch (caught) {
      if (mine === turn) problem.value = asProblem(caught)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  const reload = () => stretch(true)
  const loadMore = () => stretch(false)
  if (by) watch(by, () => void reload())
  onScopeDispose(() => turn++)
  void reload()
  return { items, problem, loading, more, loadMore, reload }
}

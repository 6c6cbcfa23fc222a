import { computed, watch, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSession } from '@/shell/session.ts'

/**
 * Filters that live in the address: a list can be linked to (the cockpit does), and going back from
 * a case finds it as it was.
 */
export function useFilters<Name extends string>(...names: Name[]) {
  const route = useRoute()
  const router = useRouter()
  const { accountId } = useSession()
  const values: ComputedRef<Record<Name, string>> = computed(() => {
    const set = {} as Record<Name, string>
    for (const name of names) {
      const value = route.query[name]
      set[name] = typeof value === 'string' ? value : ''
    }
    return set
  })
  /** What goes to the server: without those that are not set. */
  const asked = computed(
    () =>
      Object.fromEntries(
        Object.entries<string>(values.value).filter(([, v]) => v !== ''),
      ) as Partial<Record<Name, string>>,
  )

  function set(name: Name, value: string): void {
    setAll({ [name]: value } as Partial<Record<Name, string>>)
  }

  /** Several at once: one after the other, the second would not know of the first. */
  function setAll(changed: Partial<Record<Name, string>>): void {
    const query = { ...route.query }
    for (const [name, value] of Object.entries<string | undefined>(changed))
      if (value) query[name] = value
      else delete query[name]
    void router.replace({ query })
  }

  function clear(): void {
    void router.replace({ query: {} })
  }

  /**
   * Keeps the filters for the next visit to the list in this tab; an address that names filters
   * goes before them.
   */
  function remember(list: string): void {
    const key = `filters:${list}:${accountId.value}`
    const path = route.path
    const kept = sessionStorage.getItem(key)
    if (kept && Object.keys(asked.value).length === 0)
      void router.replace({ query: JSON.parse(kept) as Partial<Record<Name, string>> })
    watch(asked, (now) => {
      if (route.path === path) sessionStorage.setItem(key, JSON.stringify(now))
    })
  }

  return { values, asked, set, setAll, clear, remember }
}

import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * Filters that live in the address: a list can be linked to (the cockpit does), and going back from
 * a case finds it as it was.
 */
export function useFilters<Name extends string>(...names: Name[]) {
  const route = useRoute()
  const router = useRouter()
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
    const query = { ...route.query }
    if (value === '') delete query[name]
    else query[name] = value
    void router.replace({ query })
  }

  function clear(): void {
    void router.replace({ query: {} })
  }

  return { values, asked, set, clear }
}

import { ask, client } from '@/api/client.ts'
import { ref } from 'vue'

const names = ref<Record<string, string>>({})
let asked: Promise<void> | null = null

/** Department id → name; its id until the name is there. */
export function useDepartments() {
  asked ??= ask(client.GET('/api/organization/departments'))
    .then((all) => {
      names.value = Object.fromEntries(all.map((one) => [one.id, one.name]))
      return undefined
    })
    .catch(() => {
      asked = null
    })
  return { departmentName: (id: string) => names.value[id] ?? id }
}

import { computed } from 'vue'
import { ask, client, type Schemas } from '@/api/client.ts'
import { useLoad } from '@/api/load.ts'

type Department = Schemas['organization.Department']

/** The organs of the district and their short names. */
export function useDepartments() {
  const loaded = useLoad(async () => await ask(client.GET('/api/organization/departments')))
  const names = computed(
    () => new Map((loaded.data.value ?? []).map((each) => [each.id, shortName(each.name)])),
  )
  return { ...loaded, nameOf: (id: string) => names.value.get(id) ?? id }
}

/** 黄山区市场监督管理局 is 市场监督管理局 among colleagues. */
export function shortName(name: string): string {
  return name.replace(/^黄山市公安局/, '').replace(/^黄山区(人民政府)?(?=.{3,})/, '')
}

export function departmentOptions(departments: Department[] | null) {
  return (departments ?? []).map((each) => ({ value: each.id, title: shortName(each.name) }))
}

/** Those that one can still choose for something new: without what was abolished. */
export function openDepartmentOptions(departments: Department[] | null) {
  return departmentOptions((departments ?? []).filter((each) => !each.until))
}

import { computed, reactive } from 'vue'
import { ask, client, type Schemas } from '@/api/client.ts'
import { useLoad } from '@/api/load.ts'

export type Question = Schemas['registry.Question']

/** In whose name and what for one looks somebody up: nothing is shown before that is said. */
export function usePurpose() {
  const purposes = useLoad(() => ask(client.GET('/api/registry/purposes')))
  const asked = reactive({ choice: '', matter: '' })
  const options = computed(() =>
    (purposes.data.value ?? []).map((each) => ({
      value: `${each.department} ${each.purpose}`,
      title: `${each.title}（${each.departmentName}）`,
    })),
  )
  const question = computed<Question | null>(() => {
    const [department, purpose] = asked.choice.split(' ')
    if (!department || !purpose || asked.matter.trim() === '') return null
    return { department, purpose, matter: asked.matter.trim() }
  })
  return { purposes, asked, options, question }
}

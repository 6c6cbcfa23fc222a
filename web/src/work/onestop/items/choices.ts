import { computed } from 'vue'
import { ask, client } from '@/api/client.ts'
import { useLoad } from '@/api/load.ts'
import { useProcedures, type ProcedureView } from '../../casework/procedures.ts'
import type { Content } from './words.ts'

/** How a case of an application has to be able to end; see the server's `Choices`. */
const ENDINGS = ['granted', 'refused', 'withdrawn']
const EXTERNAL_STEP = 'handed-over'

/** Whether an application of that mode can run through the procedure. */
export function fits(procedure: ProcedureView, mode: Content['mode']): boolean {
  const endings = new Set(procedure.outcomes.map((outcome) => outcome.id))
  const outside = procedure.steps.some((step) => step.id === EXTERNAL_STEP)
  return ENDINGS.every((each) => endings.has(each)) && outside === (mode === 'EXTERNAL')
}

const options = (list: { id: string; name: string }[] | undefined) =>
  (list ?? []).map((each) => ({ value: each.id, title: each.name }))

/** What the fields of an item can name: procedures that fit, licenses, systems, decision rules. */
export function useChoices(mode: () => Content['mode']) {
  const { data } = useLoad(() => ask(client.GET('/api/onestop/item-versions/choices')))
  const { data: procedures } = useProcedures()
  return {
    procedures: computed(() => (procedures.value ?? []).filter((each) => fits(each, mode()))),
    licenses: computed(() => options(data.value?.licenses)),
    systems: computed(() => options(data.value?.systems)),
    decisions: computed(() => options(data.value?.decisions)),
  }
}

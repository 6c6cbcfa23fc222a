import { ask, client, type Schemas } from '@/api/client.ts'
import { useLoad } from '@/api/load.ts'

export type ProcedureView = Schemas['casework.ProcedureView']

/** The procedures as choices of a filter; empty until they are there. */
export function useProcedures() {
  return useLoad(async () => await ask(client.GET('/api/casework/procedures')))
}

export function procedureOptions(procedures: ProcedureView[] | null) {
  return (procedures ?? []).map((each) => ({
    value: each.id,
    title: each.name.replace(/流程$/, ''),
  }))
}

import type { Schemas } from '@/api/client.ts'

export type Visit = Schemas['onestop.VisitView']

/** How a visit's state should be taken. */
export function kindOfVisit(state: Visit['state']): 'going' | 'attention' | 'bad' | 'plain' {
  switch (state) {
    case 'OPEN':
      return 'going'
    case 'CODE':
      return 'attention'
    case 'STOPPED':
      return 'bad'
    default:
      return 'plain'
  }
}

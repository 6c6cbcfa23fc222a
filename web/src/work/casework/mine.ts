import type { Schemas } from '@/api/client.ts'

type CaseView = Schemas['casework.CaseView']
type Seat = Pick<Schemas['identity.Seat'], 'department' | 'post'>

/** Whether the caller has the case in hand: the server offers actions to nobody else. */
export function inHand(shown: CaseView): boolean {
  return shown.status === 'OPEN' && shown.actions.length > 0
}

/** Branches of the step that wait for a post of the caller. */
export function ownBranches(shown: CaseView, seats: readonly Seat[]) {
  return shown.branches.filter(
    (branch) =>
      !branch.done &&
      seats.some((seat) => seat.department === branch.department && seat.post === branch.post),
  )
}

/** Whether one of the caller's posts is in a department that has the case to do. */
export function ofDepartment(shown: CaseView, seats: readonly Seat[]): boolean {
  const doing = shown.branches.length
    ? shown.branches.filter((branch) => !branch.done).map((branch) => branch.department)
    : [shown.department]
  return seats.some((seat) => doing.includes(seat.department))
}

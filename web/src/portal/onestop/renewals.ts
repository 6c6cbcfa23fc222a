import { ask, client, type Schemas } from '@/api/client.ts'
import { useLoad } from '@/api/load.ts'
import { useSession } from '@/shell/session.ts'

export type RenewalOffer = Schemas['onestop.RenewalOffer']

/** From how many days before its last day a license says in the wallet how many are left. */
const SOON = 90

/** The renewals of whoever one acts for; empty for those who may not apply. */
export function useRenewals() {
  const session = useSession()
  return useLoad(
    () =>
      session.can('onestop.application.own')
        ? ask(client.GET('/api/onestop/renewals'))
        : Promise.resolve([] as RenewalOffer[]),
    () => session.actingFor.value?.id,
  )
}

/** “还有 12 天到期”, null while it is far away or holds for good. */
export function daysLeft(until: string | null | undefined, now = new Date()): string | null {
  if (!until) return null
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)
  const days = Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000)
  if (days < 0 || days > SOON) return null
  return days === 0 ? '今天到期' : `还有 ${days} 天到期`
}

export const mayApply = (offer: RenewalOffer) => offer.chance === 'OPEN' || offer.chance === 'LATE'

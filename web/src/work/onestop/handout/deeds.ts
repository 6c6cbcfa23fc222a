import type { Schemas } from '@/api/client.ts'
import type { HandOut } from '@/portal/onestop/handout.ts'

export type ServeResult = Schemas['onestop.ServeResult']
export type Deed = ServeResult['deed']

/** What each deed is called on its button, and what it asks for. */
export const DEEDS: Record<Deed, { title: string; asks: Part[]; help: string }> = {
  HANDED: {
    title: '当面交付',
    asks: ['receiver'],
    help: '核对身份证原件；登记后打印送达回证，请对方签名。',
  },
  UNSIGNED: {
    title: '当面交付，对方不签收',
    asks: ['receiver', 'remark', 'witness'],
    help: '人到了窗口、拿到了文书，但不肯签字：写明情况，由见证人证明。',
  },
  POSTED: { title: '邮寄', asks: ['post'], help: '寄出不算送达；回执来了再登记签收日期。' },
  LEFT: {
    title: '留置送达',
    asks: ['remark', 'place', 'witness', 'file'],
    help: '上门送达对方拒收的，把文书留在住所；要有见证人，或者拍照。',
  },
  DELIVERED: { title: '登记签收', asks: ['day', 'file'], help: '照邮件回执填写签收日期。' },
  RETURNED: {
    title: '登记退回',
    asks: ['remark', 'file'],
    help: '写明退回的原因，再用别的方式送达。',
  },
  CONFIRMED: { title: '网上确认', asks: [], help: '由申请人自己确认。' },
}

type Part = 'receiver' | 'remark' | 'witness' | 'post' | 'place' | 'day' | 'file'

/** What may be done now. */
export function offered(result: Pick<HandOut, 'state' | 'ways'>): Deed[] {
  if (result.state === 'SERVED') return []
  if (result.state === 'POSTED') return ['DELIVERED', 'RETURNED']
  return result.ways.includes('POST')
    ? ['HANDED', 'POSTED', 'LEFT', 'UNSIGNED']
    : ['HANDED', 'LEFT', 'UNSIGNED']
}

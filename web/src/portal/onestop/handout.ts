import { ask, client, type Schemas } from '@/api/client.ts'

export type HandOut = Schemas['onestop.HandOutView']
export type Step = Schemas['onestop.StepLine']

/** How a result may be had, in words. */
export const WAYS: Record<HandOut['ways'][number], string> = {
  ELECTRONIC: '网上接收',
  WINDOW: '窗口领取',
  POST: '邮寄',
  BROUGHT: '送上门',
}

/** One deed in a sentence, whatever of it is known. */
export function wordsOf(step: Step): string {
  return [
    step.receiver && `${step.receiver}（${step.roleTitle ?? ''}）领取`,
    step.carrier && `${step.carrier}，邮件号 ${step.tracking ?? ''}`,
    step.place,
    step.remark,
    step.witness && `见证人 ${step.witness}`,
  ]
    .filter(Boolean)
    .join('；')
}

export const readOwn = (id: string) =>
  ask(client.GET('/api/onestop/applications/{id}/handing-out', { params: { path: { id } } }))

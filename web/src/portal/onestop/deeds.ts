import { ref, type ShallowRef } from 'vue'
import { ask, client, newCommand } from '@/api/client.ts'
import { done, showProblem } from '@/kit/toast.ts'
import type { Application } from './application.ts'

type Deed = 'supplement' | 'withdraw' | 'review'

/**
 * What is done about an application that was handed in, by its applicant or in their name at a
 * counter. Each deed has a command of its own: it stays the same while one tries again, so that
 * nothing is done twice, and is never another deed's, which the server would refuse.
 */
export function useDeeds(
  id: string,
  application: ShallowRef<Application | null>,
  after: () => Promise<void>,
) {
  const busy = ref<Deed | ''>('')
  const commands = new Map<Deed, string>()

  function paramsOf(deed: Deed) {
    const command = commands.get(deed) ?? newCommand()
    commands.set(deed, command)
    return { path: { id }, header: { 'Idempotency-Key': command } }
  }

  async function act(deed: Deed, action: () => Promise<Application>, said: string) {
    busy.value = deed
    try {
      application.value = await action()
      commands.delete(deed)
      done(said)
      await after()
    } catch (caught) {
      showProblem(caught)
    } finally {
      busy.value = ''
    }
  }

  const supplement = () =>
    act(
      'supplement',
      () =>
        ask(
          client.POST('/api/onestop/applications/{id}/supplement', {
            params: paramsOf('supplement'),
          }),
        ),
      '补正材料已提交',
    )

  const withdraw = () =>
    act(
      'withdraw',
      () =>
        ask(
          client.POST('/api/onestop/applications/{id}/withdrawal', {
            params: paramsOf('withdraw'),
            body: { reason: null },
          }),
        ),
      '已撤回',
    )

  const review = (reason: string) =>
    act(
      'review',
      () =>
        ask(
          client.POST('/api/onestop/applications/{id}/review', {
            params: paramsOf('review'),
            body: { reason },
          }),
        ),
      '已申请人工复核',
    )

  return { busy, supplement, withdraw, review }
}

import type { Schemas } from '@/api/client.ts'

type Run = Schemas['onestop.Run']

/** What an empty list of differences means: agreement only when a comparison came to its end. */
export function nothingListed(run: Run | null, mended: boolean): string {
  if (mended) return '还没有消除过的差异'
  if (!run) return '还没有对过账，不知道两边有没有差异'
  if (run.problem) return '上次对账没有完成，不知道两边有没有差异'
  if (!run.endedAt) return '正在对账，还不知道两边有没有差异'
  if (run.compared === 0) return '两边都还没有要核对的记录'
  return '两边一致，没有差异'
}

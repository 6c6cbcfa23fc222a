import { newCommand, type Schemas } from '@/api/client.ts'

type Row = Schemas['casework.InboxRow']
type Answer = Schemas['casework.BulkAnswer']

/** How many may be done together; the server refuses more. */
export const MOST = 50
/** How many go in one call, so that progress is seen. */
const AT_ONCE = 5

/** A stretch of the selected with a command of its own: sent again, it does only what is undone. */
export interface Part {
  command: string
  rows: Row[]
}

export function partsOf(rows: Row[], command = newCommand): Part[] {
  const parts: Part[] = []
  for (let from = 0; from < rows.length; from += AT_ONCE)
    parts.push({ command: command(), rows: rows.slice(from, from + AT_ONCE) })
  return parts
}

/** What became of one row, in words. */
export interface Result {
  row: Row
  done: boolean
  words: string
}

/** Answers come in the order in which the rows were sent. */
export function resultsOf(part: Part, answers: Answer[]): Result[] {
  return part.rows.map((row, index) => {
    const answer = answers[index]
    if (answer?.done) return { row, done: true, words: `已办好，现在：${answer.stepTitle ?? ''}` }
    return { row, done: false, words: answer?.sentence ?? '没有收到答复，请刷新后单独办理' }
  })
}

/** Why this many cannot be done together; empty when they can. */
export function tooMany(selected: number): string {
  if (selected <= MOST) return ''
  return `一次最多办理 ${MOST} 件，您选了 ${selected} 件，请少选 ${selected - MOST} 件，分批办理`
}

export function summary(results: Result[]): string {
  const done = results.filter((each) => each.done).length
  const refused = results.length - done
  if (refused === 0) return `${done} 件全部办好`
  return done === 0 ? `${refused} 件都没有办成` : `${done} 件办好，${refused} 件没有办成`
}

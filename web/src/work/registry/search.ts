import { ref, shallowRef } from 'vue'
import { usePages, type Page } from '@/api/load.ts'
import type { Question } from './purpose.ts'

export interface Asked {
  question: Question
  words: string
}

/** A search that begins when it is asked, not before. */
export function useSearch<Row>(
  read: (asked: Asked, after: string | undefined) => Promise<Page<Row>>,
) {
  const asked = shallowRef<Asked | null>(null)
  const open = ref<string | null>(null)
  const list = usePages<Row>(
    async (after) => (asked.value ? await read(asked.value, after) : { items: [] }),
    () => asked.value,
  )
  function search(question: Question, words: string) {
    open.value = null
    asked.value = { question, words }
  }
  return { asked, open, list, search }
}

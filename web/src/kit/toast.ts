import { ElMessage } from 'element-plus'
import { asProblem } from '@/api/problem.ts'

/** A short word that something worked. */
export function done(text: string): void {
  ElMessage({ message: text, type: 'success', grouping: true })
}

/** Shows what the server refused, as it said it. */
export function showProblem(caught: unknown): void {
  ElMessage({ message: asProblem(caught).message, type: 'error', duration: 8000, grouping: true })
}

import type { Schemas } from '@/api/client.ts'

type Found = Pick<Schemas['onestop.PhotoFinding'], 'material' | 'asks'>

/** What a supplement notice may say about a material, each sentence once. */
export function asksAbout(material: string, findings: Found[]): string {
  const sentences = findings.filter((one) => one.material === material).map((one) => one.asks)
  return [...new Set(sentences)].join('')
}

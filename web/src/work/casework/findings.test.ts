import { expect, test } from 'vitest'
import { asksAbout } from './findings.ts'

const FOUND = [
  { material: 'rules', asks: '照片模糊，请重新拍。' },
  { material: 'rules', asks: '照片模糊，请重新拍。' },
  { material: 'rules', asks: '缺页，请补齐。' },
  { material: 'layout', asks: '太暗，请重新拍。' },
]

test('a notice says each thing about a material once', () => {
  expect(asksAbout('rules', FOUND)).toBe('照片模糊，请重新拍。缺页，请补齐。')
})

test('nothing is said about a material on which nothing was found', () => {
  expect(asksAbout('letter', FOUND)).toBe('')
})

import { expect, test } from 'vitest'
import { moveOf } from './listKeys.ts'

function press(key: string, target: Element = document.body, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, ...more })
  Object.defineProperty(event, 'target', { value: target })
  return event
}

test('j and k walk from anywhere, arrows only when the focus is in the list', () => {
  expect(moveOf(press('j'), false, true)).toBe('down')
  expect(moveOf(press('k'), false, true)).toBe('up')
  expect(moveOf(press('ArrowDown'), true, true)).toBe('down')
  expect(moveOf(press('ArrowDown'), false, true)).toBeNull()
  expect(moveOf(press('x'), true, true)).toBe('select')
  expect(moveOf(press('x'), false, true)).toBeNull()
})

test('letters that are typed into a field or a dialog stay text', () => {
  for (const tag of ['input', 'textarea', 'select']) {
    const field = document.createElement(tag)
    for (const key of ['j', 'x', '/', '?']) expect(moveOf(press(key, field), true, true)).toBeNull()
  }
  const dialog = document.createElement('div')
  dialog.setAttribute('role', 'dialog')
  const button = dialog.appendChild(document.createElement('button'))
  expect(moveOf(press('j', button), false, true)).toBeNull()
  const box = document.createElement('input')
  box.type = 'checkbox'
  expect(moveOf(press('j', box), true, true)).toBe('down')
})

test('with another key held down, or while Chinese is composed, nothing is meant', () => {
  expect(moveOf(press('k', document.body, { ctrlKey: true }), true, true)).toBeNull()
  expect(moveOf(press('j', document.body, { isComposing: true }), true, true)).toBeNull()
})

test('who switched the letters off still has arrows and the help', () => {
  expect(moveOf(press('j'), true, false)).toBeNull()
  expect(moveOf(press('ArrowUp'), true, false)).toBe('up')
  expect(moveOf(press('?'), false, false)).toBe('help')
})

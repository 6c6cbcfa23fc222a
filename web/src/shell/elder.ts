import { readonly, ref } from 'vue'

/** Elder mode (适老化): 22 px type, bigger targets, fewer choices. Remembered by this browser. */
const KEY = 'yingke.elder'
const elder = ref(read())
apply()

function read(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on'
  } catch {
    return false // storage is forbidden: the mode lasts until the page closes
  }
}

function apply(): void {
  document.documentElement.classList.toggle('elder', elder.value)
}

function setElder(on: boolean): void {
  elder.value = on
  apply()
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off')
  } catch {
    return
  }
}

export function useElder() {
  return { elder: readonly(elder), setElder }
}

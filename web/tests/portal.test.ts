import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  scratch,
  shot,
  signIn,
  SMALLEST,
  visitor,
} from './browser.ts'

const STRANGERS = [
  ['home', '/portal'],
  ['search', '/portal/search?q=开民宿'],
  ['nothing-found', '/portal/search?q=买火箭'],
  ['guide', '/portal/items/food-bulk-sale'],
  ['sign-in', '/portal/sign-in'],
  ['progress', '/portal/progress'],
  ['verify', '/portal/verify'],
  ['verify-unknown', '/portal/verify/no-such-code'],
  ['accessibility', '/portal/accessibility'],
  ['no-such-page', '/portal/no-such-page'],
] as const

const OWN = [
  ['applications', '/portal/applications'],
  ['licenses', '/portal/licenses'],
  ['notices', '/portal/notices'],
  ['me', '/portal/me'],
] as const

describe.each([
  ['at a desk', DESK, 'desk'],
  ['at 360 px', SMALLEST, 'small'],
])('every page %s', (_where, size, name) => {
  it.each(STRANGERS)('%s shows to a stranger, fits and is accessible', async (shotName, path) => {
    const page = await visitor(size)
    await page.goto(path)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    await expectNoSidewaysScroll(page)
    await shot(page, `${name}-${shotName}`)
    await expectAccessible(page)
  })

  it.each(OWN)('%s asks to sign in, then fits and is accessible', async (shotName, path) => {
    const page = await visitor(size)
    await page.goto(path)
    await page.waitForURL('**/portal/sign-in?back=**')
    await signIn(page, 'wang-guilan')
    await page.waitForURL(`**${path}`)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    await expectNoSidewaysScroll(page)
    await shot(page, `${name}-${shotName}`)
    await expectAccessible(page)
  })
})

describe('a firm fills in a long form', () => {
  it('and loses nothing when its session ends in the middle', async () => {
    const page = await visitor(PHONE)
    await page.goto('/portal/sign-in?back=/portal/items/food-bulk-sale')
    await signIn(page, 'cheng-mingyuan')
    await page.click('button:has-text("代表黄山区云谷茶叶有限公司")')
    await page.click('button:has-text("开始办理")')
    await page.getByRole('heading', { name: /^申请/ }).waitFor()
    expect(await page.textContent('[data-field="name"]')).toContain('云谷茶叶')
    await page.fill('#field-shopName', '云谷茶庄')
    await page.getByText('已自动保存').waitFor()

    await page.context().clearCookies()
    await page.fill('#field-area', '86')
    await page.fill('#field-managerName', '程小满')
    const again = page.getByRole('dialog', { name: '登录已过期' })
    await again.waitFor()
    await shot(page, 'phone-session-ended')
    expect(await page.inputValue('#field-managerName')).toBe('程小满')
    await again.locator('[data-persona="cheng-mingyuan"]').click()
    await again.waitFor({ state: 'hidden' })
    expect(await page.inputValue('#field-managerName')).toBe('程小满')
  })

  it('and is told at the fields what is wrong', async () => {
    const page = await visitor(PHONE)
    await page.goto('/portal/sign-in?back=/portal/items/food-bulk-sale')
    await signIn(page, 'cheng-mingyuan')
    await page.click('button:has-text("代表黄山区云谷茶叶有限公司")')
    await page.click('button:has-text("开始办理")')
    await page.getByRole('heading', { name: /^申请/ }).waitFor()
    await page.fill('#field-managerPhone', '12')
    await page.click('button:has-text("核对并提交")')
    await page.getByText('“食品安全管理员手机号”的格式不对').waitFor()
    const folder = scratch()
    writeFileSync(join(folder, 'layout.pdf'), 'MZ this is no PDF')
    const layout = page.locator('[data-material="layout"]')
    await layout.locator('input[type=file]').setInputFiles(join(folder, 'layout.pdf'))
    await layout.locator('.problem').first().waitFor()
    await shot(page, 'phone-wrong-fields')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})

describe('elder mode', () => {
  it('makes type 22 px, offers less, still fits a phone, and is remembered', async () => {
    const page = await visitor(PHONE)
    await page.goto('/portal')
    await page.click('button:has-text("大字版")')
    await page.reload()
    await page.locator('.events').waitFor()
    const size = await page.evaluate(() => getComputedStyle(document.body).fontSize)
    expect(size).toBe('22px')
    await expectNoSidewaysScroll(page)
    await shot(page, 'phone-elder')
    await page.goto('/portal/items/elder-card')
    await page.locator('h1').waitFor()
    await expectNoSidewaysScroll(page)
    await shot(page, 'phone-elder-guide')
    await expectAccessible(page)
  })
})

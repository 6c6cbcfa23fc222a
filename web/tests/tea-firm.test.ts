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
  visitor,
} from './browser.ts'
import { officer } from './officer.ts'

/** Journey 2 as the applicant lives it; the officers act through the API. */
describe.each([
  ['at a desk', DESK, 'desk'],
  ['on a phone', PHONE, 'phone'],
])('a tea firm applies %s', (_where, size, name) => {
  it('mends what the clerk could not read, and always sees where its case is', async () => {
    const page = await visitor(size)
    await page.goto('/portal/sign-in?back=/portal/items/food-bulk-sale')
    await signIn(page, 'cheng-mingyuan')
    await page.click('button:has-text("代表黄山区云谷茶叶有限公司")')
    await page.click('button:has-text("开始办理")')
    await page.getByRole('heading', { name: /^申请/ }).waitFor()
    const number = /\d{12}/.exec((await page.textContent('.crumbs')) ?? '')?.[0] ?? ''
    const picture = join(scratch(), 'photo.png')
    writeFileSync(picture, await page.screenshot())

    await page.fill('#field-shopName', '云谷茶庄')
    await page.fill('#field-area', '86')
    await page.getByText('茶叶', { exact: true }).click()
    await page.fill('#field-staff', '3')
    await page.fill('#field-managerName', '程小满')
    await page.fill('#field-managerPhone', '13900000073')
    for (const material of ['layout', 'safety-rules']) {
      const box = page.locator(`[data-material="${material}"]`)
      await box.locator('input[type=file]').setInputFiles(picture)
      await box.getByRole('link', { name: 'photo.png' }).waitFor()
    }
    await page.click('button:has-text("核对并提交")')
    await page.getByRole('heading', { name: '核对后提交' }).waitFor()
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByRole('heading', { name: '办到哪了' }).waitFor()
    await page.click('button:has-text("看流程图")')
    await page.locator('.here-flag').waitFor()
    await expectNoSidewaysScroll(page)
    await shot(page, `${name}-where-it-is`)
    await expectAccessible(page)

    const clerk = await officer('market-window')
    await clerk.act(number, 'supplement', {
      items: [{ material: 'layout', problem: '照片太暗，看不清货架位置，请重拍' }],
    })
    await expect
      .poll(
        async () => {
          await page.reload()
          await page.locator('h1').waitFor()
          await page.waitForLoadState('networkidle')
          return page.textContent('main')
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toContain('照片太暗')
    expect(await page.isDisabled('button:has-text("提交补正材料")')).toBe(true)
    await shot(page, `${name}-supplement`)
    await expectAccessible(page)
    const layout = page.locator('[data-material="layout"]')
    await layout.locator('input[type=file]').setInputFiles(picture)
    await page.locator('button:has-text("提交补正材料"):enabled').click()
    await page.getByText('补正材料已提交').waitFor()

    const stranger = await visitor(size)
    await stranger.goto('/portal/progress')
    await stranger.fill('#number', number)
    await stranger.fill('#last-four', 'EA09')
    await stranger.click('button:has-text("查询")')
    await stranger.locator('.found').waitFor()
    await expectNoSidewaysScroll(stranger)
    await shot(stranger, `${name}-progress-found`)

    await page.click('button:has-text("撤回申请")')
    await page.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click()
    await page.getByText('已撤回').first().waitFor()
    await page.goto('/portal/notices')
    await page.locator('main li').first().waitFor()
    await expectNoSidewaysScroll(page)
    await shot(page, `${name}-notices-told`)
    await expectAccessible(page)
  })
})

describe('a prefilled fact that is wrong', () => {
  it('is disputed, goes on in the application, and shows among one’s corrections', async () => {
    const page = await visitor(PHONE)
    await page.goto('/portal/sign-in?back=/portal/items/elder-card')
    await signIn(page, 'wang-guilan')
    await page.click('button:has-text("开始办理")')
    await page.getByRole('heading', { name: /^申请/ }).waitFor()
    await page.getByRole('button', { name: '详细住址：这里不对' }).click()
    await page.fill('#dispute-claimed', '黄山区甘棠镇甘棠社区平湖路 2 号')
    await page.fill('#dispute-explanation', '今年春天搬了家')
    await shot(page, 'phone-dispute')
    await expectAccessible(page)
    await page.click('button:has-text("提交更正")')
    await page.getByText('您已提出更正').waitFor()
    expect(await page.textContent('[data-field="address"]')).toContain('平湖路 2 号')
    const draft = page.url()
    await page.goto('/portal/me')
    await page.getByText('平湖路 2 号').first().waitFor()
    await page.getByRole('button', { name: '联系电话：这里不对' }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectNoSidewaysScroll(page)
    await shot(page, 'phone-me')
    await expectAccessible(page)

    await page.goto(draft)
    await page.click('button:has-text("删除草稿")')
    await page.getByRole('dialog').getByRole('button', { name: '删除草稿' }).click()
    await page.waitForURL('**/portal/applications')
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { applicant, apply } from './applicant.ts'
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  lookAtItAll,
  scratch,
  shot,
  signIn,
  visitor,
} from './browser.ts'
import { act, officer as atDesk } from './counter.ts'
import { officer } from './officer.ts'

const SAID = {
  reason: '不再经营',
  clear: true,
  keeper: '胡春生',
  invoice: '没有',
  contactPhone: '15499000104',
}

/** 个体工商户简易注销: no public notice, laid before the departments, ten days without objection. */
it('stops at once when tax objects, and says why', async () => {
  const shop = await applicant('hu-chunsheng', '春生')
  const { application, caseId, number } = await apply(shop, 'sole-trader-deregistration', SAID, [
    'promise',
  ])
  await (await officer('market-window')).act(number, 'accept', {})
  const tax = await atDesk('tax-window', caseId, DESK)
  await act(tax, 'object', { opinion: '2026 年第二季度没有申报', danger: true })
  await shot(tax, 'work-noodles-objected')
  await expect
    .poll(
      async () =>
        (await shop.get<{ state: string }>(`/api/onestop/applications/${application}`)).state,
      { timeout: 15_000, interval: 300 },
    )
    .toBe('REFUSED')
})

/** Last: a firm that ended applies for nothing more. */
it('closes a noodle shop when no department objects', async () => {
  const page = await visitor(PHONE)
  await page.goto('/portal/sign-in?back=/portal/items/sole-trader-deregistration')
  await signIn(page, 'hu-chunsheng')
  await page.getByText('不用公示').first().waitFor()
  await page.click('button:has-text("代表黄山区春生面馆")')
  await page.click('button:has-text("开始办理")')
  await page.getByRole('heading', { name: /^申请/ }).waitFor()
  const number = /\d{12}/.exec((await page.textContent('.crumbs')) ?? '')?.[0] ?? ''
  const promise = join(scratch(), 'promise.png')
  writeFileSync(promise, await page.screenshot())
  await page.selectOption('#field-reason', SAID.reason)
  await page.click('[data-field=clear] .el-switch__core')
  await page.fill('#field-keeper', SAID.keeper)
  await page.selectOption('#field-invoice', SAID.invoice)
  await page.fill('#field-contactPhone', SAID.contactPhone)
  const box = page.locator('[data-material="promise"]')
  await box.locator('input[type=file]').setInputFiles(promise)
  await box.getByRole('link', { name: 'promise.png' }).waitFor()
  await lookAtItAll(page)
  await page.getByRole('heading', { name: '核对后提交' }).waitFor()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('heading', { name: '办到哪了' }).waitFor()

  const clerk = await officer('market-window')
  await clerk.act(number, 'accept', {})
  await page.reload()
  await page.getByText('10 天内没有部门提出异议').first().waitFor()
  await expectNoSidewaysScroll(page)
  await shot(page, 'phone-noodles-waiting')
  await expectAccessible(page)

  const tax = await visitor(DESK)
  await signIn(tax, 'tax-window')
  await tax.locator('tbody tr', { hasText: number }).getByRole('link').first().click()
  await tax.locator('[data-panel=branches]').getByText('税务：税款、发票').waitFor()
  await shot(tax, 'work-noodles-tax')
  await expectAccessible(tax)
  await act(tax, 'clear')
  for (const department of ['hr', 'medical-insurance']) {
    const other = await officer(`${department}-window`)
    await other.act(number, 'clear', {}, department)
  }
  const reviewer = await officer('market-reviewer')
  await reviewer.act(number, 'grant', {})
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.locator('h1').waitFor()
        await page.waitForLoadState('networkidle')
        return page.textContent('main')
      },
      { timeout: 15_000, interval: 500 },
    )
    .toContain('准予注销登记通知书')
  await shot(page, 'phone-noodles-closed')
})

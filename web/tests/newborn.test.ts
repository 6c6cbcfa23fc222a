import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  lookAtItAll,
  scratch,
  shot,
  signIn,
  visitor,
} from './browser.ts'
import { officer } from './officer.ts'

/** 出生登记: a mother proves once that the child is hers, then acts in its name. */
it('registers a birth in the child’s name, in the province’s system', async () => {
  const page = await visitor(PHONE)
  await page.goto('/portal/sign-in?back=/portal/items/birth-registration')
  await signIn(page, 'tang-wanqing')
  await page.getByRole('link', { name: '核验监护关系' }).click()
  await page.getByRole('heading', { name: '监护关系核验' }).waitFor()
  await page.click('button:has-text("开始办理")')
  await page.getByRole('heading', { name: /^申请/ }).waitFor()
  const number = /\d{12}/.exec((await page.textContent('.crumbs')) ?? '')?.[0] ?? ''
  const proof = join(scratch(), 'certificate.png')
  writeFileSync(proof, await page.screenshot())
  await page.fill('#field-childName', '汤小满')
  await page.selectOption('#field-childSex', '女')
  await page.fill('#field-childBirth', new Date(Date.now() - 9 * 864e5).toISOString().slice(0, 10))
  await page.fill('#field-certificate', `W34${Date.now()}`)
  await page.selectOption('#field-relation', '母亲')
  const box = page.locator('[data-material="birth-certificate"]')
  await box.locator('input[type=file]').setInputFiles(proof)
  await box.getByRole('link', { name: 'certificate.png' }).waitFor()
  await lookAtItAll(page)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('heading', { name: '办到哪了' }).waitFor()
  await (await officer('police-window')).act(number, 'accept', {})
  await (await officer('police-reviewer')).act(number, 'grant', {})

  await expect
    .poll(
      async () => {
        await page.goto('/portal/agencies')
        await page.getByRole('heading', { name: '我可以替谁办事' }).waitFor()
        await page.waitForLoadState('networkidle')
        return page.textContent('main')
      },
      { timeout: 15_000, interval: 500 },
    )
    .toContain('汤小满')
  await expectNoSidewaysScroll(page)
  await shot(page, 'phone-newborn-guardian')
  await expectAccessible(page)
  await page.goto('/portal/items/birth-registration')
  await page.click('button:has-text("替汤小满办")')
  await page.getByText('您正在替').waitFor()
  await page.click('button:has-text("开始办理")')
  await page.getByRole('heading', { name: /^申请/ }).waitFor()
  expect(await page.inputValue('#field-childName')).toBe('汤小满')
  await page.selectOption('#field-follow', '随母亲')
  await shot(page, 'phone-newborn-form')
  await lookAtItAll(page)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.locator('button:has-text("前往办理"):enabled').waitFor()
  await expectNoSidewaysScroll(page)
  await shot(page, 'phone-newborn-hand-over')
  await expectAccessible(page)

  await page.click('button:has-text("前往办理")')
  await page.click('.el-message-box .el-button--primary')
  await page.getByText('演示沙箱').first().waitFor()
  expect(await page.textContent('main')).toContain('汤小满')
  await page.click('button:has-text("核对无误，提交")')
  await page.getByText('受理编号').waitFor()
  await page.click('a:has-text("返回黄山区政务服务网")')
  await page.getByText('那边的受理编号').waitFor({ timeout: 45_000 })
  await shot(page, 'phone-newborn-received')
  await page.getByText('该系统已办成').waitFor({ timeout: 45_000 })
  await shot(page, 'phone-newborn-registered')
})

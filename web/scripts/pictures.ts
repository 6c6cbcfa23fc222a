import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { it } from 'vitest'
import { applicant, apply, attach, TEA_SHOP } from '../tests/applicant.ts'
import { PHONE, signIn, visitor } from '../tests/browser.ts'
import { act, officer, open } from '../tests/counter.ts'

/** The pictures that README and docs show, each of what its reader would see. */
const IMAGES = join(import.meta.dirname, '../../docs/images')
const DESK = { width: 1200, height: 860 }
mkdirSync(IMAGES, { recursive: true })

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(IMAGES, `${name}.png`) })
}

it('takes the form as it is found, filled in', async () => {
  const page = await visitor(DESK)
  await page.goto('/portal/sign-in?back=/portal/items/elder-card')
  await signIn(page, 'wang-guilan')
  await page.click('button:has-text("开始办理")')
  await page.getByRole('heading', { name: /^申请/ }).waitFor()
  await picture(page, 'onestop-form')
})

it('takes one application from both sides of the counter', async () => {
  const firm = await applicant('cheng-mingyuan', '云谷')
  const { application, caseId } = await apply(firm, 'food-bulk-sale', TEA_SHOP, [
    'layout',
    'safety-rules',
  ])
  const clerk = await officer('market-window', caseId, DESK)
  await picture(clerk, 'onestop-case')
  await clerk.locator('[data-action=supplement]').click()
  await clerk.check('[data-material=layout][type=checkbox]')
  await clerk.getByRole('textbox', { name: '存在的问题' }).fill('拍虚了，看不清货架')
  await clerk.click('[data-submit=action]')
  await clerk.locator('.news[role=status]').waitFor()
  await attach(firm, application, 'layout')
  await firm.send('POST', `/api/onestop/applications/${application}/supplement`)
  await open(clerk, caseId)
  await act(clerk, 'accept')

  await follow(application, DESK, 'portal-application')
  await follow(application, PHONE, 'onestop-application')
})

async function follow(application: string, size: typeof DESK, name: string): Promise<void> {
  const page = await visitor(size)
  await page.goto('/portal/sign-in')
  await signIn(page, 'cheng-mingyuan')
  await page.click('.account .who')
  await page.click('button:has-text("代表黄山区云谷")')
  await page.getByRole('button', { name: '黄山区云谷茶叶' }).waitFor()
  await page.goto(`/portal/applications/${application}`)
  await page.getByRole('heading', { name: '办到哪了' }).waitFor()
  await picture(page, name)
}

it('takes the district at a glance', async () => {
  const page = await visitor({ width: 1440, height: 900 })
  await signIn(page, 'district-leader')
  await page.locator('.picture .mark').first().waitFor()
  await page.locator('.chart svg').waitFor()
  await picture(page, 'cockpit')
})

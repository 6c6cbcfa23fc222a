import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { PDF } from './applicant.ts'
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  lookAtItAll,
  shot,
  signIn,
  visitor,
} from './browser.ts'
import * as counter from './counter.ts'
import { officer } from './officer.ts'

const VILLAGER = { name: '程明远', idNumber: '341098198105169111' }
const file = (name: string) => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(PDF),
})

/** Journey: a villager of 新明乡, his trees, the service point, a refusal and the way against it. */
it('tells a villager which trees need no permit before anybody fills in a form', async () => {
  const villager = await visitor(PHONE)
  await villager.goto('/portal/items/timber-felling')
  const spared = villager.locator('.not-needed')
  await spared.waitFor()
  expect(await spared.textContent()).toMatch(/房前屋后自己的零星几棵树：不用办证/)
  expect(await spared.textContent()).toMatch(/自然保护区以外的竹子：不用办证/)
  expect(await spared.textContent()).toContain('第五十六条')
  expect(await topOf(spared)).toBeLessThan(await topOf(villager.locator('.begin')))
  await expectNoSidewaysScroll(villager)
  await shot(villager, 'felling-guide-phone')
  await expectAccessible(villager)
})

it('helps him to a permit at the service point, and tells a refused one his remedies', async () => {
  const point = await visitor(DESK)
  await signIn(point, 'xinming-point')
  await point.goto('/work/points')
  await point.fill('#visit-name', VILLAGER.name)
  await point.fill('#visit-idNumber', VILLAGER.idNumber)
  await point.setInputFiles('input[type=file]', file('签字的委托书'))
  await point.getByText('签字的委托书.pdf').waitFor()
  await point.click('button:has-text("核对身份，开始办理")')
  await point.getByRole('heading', { name: '替程明远办理' }).waitFor()
  await point.fill('#find-item', '砍自家山上的树')
  await point.click('button:has-text("查找")')
  const found = point.locator('li', { hasText: '林木采伐许可' }).first()
  await found.getByRole('button', { name: '替他办' }).click()

  await point.getByText('先问一句').waitFor()
  await point.click('button:has-text("房前屋后")')
  await point.getByText('不用办证，可以直接砍').waitFor()
  expect(await point.locator('#field-plot').count(), 'no form before the answer').toBe(0)
  await shot(point, 'felling-first-question')
  await expectAccessible(point)
  await point.click('button:has-text("都不是，要办")')
  await fillIn(point)
  await shot(point, 'felling-form')
  await lookAtItAll(point)
  await point.getByRole('button', { name: '提交', exact: true }).click()
  await point.getByText('收件凭证做好后').waitFor()
  const number = /编号 (\d{12})/.exec((await point.textContent('main')) ?? '')?.[1] ?? ''
  await shot(point, 'felling-handed-in')

  const today = new Date().toISOString().slice(0, 10)
  const town = await officer('town-341003200-clerk')
  await town.act(number, 'accept')
  const first = await officer('forestry-inspector-1')
  await first.act(number, 'record-inspection', {
    inspectedOn: today,
    findings: '地块在封山育林区内',
    conclusion: '不符合',
  })
  await (await officer('forestry-inspector-2')).act(number, 'confirm-inspection')
  const reviewer = await officer('forestry-reviewer')
  await reviewer.act(number, 'propose-refuse', {}, null, '封山育林区内，拟不予许可')
  const caseId = await (await officer('forestry-director')).caseOf(number)
  const director = await counter.officer('forestry-director', caseId, DESK)
  await counter.act(director, 'refuse', {
    opinion: '该地块在封山育林区内，依照森林法第六十条第一项，不得核发采伐许可证。',
    danger: true,
  })
  await counter.expectDocument(director, '不予')
  await shot(director, 'felling-refused')

  const villager = await visitor(PHONE)
  await signIn(villager, 'cheng-mingyuan')
  await villager.goto('/portal/applications')
  await villager.locator('a', { hasText: '林木采伐许可' }).first().click()
  await villager.locator('.decision', { hasText: '未准予' }).waitFor()
  expect(await villager.textContent('.decision')).toContain('封山育林区')
  const remedies = villager.locator('section[aria-labelledby=remedies]')
  expect(await remedies.textContent()).toMatch(/60 日内.*黄山区人民政府.*最后一天是/s)
  expect(await remedies.textContent()).toMatch(/6 个月内.*人民法院.*行政诉讼/s)
  await expectNoSidewaysScroll(villager)
  await shot(villager, 'felling-remedies-phone')
  await expectAccessible(villager)
})

async function fillIn(page: Page): Promise<void> {
  await page.fill('#field-plot', '猴坑村后山，12 林班 3 小班')
  await page.fill('#field-area', '6')
  await page.fill('#field-volume', '18')
  await page.fill('#field-until', '2027-03-31')
  await page.fill('#field-replant', '明年春天补种杉木 400 株')
  await page.selectOption('#field-ownership', '自留山')
  await page.selectOption('#field-species', '杉木')
  await page.selectOption('#field-method', '择伐')
  await page.selectOption('#field-purpose', '自用')
  const right = page.locator('[data-material=forest-right]')
  await right.locator('input[type=file]').setInputFiles(file('林权证'))
  await right.getByText('林权证.pdf').waitFor()
  await page.getByText('已自动保存').waitFor()
}

async function topOf(part: ReturnType<Page['locator']>): Promise<number> {
  return (await part.boundingBox())?.y ?? Number.NaN
}

import { describe, expect, it } from 'vitest'
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  shot,
  signIn,
  visitor,
} from './browser.ts'

const WALL = { width: 1920, height: 1080 }

/** Every screen that a post opens, as it is offered in the menu. */
describe.each([
  [
    'data-admin',
    [
      'cases',
      'corrections',
      'resources',
      'seals',
      'procedures',
      'subscribers',
      'outbox',
      'calendar',
      'divisions',
      'accounts',
      'seat-changes',
    ],
  ],
  ['security-admin', ['accounts', 'seat-changes', 'resources']],
  ['auditor', ['audit', 'reads', 'seal-uses']],
  ['market-director', ['people', 'firms']],
])('%s finds in the workbench', (persona, screens) => {
  it(screens.join(', '), { timeout: 180_000 }, async () => {
    const page = await visitor(DESK)
    await signIn(page, persona)
    for (const screen of screens) {
      await page.click(`nav.menu a[href="/work/${screen}"]`)
      await page.locator('main h1').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.locator('main [role=alert]').allTextContents()).toEqual([])
      await expectNoSidewaysScroll(page)
      await shot(page, `work-${screen}`)
      await expectAccessible(page)
    }
    const phone = await visitor(PHONE)
    await signIn(phone, persona)
    for (const screen of screens) {
      await phone.goto(`/work/${screen}`)
      await phone.locator('main h1').waitFor()
      await phone.waitForLoadState('networkidle')
      await expectNoSidewaysScroll(phone)
    }
    await shot(phone, `work-${screens.at(-1)}-phone`)
  })
})

it('shows people only for a purpose, and their numbers only for a reason', async () => {
  const page = await visitor(DESK)
  await signIn(page, 'market-director')
  await page.goto('/work/people')
  await page.locator('#ask-purpose').selectOption({ index: 1 })
  await page.fill('#ask-matter', '食品经营许可核验')
  await page.fill('#ask-words', '程明远')
  await page.click('button:has-text("查询")')
  await page.click('tbody button:has-text("程明远")')
  await page.getByText('身份证号').last().waitFor()
  await shot(page, 'work-person')
  await expectAccessible(page)
  await page.click('button:has-text("查看完整信息")')
  await page.fill('.el-message-box textarea', '核对法定代表人身份')
  await page.click('.el-message-box .el-button--primary')
  await page.getByText(/341098\d{11}[\dX]/).waitFor()
})

it('keeps an officer out of what the post does not open', async () => {
  const page = await visitor(DESK)
  await signIn(page, 'market-window')
  expect(await page.locator('nav.menu a[href="/work/audit"]').count()).toBe(0)
  await page.goto('/work/audit')
  await page.getByRole('heading', { name: '您不能打开这个页面' }).waitFor()
})

describe.each([
  ['on a wall', WALL, 'wall'],
  ['on a laptop', DESK, 'desk'],
  ['on a phone', PHONE, 'phone'],
])('the district at a glance %s', (_where, size, name) => {
  it('leads from a number to its cases', async () => {
    const page = await visitor(size)
    await signIn(page, 'district-leader')
    await page.locator('.headline').waitFor()
    if (size === PHONE) await page.getByRole('button', { name: '看地图' }).waitFor()
    else await page.locator('.picture .mark').first().waitFor()
    await page.locator('.chart svg').waitFor()
    await page.getByText('实时').waitFor()
    await expectNoSidewaysScroll(page)
    await shot(page, `cockpit-${name}`)
    await expectAccessible(page)
    const total = Number(await page.locator('.headline .big').textContent())
    await page.locator('.headline .big a').click()
    await page.waitForURL('**/work/cases?status=OPEN')
    await page.locator('main h1').waitFor()
    await expect.poll(() => page.locator('tbody tr').count()).toBe(Math.min(total, 20))
  })
})

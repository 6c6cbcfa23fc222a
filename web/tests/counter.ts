import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { signInAs, visitor } from './browser.ts'

/** An officer at the workbench, in front of one case. */
export async function officer(
  persona: string,
  caseId: string,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await visitor(size)
  await signInAs(page, persona)
  await open(page, caseId)
  return page
}

export async function open(page: Page, caseId: string): Promise<void> {
  await page.goto(`/work/cases/${caseId}`)
  await page.locator('[data-panel=actions]').waitFor()
}

interface Deed {
  opinion?: string
  fill?: Record<string, string>
  choose?: string
  danger?: boolean
}

/** Does what the panel offers, as a person would, and waits until it is told that it worked. */
export async function act(page: Page, action: string, deed: Deed = {}): Promise<void> {
  await choose(page, action)
  for (const [field, value] of Object.entries(deed.fill ?? {}))
    await page.fill(`#deed-${field}`, value)
  if (deed.choose) await page.locator('.deed label', { hasText: deed.choose }).first().click()
  if (deed.opinion) await page.fill('#deed-opinion', deed.opinion)
  const answer = page.waitForResponse((response) => response.url().endsWith('/actions'))
  await page.click('[data-submit=action]')
  if (deed.danger) await page.click('.el-message-box .el-button--danger')
  expect((await answer).status()).toBe(200)
  await page.locator(`.news[role=status]`).waitFor()
}

export async function choose(page: Page, action: string): Promise<void> {
  const button = page.locator(`[data-action="${action}"]`)
  await button.waitFor()
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
  await page.locator('.deed').waitFor()
}

/** Picture of an official document, once it is made: the reactions take a moment. */
export async function expectDocument(page: Page, title: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.getByRole('heading', { name: '文书' }).waitFor()
        await page.waitForTimeout(400)
        return page.locator('.document', { hasText: title }).count()
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0)
  await page.locator('.document', { hasText: title }).getByText('查看').click()
  const picture = page.locator('.document img').first()
  await picture.waitFor()
  await expect
    .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(300)
}

import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'

/** The program under test, with the demonstration district in it. */
export const URL_UNDER_TEST = process.env.YINGKE_TEST_URL ?? 'http://localhost:8080'
const SHOTS = join(import.meta.dirname, 'shots')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
export const SMALLEST = { width: 360, height: 740 }

mkdirSync(SHOTS, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const contexts: BrowserContext[] = []
const complaints: string[] = []

/** A person with a browser of their own. */
export async function visitor(size: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    baseURL: URL_UNDER_TEST,
    locale: 'zh-CN',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(15_000)
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/the server responded with a status of/.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`)
  })
  return page
}

/** Signs in by the card of a persona, as a person would. */
export async function signIn(page: Page, persona: string): Promise<void> {
  if (!page.url().includes('/portal/sign-in')) await page.goto('/portal/sign-in')
  await page.click(`[data-persona="${persona}"]`)
  await page.waitForURL((url) => !url.pathname.startsWith('/portal/sign-in'))
}

/** Signs in as any officer of the demonstration, also one who has no card. */
export async function signInAs(page: Page, staff: string): Promise<void> {
  await page.goto('/portal/sign-in')
  const status = await page.evaluate(async (id) => {
    const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? ''
    const answer = await fetch(`/api/identity/personas/${id}/session`, {
      method: 'POST',
      headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
    })
    return answer.status
  }, staff)
  expect(status, staff).toBeLessThan(300)
}

export async function shot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(250)
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true })
}

interface Violation {
  id: string
  impact: string | null
  nodes: { html: string; failureSummary?: string }[]
}

/** No serious or critical violation, as axe sees it; runs by the debugger, past the policy. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE)
  const violations = await page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } })
      .axe
    return (await axe.run()).violations
  })
  const serious = violations
    .filter((violation) => ['serious', 'critical'].includes(violation.impact ?? ''))
    .map(
      (violation) =>
        `${violation.id}: ${violation.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`,
    )
  expect(serious, page.url()).toEqual([])
}

/** Nothing sticks out at the side. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  const room = page.viewportSize()?.width ?? 0
  expect(width, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(room)
}

/** A place for files that a test uploads. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'yingke-browser-'))
}

async function shotOfFailure(name: string): Promise<void> {
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries())
    await page.screenshot({ path: join(SHOTS, `failed-${name}-${index}.png`), fullPage: true })
}

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await shotOfFailure(task.id)
  await Promise.all(contexts.splice(0).map((context) => context.close()))
  expect(complaints.splice(0), 'errors in the browser’s console').toEqual([])
})
afterAll(() => browser.close())

/** Goes on to the last look before handing in. */
export async function lookAtItAll(page: Page) {
  await page.getByRole('button', { name: '核对并提交' }).click()
  await page.getByRole('heading', { name: '核对后提交' }).waitFor()
}

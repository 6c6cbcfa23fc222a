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

/** Journey 1: from a plain question to a sealed e-license that a stranger verifies. */
describe.each([
  ['at a desk', DESK, 'desk'],
  ['on a phone', PHONE, 'phone'],
])('a retired resident asks about buses %s', (_where, size, name) => {
  it('and holds an elder card that any stranger can verify', async () => {
    const page = await visitor(size)
    await page.goto('/portal')
    await page.fill('#question', '七十岁坐公交要不要钱')
    await page.keyboard.press('Enter')
    await page.click('.item a:has-text("老年人优待证")')
    await page.getByRole('heading', { level: 1, name: '老年人优待证' }).waitFor()
    await shot(page, `${name}-guide`)
    await page.click('button:has-text("登录并办理")')
    await page.waitForURL('**/portal/sign-in?**')
    await signIn(page, 'wang-guilan')
    await page.click('button:has-text("开始办理")')

    await page.getByRole('heading', { name: '申请老年人优待证' }).waitFor()
    expect(await page.textContent('[data-field="name"]')).toContain('王桂兰')
    expect(await page.textContent('[data-material="id-card"]')).toContain('免提交')
    await page.fill('#field-phone', '13900000072')
    await page.getByText('已自动保存').waitFor()
    await expectNoSidewaysScroll(page)
    await shot(page, `${name}-apply`)
    await expectAccessible(page)
    await page.click('button:has-text("核对并提交")')
    await page.getByRole('heading', { name: '核对后提交' }).waitFor()
    await shot(page, `${name}-review`)
    await page.getByRole('button', { name: '提交', exact: true }).click()

    await page.locator('.decision', { hasText: '准予' }).waitFor()
    await page.getByRole('link', { name: '打开电子证照' }).waitFor({ timeout: 40_000 })
    await expectNoSidewaysScroll(page)
    await shot(page, `${name}-granted`)
    await expectAccessible(page)
    const application = page.url()
    await page.click('text=打开电子证照')
    const picture = page.locator('.paper img').first()
    await picture.waitFor()
    await expect
      .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(300)
    await expectNoSidewaysScroll(page)
    await shot(page, `${name}-license`)
    await expectAccessible(page)
    const verify = await page.getAttribute('a:has-text("验证页面")', 'href')

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.click('button:has-text("下载 OFD")'),
    ])
    const stranger = await visitor(size)
    await stranger.goto(verify ?? '')
    await stranger.locator('.verdict.valid').waitFor()
    expect(await stranger.textContent('main')).not.toContain('王桂兰')
    await expectNoSidewaysScroll(stranger)
    await shot(stranger, `${name}-verified`)
    await stranger.click('text=上传文件核验电子印章')
    await stranger.setInputFiles('input[type=file]', await saved.path())
    await stranger.locator('.verdict.valid').waitFor()
    await shot(stranger, `${name}-verified-file`)
    await expectAccessible(stranger)

    await page.goto(application)
    await page.locator('.star').nth(4).click()
    await page.getByText('非常满意', { exact: true }).waitFor()
    await page.click('button:has-text("提交评价")')
    await page.getByText('5 星').waitFor()
    await page.goto('/portal/licenses')
    await page.getByRole('link', { name: '老年人优待证' }).first().waitFor()
    await shot(page, `${name}-wallet`)
  })
})

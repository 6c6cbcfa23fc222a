import { Buffer } from 'node:buffer'
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

/** Journey: 备案 is no permit. What is complete is filed on the spot, and the receipt is there. */
it('files a home for the elderly on the spot and gives its firm the receipt', async () => {
  const firm = await visitor(PHONE)
  await signIn(firm, 'fang-huizhen')
  await firm.goto('/portal/items/elder-home-filing')
  await firm.getByRole('heading', { level: 1, name: '养老机构备案' }).waitFor()
  await firm.click('button:has-text("代表黄山区松鹤养老服务有限公司")')
  await firm.click('button:has-text("开始办理")')
  await firm.getByRole('heading', { name: '申请养老机构备案' }).waitFor()
  expect(await firm.textContent('[data-field=name]')).toContain('松鹤养老')
  expect(await firm.textContent('[data-material=business-license]')).toContain('免提交')
  for (const [field, value] of Object.entries({
    homeName: '松鹤养老院',
    address: '甘棠镇龙北社区松谷路 8 号',
    beds: '60',
    openOn: '2026-11-16',
    contactPhone: '15499000105',
  }))
    await firm.fill(`#field-${field}`, value)
  await firm.selectOption('#field-nature', '经营性')
  await firm.locator('[data-field=serves] label', { hasText: '全日集中住宿' }).click()
  for (const material of ['filing-form', 'promise']) {
    const place = firm.locator(`[data-material=${material}]`)
    await place.locator('input[type=file]').setInputFiles({
      name: `${material}.pdf`,
      mimeType: 'application/pdf',
      buffer: Buffer.from(PDF),
    })
    await place.getByText(`${material}.pdf`).waitFor()
  }
  await firm.getByText('已自动保存').waitFor()
  await expectNoSidewaysScroll(firm)
  await shot(firm, 'filing-form-phone')
  await lookAtItAll(firm)
  await firm.getByRole('button', { name: '提交', exact: true }).click()
  await firm.waitForURL(/applications\/[0-9a-f-]{36}$/)
  await firm.getByRole('heading', { name: '经过' }).waitFor()
  const number = /编号 (\d{12})/.exec((await firm.textContent('main')) ?? '')?.[1] ?? ''

  const caseId = await (await officer('civil-window')).caseOf(number)
  const clerk = await counter.officer('civil-window', caseId, DESK)
  await counter.choose(clerk, 'grant')
  expect(await clerk.textContent('[data-panel=actions]')).toContain('备案不是许可')
  await counter.act(clerk, 'grant')
  await counter.expectDocument(clerk, '备案回执')
  await shot(clerk, 'filing-filed')

  await firm.reload()
  const receipt = firm.locator('section[aria-labelledby=documents]')
  await receipt.getByText('备案回执').waitFor()
  expect(await firm.textContent('h1')).toContain('备案')
  await expectNoSidewaysScroll(firm)
  await shot(firm, 'filing-receipt-phone')
  await expectAccessible(firm)
})

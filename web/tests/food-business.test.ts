import { expect, it } from 'vitest'
import { applicant, apply, attach, TEA_SHOP } from './applicant.ts'
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  shot,
  signIn,
  visitor,
} from './browser.ts'
import { act, choose, expectDocument, officer, open } from './counter.ts'

const SHOP = ['layout', 'safety-rules']

/** Journey 2: from a material that cannot be read to a license, through the officers' screens. */
it('takes a tea firm from the window to its license', { timeout: 240_000 }, async () => {
  const firm = await applicant('cheng-mingyuan', '云谷')
  const { application, caseId, number } = await apply(firm, 'food-bulk-sale', TEA_SHOP, SHOP)

  const clerk = await visitor(DESK)
  await signIn(clerk, 'market-window')
  await clerk.getByRole('heading', { level: 1, name: '待办' }).waitFor()
  const row = clerk.locator('tbody tr', { hasText: number })
  await row.waitFor()
  await shot(clerk, 'work-inbox')
  await expectAccessible(clerk)
  await row.getByRole('link').focus()
  await clerk.keyboard.press('Enter')
  await clerk.locator('[data-panel=actions]').waitFor()
  expect(await clerk.textContent('[data-material=business-license]')).toContain('免提交')
  expect(await clerk.textContent('[data-clock=check]')).toContain('5 个工作日')
  await shot(clerk, 'work-case-check')
  await expectAccessible(clerk)

  await clerk.locator('[data-field=representativeId] .unmask').click()
  await clerk.fill('#unmask-reason', '核对法定代表人身份')
  await clerk.click('.el-dialog button:has-text("查看")')
  await clerk.waitForFunction(() =>
    /341098\d{11}[\dX]/.test(
      document.querySelector('[data-field=representativeId] .words')?.textContent ?? '',
    ),
  )

  await choose(clerk, 'supplement')
  await clerk.check('[data-material=layout][type=checkbox]')
  await clerk.click('[data-submit=action]')
  await clerk.locator('.deed .error').first().waitFor()
  await clerk.getByRole('textbox', { name: '存在的问题' }).fill('第 2 页拍虚了，看不清设备清单')
  expect(await clerk.locator('.deed .error').count()).toBe(0)
  await shot(clerk, 'work-case-supplement')
  await expectAccessible(clerk)
  await clerk.click('[data-submit=action]')
  await clerk.locator('.news[role=status]').waitFor()
  expect(await clerk.textContent('.news')).toContain('申请人')
  await expectDocument(clerk, '补正')
  await shot(clerk, 'work-case-supplemented')

  await attach(firm, application, 'layout')
  await firm.send('POST', `/api/onestop/applications/${application}/supplement`)
  await open(clerk, caseId)
  expect(await clerk.locator('[data-action=supplement]').count()).toBe(0)
  await act(clerk, 'accept')
  await expect.poll(() => clerk.textContent('[data-clock=statutory]')).toContain('10 个工作日')

  const first = await officer('market-inspector-1', caseId, PHONE)
  await act(first, 'record-inspection', {
    fill: {
      inspectedOn: new Date().toISOString().slice(0, 10),
      findings: '布局与图纸一致，防尘设施齐全',
    },
    choose: '符合',
  })
  await expectNoSidewaysScroll(first)
  await shot(first, 'work-case-phone')
  await expectAccessible(first)
  await first.context().close()

  const second = await officer('market-inspector-2', caseId, DESK)
  await act(second, 'confirm-inspection')
  const reviewer = await officer('market-reviewer', caseId, DESK)
  await choose(reviewer, 'propose-grant')
  await reviewer.click('[data-submit=action]')
  await reviewer.locator('#deed-opinion-error').waitFor()
  await act(reviewer, 'propose-grant', { opinion: '材料齐全，核查符合，拟准予' })

  const director = await officer('market-director', caseId, DESK)
  await act(director, 'request-extension', { opinion: '需要与消防部门会商布局' })
  const head = await officer('market-head', caseId, DESK)
  await act(head, 'approve-extension', { opinion: '同意延长' })
  await expect.poll(() => head.textContent('[data-clock=statutory]')).toContain('已延长 5 个工作日')
  await shot(head, 'work-case-extended')
  await open(director, caseId)
  expect(await director.locator('[data-action=request-extension]').count()).toBe(0)
  await shot(director, 'work-case-decide')
  await act(director, 'grant')
  await expectDocument(director, '准予')
  await shot(director, 'work-case-granted')
  await expectAccessible(director)

  await director.goto('/work/licenses?q=云谷')
  await director.locator('tbody tr', { hasText: '云谷' }).first().waitFor()
  await shot(director, 'work-licenses')
  await director.goto('/work/done')
  await director.locator('tbody tr', { hasText: number }).first().waitFor()
  await shot(director, 'work-done')
})

it('lets only one of two clerks act, and loses no word of the other', async () => {
  const firm = await applicant('cheng-mingyuan', '云谷')
  const { caseId } = await apply(firm, 'food-bulk-sale', TEA_SHOP, SHOP)
  const one = await officer('market-window', caseId, DESK)
  const other = await officer('market-window', caseId, DESK)
  await choose(one, 'decline')
  await one.fill('#deed-opinion', '经营场所不在本区，不属于本单位职权')
  await act(other, 'accept')
  await one.click('[data-submit=action]')
  await one.click('.el-message-box .el-button--danger')
  await one.getByText('刚刚被他人办理过').waitFor()
  await one.getByText('您写的意见：经营场所不在本区').waitFor()
  await shot(one, 'work-case-stale')
  await expectAccessible(one)
})

it('shows no case of another department', async () => {
  const firm = await applicant('cheng-mingyuan', '云谷')
  const { caseId } = await apply(firm, 'food-bulk-sale', TEA_SHOP, SHOP)
  const stranger = await visitor(DESK)
  await signIn(stranger, 'health-window')
  await stranger.goto(`/work/cases/${caseId}`)
  await stranger.locator('[role=alert]').waitFor()
  expect(await stranger.textContent('main')).not.toContain('云谷')
  await shot(stranger, 'work-case-foreign')
})

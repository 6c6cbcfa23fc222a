import { expect, it } from 'vitest'
import { applicant, apply } from './applicant.ts'
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, shot, visitor } from './browser.ts'
import { act, choose, officer } from './counter.ts'
import * as desk from './officer.ts'

const HARDSHIP = {
  reason: '火灾',
  happenedOn: '2026-11-20',
  story: '厨房失火，烧掉了两间房',
  members: 2,
  income: 1200,
  urgent: false,
  consent: '同意',
}
const today = () => new Date().toISOString().slice(0, 10)

/** Journey: before a township grants relief the neighbors see it, and an objection is heard. */
it('puts a relief on public notice before approval, and hears a neighbor who objects', async () => {
  const { caseId, number } = await apply(
    await applicant('wang-guilan'),
    'temporary-relief',
    HARDSHIP,
    [],
  )
  const clerk = await desk.officer('town-341003100-clerk')
  await clerk.act(number, 'accept')
  await clerk.act(number, 'record-survey', { surveyedOn: today(), findings: '情况属实' })
  const head = await officer('town-341003100-head', caseId, DESK)
  await act(head, 'confirm-survey', { fill: { amount: '1500' } })
  expect(await offered(head), 'nobody ends a notice early').toEqual(['record-objection'])

  const neighbor = await visitor(PHONE)
  const notice = await noticeOf(caseId)
  await neighbor.goto('/portal')
  await neighbor.getByRole('link', { name: '公示', exact: true }).click()
  await neighbor.locator(`a[href="/portal/publicity/${notice}"]`).waitFor()
  await expectNoSidewaysScroll(neighbor)
  await shot(neighbor, 'publicity-phone')
  await expectAccessible(neighbor)
  await neighbor.click(`a[href="/portal/publicity/${notice}"]`)
  await neighbor.waitForURL(/publicity\/[0-9a-f-]{36}$/)
  await neighbor.getByText('拟给予临时救助 1500 元').first().waitFor()
  expect(await neighbor.textContent('main')).toContain('王*兰')
  expect(await neighbor.textContent('main')).not.toMatch(/王桂兰|火灾|341098|玉屏路/)
  await neighbor.fill('#objection', '她家今年刚盖了新房')
  await neighbor.click('button:has-text("提出异议")')
  await neighbor.getByText('处理完以前，这件事不会批准').waitFor()
  await expectNoSidewaysScroll(neighbor)
  await shot(neighbor, 'publicity-objected-phone')
  await expectAccessible(neighbor)

  const handler = await officer('town-341003100-clerk', caseId, DESK)
  const panel = handler.locator('[data-panel=publicity]')
  await panel.getByText('她家今年刚盖了新房').waitFor()
  await panel.getByLabel('核实的情况').fill('已入户核实：房屋是儿子家的，分户多年。')
  await shot(handler, 'work-objection')
  await expectAccessible(handler)
  await panel.getByRole('button', { name: '不成立', exact: true }).click()
  await panel.getByText('异议不成立').waitFor()
})

/** In an emergency help comes first, within what the township may decide, and papers afterwards. */
it('helps at once in an emergency and completes the papers afterwards', async () => {
  const grandmother = await applicant('wang-guilan')
  const { application, caseId, number } = await apply(
    grandmother,
    'temporary-relief',
    { ...HARDSHIP, urgent: true },
    [],
  )
  const clerk = await officer('town-341003100-clerk', caseId, DESK)
  await act(clerk, 'accept-urgent', { opinion: '房屋烧毁，今晚没有地方住' })
  await expect.poll(() => clerk.textContent('[data-clock=urgent]')).toContain('24 小时')
  await shot(clerk, 'work-urgent')

  const head = await officer('town-341003100-head', caseId, DESK)
  await choose(head, 'relieve')
  await head.fill('#deed-amount', '20000')
  await head.fill('#deed-standard', '现金，安置住处')
  await head.click('[data-submit=action]')
  await head.getByText('请报区民政局审批').first().waitFor()
  await act(head, 'relieve', { fill: { amount: '1500' } })
  const papers = { surveyedOn: today(), findings: '火灾属实', standard: '现金 1500 元' }
  await (await desk.officer('town-341003100-clerk')).act(number, 'grant-afterwards', papers)
  await expect
    .poll(() => grandmother.get(`/api/onestop/applications/${application}`))
    .toMatchObject({ stateTitle: '已批准' })
})

async function offered(page: Awaited<ReturnType<typeof visitor>>): Promise<(string | null)[]> {
  const actions = await page.locator('[data-action]').all()
  return Promise.all(actions.map((action) => action.getAttribute('data-action')))
}

/** The notice is up when the relay has told of the step. */
async function noticeOf(caseId: string): Promise<string> {
  const clerk = await desk.officer('town-341003100-clerk')
  const read = () => clerk.read<{ id: string }[]>(`/api/onestop/publicity/cases/${caseId}`)
  await expect.poll(async () => (await read()).length, { timeout: 10_000 }).toBe(1)
  return (await read())[0]?.id ?? ''
}

import { expect, it } from 'vitest'
import { applicant, apply, GUESTHOUSE } from './applicant.ts'
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, shot } from './browser.ts'
import { act, officer, open } from './counter.ts'

/** Journey 3: the laboratory test stops the clock, and it runs on. */
it(
  'lets the clock of a guesthouse stand while its water is tested',
  { timeout: 180_000 },
  async () => {
    const inn = await applicant('tang-wanqing', '松间')
    const { caseId } = await apply(inn, 'public-place-health', GUESTHOUSE, [
      'floor-plan',
      'hygiene-rules',
    ])
    const clerk = await officer('health-window', caseId, DESK)
    await act(clerk, 'accept')
    const inspector = await officer('health-inspector-1', caseId, PHONE)
    await act(inspector, 'start-test', {
      fill: { items: '空气、饮用水、床上用品', institution: '黄山市疾控中心', expectedDays: '8' },
    })
    const statutory = inspector.locator('[data-clock=statutory]')
    await expect.poll(() => statutory.textContent()).toContain('预计 8 天')
    expect(await statutory.textContent()).toContain('暂停计时')
    await expectNoSidewaysScroll(inspector)
    await shot(inspector, 'work-test-phone')
    await expectAccessible(inspector)
    await open(inspector, caseId)
    await act(inspector, 'finish-test', { fill: { result: '各项指标符合标准' }, choose: '合格' })
    await expect.poll(() => statutory.textContent()).toContain('还剩')
    await act(inspector, 'record-inspection', {
      fill: { inspectedOn: new Date().toISOString().slice(0, 10), findings: '卫生设施齐全' },
      choose: '符合',
    })
    const second = await officer('health-inspector-2', caseId, DESK)
    await act(second, 'confirm-inspection')
    const reviewer = await officer('health-reviewer', caseId, DESK)
    await act(reviewer, 'propose-grant', { opinion: '检测合格，拟准予' })
    const director = await officer('health-director', caseId, DESK)
    await act(director, 'grant')
    await expect.poll(() => director.textContent('main .head')).toContain('准予')
    await shot(director, 'work-test-granted')
  },
)

import type { Screen } from '@/shell/system.ts'

/** Counters: who comes is received, and what was decided is handed out. */
export const receptionScreens: Screen[] = [
  {
    path: 'reception',
    title: '综合窗口',
    menu: '综合窗口',
    needs: 'onestop.visit.receive',
    component: () => import('./Reception.vue'),
  },
  {
    path: 'points',
    title: '帮办代办',
    menu: '帮办代办',
    needs: 'onestop.visit.assist',
    component: () => import('./Reception.vue'),
  },
  {
    path: 'visits/:visit',
    title: '接待',
    signedIn: true,
    component: () => import('./VisitScreen.vue'),
  },
  {
    path: 'visits/:visit/applications/:id',
    title: '办理情况',
    signedIn: true,
    component: () => import('./VisitApplication.vue'),
  },
  {
    path: 'visits/:visit/applications/:id/form',
    title: '替人填写申请',
    signedIn: true,
    component: () => import('./VisitApply.vue'),
  },
  {
    path: 'visits/:visit/applications/:id/papers',
    title: '核对原件',
    signedIn: true,
    component: () => import('./Papers.vue'),
  },
  {
    path: 'hand-outs',
    title: '结果送达',
    menu: '结果送达',
    needs: 'onestop.result.serve',
    component: () => import('../handout/HandOuts.vue'),
  },
  {
    path: 'hand-outs/:id',
    title: '送达一个结果',
    needs: 'onestop.result.serve',
    component: () => import('../handout/HandOutScreen.vue'),
  },
]

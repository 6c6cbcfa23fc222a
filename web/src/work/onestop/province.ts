import type { Screen } from '@/shell/system.ts'

/** Screens without a case of their own: a slip to print, and what comes from or is kept outside the district. */
export const provinceScreens: Screen[] = [
  {
    path: 'slips/:caseId',
    title: '大字告知单',
    needs: 'onestop.proactive.handle',
    component: () => import('./Slip.vue'),
  },
  {
    path: 'item-library',
    title: '从省级基本目录认领',
    menu: '认领省级事项',
    needs: 'onestop.item.browse',
    component: () => import('./items/Library.vue'),
  },
  {
    path: 'retyping',
    title: '录入核对',
    menu: '录入核对',
    needs: 'onestop.retyping.read',
    component: () => import('./RetypingFindings.vue'),
  },
  {
    path: 'reconciliation',
    title: '省平台对账',
    menu: '省平台对账',
    needs: 'onestop.reconciliation.read',
    component: () => import('./Reconciliation.vue'),
  },
]

import type { Screen } from '@/shell/system.ts'

/** What is handled, typed or kept in systems outside the district. */
export const provinceScreens: Screen[] = [
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

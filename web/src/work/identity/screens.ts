import type { Screen } from '@/shell/system.ts'

/** Organs, their people and what these may do, for the administrators. */
export const identityScreens: Screen[] = [
  {
    path: 'organs',
    title: '单位',
    menu: '单位',
    needs: 'identity.account.read',
    component: () => import('./Organs.vue'),
  },
  {
    path: 'roster',
    title: '导入单位和人员',
    needs: 'identity.organ.manage',
    component: () => import('./RosterImport.vue'),
  },
  {
    path: 'accounts',
    title: '账户',
    menu: '账户',
    needs: 'identity.account.read',
    component: () => import('./Accounts.vue'),
  },
  {
    path: 'seat-changes',
    title: '岗位授权',
    menu: '岗位授权',
    needs: 'identity.account.read',
    component: () => import('./SeatChanges.vue'),
  },
]

import type { Screen } from '@/shell/system.ts'

/** The officer's day: what waits, what was done, what is late, and who stands in for whom. */
export const caseScreens: Screen[] = [
  {
    path: '',
    title: '待办',
    menu: '待办',
    needs: 'casework.case.read',
    component: () => import('./Inbox.vue'),
  },
  {
    path: 'done',
    title: '已办',
    menu: '已办',
    needs: 'casework.case.act',
    component: () => import('./Done.vue'),
  },
  {
    path: 'cases',
    title: '案件查询',
    menu: '案件查询',
    needs: 'casework.case.read',
    component: () => import('./Cases.vue'),
  },
  {
    path: 'cases/:id',
    title: '办件',
    signedIn: true,
    component: () => import('./CaseScreen.vue'),
  },
  {
    path: 'late',
    title: '督办',
    menu: '督办',
    needs: 'casework.urging.write',
    component: () => import('./Late.vue'),
  },
  {
    path: 'delegations',
    title: '外出委托',
    menu: '外出委托',
    needs: 'casework.case.act',
    component: () => import('./Delegations.vue'),
  },
]

import type { Screen } from '@/shell/system.ts'

/** Seals from the application to the end, and what they were used for. */
export const sealScreens: Screen[] = [
  {
    path: 'seals',
    title: '电子印章',
    menu: '电子印章',
    needs: 'seal.seal.browse',
    component: () => import('./Seals.vue'),
  },
  {
    path: 'seals/apply',
    title: '申请刻制印章',
    needs: 'seal.seal.apply',
    component: () => import('./ApplyForSeal.vue'),
  },
  {
    path: 'seals/:id',
    title: '印章',
    needs: 'seal.seal.browse',
    component: () => import('./SealScreen.vue'),
  },
  {
    path: 'seal-requests',
    title: '用印申请',
    menu: '用印申请',
    needs: 'seal.use.request',
    component: () => import('./UseRequests.vue'),
  },
  {
    path: 'seal-requests/new',
    title: '申请用印',
    needs: 'seal.use.request',
    component: () => import('./AskUse.vue'),
  },
  {
    path: 'seal-requests/:id',
    title: '用印申请',
    needs: 'seal.use.request',
    component: () => import('./UseRequestScreen.vue'),
  },
  {
    path: 'seal-uses',
    title: '用印记录',
    menu: '用印记录',
    needs: 'seal.use.read',
    component: () => import('./Uses.vue'),
  },
]

import { defineSystem, routesOf } from '@/shell/system.ts'

/** The district at a glance. */
export const cockpitRoutes = routesOf([
  defineSystem({
    id: 'cockpit',
    title: '驾驶舱',
    screens: [
      { path: '', title: '驾驶舱', signedIn: true, component: () => import('./Overview.vue') },
    ],
  }),
])

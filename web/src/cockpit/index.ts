import { defineSystem, routesOf } from '@/shell/system.ts'

/** The district at a glance. */
export const cockpitRoutes = routesOf([
  defineSystem({
    id: 'cockpit',
    title: '驾驶舱',
    screens: [
      {
        path: '',
        title: '驾驶舱',
        needs: 'cockpit.overview.read',
        component: () => import('./overview/Overview.vue'),
      },
    ],
  }),
])

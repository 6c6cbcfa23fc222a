import { defineSystem, routesOf, type System } from '@/shell/system.ts'

/** What officers work with: the one inbox first, then the systems that their posts open. */
export const workSystems: System[] = [
  defineSystem({
    id: 'casework',
    title: '办件',
    screens: [
      { path: '', title: '收件箱', signedIn: true, component: () => import('./Start.vue') },
    ],
  }),
]

export const workRoutes = routesOf(workSystems)

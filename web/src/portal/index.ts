import { defineSystem, routesOf, type System } from '@/shell/system.ts'

/** What citizens and firms see. */
export const portalSystems: System[] = [
  defineSystem({
    id: 'home',
    title: '首页',
    screens: [
      { path: '', title: '首页', component: () => import('./home/Home.vue') },
      { path: 'sign-in', title: '登录', component: () => import('./SignIn.vue') },
    ],
  }),
]

export const portalRoutes = routesOf(portalSystems)

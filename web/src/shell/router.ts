import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { cockpitRoutes } from '@/cockpit/index.ts'
import { portalRoutes } from '@/portal/index.ts'
import { workRoutes } from '@/work/index.ts'
import { useSession } from './session.ts'

/** Three faces in chunks of their own: who comes to apply never loads the workbench. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/portal' },
    {
      path: '/portal',
      component: () => import('@/portal/PortalFrame.vue'),
      children: [
        ...portalRoutes,
        {
          path: ':rest(.*)',
          component: () => import('./NotFound.vue'),
          meta: { title: '没有这个页面' },
        },
      ],
    },
    {
      path: '/work',
      component: () => import('@/work/WorkFrame.vue'),
      meta: { signedIn: true },
      children: [
        ...workRoutes,
        {
          path: ':rest(.*)',
          component: () => import('./NotFound.vue'),
          meta: { title: '没有这个页面' },
        },
      ],
    },
    {
      path: '/cockpit',
      component: () => import('@/cockpit/CockpitFrame.vue'),
      meta: { signedIn: true },
      children: cockpitRoutes,
    },
    {
      path: '/:rest(.*)',
      component: () => import('./NotFound.vue'),
      meta: { title: '没有这个页面' },
    },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})

/** A stranger signs in first and comes back to where they wanted to go. */
async function signedInFirst(to: RouteLocationNormalized) {
  const session = useSession()
  if (!to.meta.signedIn) {
    void session.ready().catch(() => {})
    return true
  }
  try {
    await session.ready()
  } catch {
    return true // the screen itself says that the server is away
  }
  if (!session.signedIn.value) return { path: '/portal/sign-in', query: { back: to.fullPath } }
  return true
}

router.beforeEach(signedInFirst)
router.afterEach((to) => {
  document.title = to.meta.title ? `${to.meta.title} · 迎客` : '迎客 · 黄山区政务服务'
})

/** A chunk that is gone after an upgrade: load the page anew, once. */
router.onError((_error, to) => {
  if (sessionStorage.getItem('yingke.reloaded') === to.fullPath) return
  sessionStorage.setItem('yingke.reloaded', to.fullPath)
  location.assign(to.fullPath)
})

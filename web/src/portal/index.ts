import { defineSystem, routesOf, type System } from '@/shell/system.ts'

/** What citizens and firms see. */
export const portalSystems: System[] = [
  defineSystem({
    id: 'onestop',
    title: '办事',
    screens: [
      { path: '', title: '首页', component: () => import('./onestop/Home.vue') },
      { path: 'search', title: '搜索结果', component: () => import('./onestop/Search.vue') },
      { path: 'items/:id', title: '办事指南', component: () => import('./onestop/Guide.vue') },
      {
        path: 'mine',
        title: '我的',
        signedIn: true,
        component: () => import('./onestop/Mine.vue'),
      },
      {
        path: 'helped',
        title: '帮我办的',
        signedIn: true,
        component: () => import('./onestop/Helped.vue'),
      },
      {
        path: 'applications',
        title: '我的办件',
        signedIn: true,
        component: () => import('./onestop/Applications.vue'),
      },
      {
        path: 'applications/:id',
        title: '办件详情',
        signedIn: true,
        component: () => import('./onestop/ApplicationPage.vue'),
      },
      {
        path: 'applications/:id/form',
        title: '填写申请',
        signedIn: true,
        component: () => import('./onestop/Apply.vue'),
      },
      { path: 'publicity', title: '公示', component: () => import('./onestop/Publicity.vue') },
      {
        path: 'publicity/answers',
        title: '异议的答复',
        component: () => import('./onestop/ObjectionAnswer.vue'),
      },
      {
        path: 'publicity/:id',
        title: '公示内容',
        component: () => import('./onestop/PublicityPage.vue'),
      },
      { path: 'progress', title: '查进度', component: () => import('./onestop/Progress.vue') },
    ],
  }),
  defineSystem({
    id: 'license',
    title: '证照',
    screens: [
      {
        path: 'licenses',
        title: '我的证照',
        signedIn: true,
        component: () => import('./license/Wallet.vue'),
      },
      {
        path: 'licenses/:id',
        title: '证照',
        signedIn: true,
        component: () => import('./license/License.vue'),
      },
      { path: 'verify', title: '验证证照', component: () => import('./license/VerifyFile.vue') },
      {
        path: 'verify/:code',
        title: '验证证照',
        component: () => import('./license/VerifyCode.vue'),
      },
    ],
  }),
  defineSystem({
    id: 'notice',
    title: '消息',
    screens: [
      {
        path: 'notices',
        title: '消息',
        signedIn: true,
        component: () => import('./notice/Notices.vue'),
      },
    ],
  }),
  defineSystem({
    id: 'registry',
    title: '我的数据',
    screens: [
      {
        path: 'me',
        title: '我的数据',
        signedIn: true,
        component: () => import('./registry/Me.vue'),
      },
    ],
  }),
  defineSystem({
    id: 'identity',
    title: '账户',
    screens: [
      { path: 'sign-in', title: '登录', component: () => import('./SignIn.vue') },
      {
        path: 'agencies',
        title: '委托授权',
        signedIn: true,
        component: () => import('./identity/Agencies.vue'),
      },
      { path: 'accessibility', title: '无障碍', component: () => import('./Accessibility.vue') },
    ],
  }),
]

export const portalRoutes = routesOf(portalSystems)

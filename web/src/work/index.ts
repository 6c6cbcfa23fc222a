import { defineSystem, routesOf, type System } from '@/shell/system.ts'
import { caseScreens } from './casework/screens.ts'
import { identityScreens } from './identity/screens.ts'
import { licenseScreens } from './license/screens.ts'
import { provinceScreens } from './onestop/province.ts'
import { receptionScreens } from './onestop/reception/screens.ts'
import { sealScreens } from './seal/screens.ts'

/** What officers work with: the one inbox first, then the systems that their posts open. */
export const workSystems: System[] = [
  defineSystem({
    id: 'casework',
    title: '办件',
    screens: caseScreens,
  }),
  defineSystem({
    id: 'registry',
    title: '数据',
    screens: [
      {
        path: 'people',
        title: '人口查询',
        menu: '人口查询',
        needs: 'registry.person.search',
        component: () => import('./registry/People.vue'),
      },
      {
        path: 'firms',
        title: '法人查询',
        menu: '法人查询',
        needs: 'registry.legal-entity.search',
        component: () => import('./registry/Firms.vue'),
      },
      {
        path: 'corrections',
        title: '更正申请',
        menu: '更正申请',
        needs: 'registry.correction.answer',
        component: () => import('./registry/Corrections.vue'),
      },
    ],
  }),
  defineSystem({
    id: 'catalog',
    title: '数据',
    screens: [
      {
        path: 'resources',
        title: '数据资源目录',
        menu: '资源目录',
        needs: 'catalog.resource.browse',
        component: () => import('./catalog/Resources.vue'),
      },
      {
        path: 'resources/:id',
        title: '数据资源',
        needs: 'catalog.resource.browse',
        component: () => import('./catalog/ResourceScreen.vue'),
      },
      {
        path: 'reads',
        title: '谁读了什么',
        menu: '谁读了什么',
        needs: 'catalog.read.audit',
        component: () => import('./catalog/Reads.vue'),
      },
    ],
  }),
  defineSystem({
    id: 'license',
    title: '证照和印章',
    screens: licenseScreens,
  }),
  defineSystem({ id: 'seal', title: '证照和印章', screens: sealScreens }),
  defineSystem({
    id: 'onestop',
    title: '服务',
    screens: [
      ...receptionScreens,
      {
        path: 'items',
        title: '事项管理',
        menu: '事项管理',
        needs: 'onestop.item.browse',
        component: () => import('./onestop/items/Items.vue'),
      },
      {
        path: 'items/:item/compare',
        title: '比较版本',
        needs: 'onestop.item.browse',
        component: () => import('./onestop/items/Compare.vue'),
      },
      {
        path: 'items/:item/:version',
        title: '事项',
        needs: 'onestop.item.browse',
        component: () => import('./onestop/items/Editor.vue'),
      },
      {
        path: 'item-import',
        title: '导入事项',
        needs: 'onestop.item.edit',
        component: () => import('./onestop/items/Import.vue'),
      },
      {
        path: 'ratings',
        title: '好差评',
        menu: '好差评',
        needs: 'onestop.rating.read',
        component: () => import('./onestop/Ratings.vue'),
      },
      {
        path: 'archives',
        title: '办件档案',
        menu: '办件档案',
        needs: 'onestop.archive.read',
        component: () => import('./onestop/archive/Archives.vue'),
      },
      {
        path: 'statistics',
        title: '政务服务统计',
        menu: '统计',
        needs: 'onestop.statistics.read',
        component: () => import('./onestop/statistics/StatisticsScreen.vue'),
      },
      {
        path: 'statistics/cases',
        title: '统计办件',
        needs: 'onestop.statistics.read',
        component: () => import('./onestop/statistics/StatisticsCases.vue'),
      },
      ...provinceScreens,
    ],
  }),
  defineSystem({
    id: 'administration',
    title: '管理',
    screens: [
      {
        path: 'procedures',
        title: '办理流程',
        menu: '办理流程',
        needs: 'casework.case.read',
        component: () => import('./casework/Procedures.vue'),
      },
      {
        path: 'procedure-drafts',
        title: '流程修订',
        menu: '流程修订',
        needs: 'casework.procedure.publish',
        component: () => import('./casework/ProcedureDrafts.vue'),
      },
      {
        path: 'procedure-drafts/:id',
        title: '修订流程',
        needs: 'casework.procedure.publish',
        component: () => import('./casework/ProcedureEdit.vue'),
      },
      {
        path: 'audit',
        title: '审计日志',
        menu: '审计日志',
        needs: 'audit.entry.read',
        component: () => import('./audit/Entries.vue'),
      },
      {
        path: 'subscribers',
        title: '消息投递',
        menu: '消息投递',
        needs: 'casework.subscriber.manage',
        component: () => import('./casework/Subscribers.vue'),
      },
      {
        path: 'outbox',
        title: '短信发送',
        menu: '短信发送',
        needs: 'notice.outbox.read',
        component: () => import('./notice/Outbox.vue'),
      },
      {
        path: 'calendar',
        title: '工作日历',
        menu: '工作日历',
        needs: 'calendar.year.load',
        component: () => import('./calendar/Years.vue'),
      },
      {
        path: 'divisions',
        title: '行政区划',
        menu: '行政区划',
        needs: 'division.tree.import',
        component: () => import('./division/Divisions.vue'),
      },
      ...identityScreens,
      {
        path: 'password',
        title: '更改密码',
        signedIn: true,
        component: () => import('@/shell/ChangePassword.vue'),
      },
    ],
  }),
]

export const workRoutes = routesOf(workSystems)

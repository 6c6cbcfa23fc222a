import type { Screen } from '@/shell/system.ts'

/** Licenses that departments issued, and which of them have not reached their holders. */
export const licenseScreens: Screen[] = [
  {
    path: 'licenses',
    title: '已发证照',
    menu: '已发证照',
    needs: 'license.license.browse',
    component: () => import('./Issued.vue'),
  },
  {
    path: 'license-deliveries',
    title: '证照送达',
    menu: '证照送达',
    needs: 'license.delivery.read',
    component: () => import('./Deliveries.vue'),
  },
]

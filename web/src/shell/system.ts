import type { RouteRecordRaw } from 'vue-router'

/** One screen of a system. Paths are plain strings below the face: `licenses/:id`. */
export interface Screen {
  path: string
  /** What the browser's tab and the screen reader call it. */
  title: string
  component: () => Promise<unknown>
  /** The authority without which the screen is not offered: `casework.inbox.read`. */
  needs?: string
  /** Only for people who have signed in; implied by `needs`. */
  signedIn?: boolean
  /** What the face's menu calls it; a screen without it is reached from other screens. */
  menu?: string
}

/** What a system shows on one face. Its id is the name of its module everywhere. */
export interface System {
  id: string
  title: string
  screens: Screen[]
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    needs?: string
    signedIn?: boolean
  }
}

export function defineSystem(system: System): System {
  return system
}

/** The routes of a face's systems; every screen is a chunk of its own. */
export function routesOf(systems: System[]): RouteRecordRaw[] {
  return systems.flatMap((system) =>
    system.screens.map((screen) => ({
      path: screen.path,
      component: screen.component as RouteRecordRaw['component'],
      meta: {
        title: screen.title,
        needs: screen.needs,
        signedIn: screen.signedIn === true || screen.needs !== undefined,
      },
    })),
  ) as RouteRecordRaw[]
}

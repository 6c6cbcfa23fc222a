import { ask, client, type Schemas } from '@/api/client.ts'
import { useLoad } from '@/api/load.ts'
import type { Application } from './application.ts'

export type Later = Schemas['onestop.Later']

/** What of an application may come later or be promised instead of being shown. */
export const usePromises = (application: () => Application) =>
  useLoad(
    () =>
      ask(
        client.GET('/api/onestop/applications/{id}/promises', {
          params: { path: { id: application().id } },
        }),
      ),
    () => application().materials,
    true,
  )

export function defer(id: string, material: string, later: boolean): Promise<Application> {
  const params = { path: { id, material } }
  return later
    ? ask(client.PUT('/api/onestop/applications/{id}/promises/{material}', { params }))
    : ask(client.DELETE('/api/onestop/applications/{id}/promises/{material}', { params }))
}

export function commit(id: string, promised: boolean): Promise<Application> {
  const params = { path: { id } }
  return promised
    ? ask(client.PUT('/api/onestop/applications/{id}/commitment', { params }))
    : ask(client.DELETE('/api/onestop/applications/{id}/commitment', { params }))
}

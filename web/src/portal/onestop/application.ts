import { askWithVersion, ask, client, type Schemas } from '@/api/client.ts'

export type Application = Schemas['onestop.ApplicationView']
export type Material = Schemas['onestop.MaterialView']
export type Kind = 'plain' | 'going' | 'good' | 'attention' | 'bad'

/** How a state should be taken. */
export function kindOf(state: string): Kind {
  switch (state) {
    case 'GRANTED':
      return 'good'
    case 'REFUSED':
    case 'DECLINED':
      return 'bad'
    case 'SUPPLEMENT':
      return 'attention'
    case 'SUBMITTED':
      return 'going'
    default:
      return 'plain'
  }
}

export const readApplication = (id: string) =>
  askWithVersion(client.GET('/api/onestop/applications/{id}', { params: { path: { id } } }))

export const attachFiles = (id: string, material: string, files: string[]) =>
  files.length === 0
    ? ask(
        client.DELETE('/api/onestop/applications/{id}/materials/{material}', {
          params: { path: { id, material } },
        }),
      )
    : ask(
        client.PUT('/api/onestop/applications/{id}/materials/{material}', {
          params: { path: { id, material } },
          body: { files },
        }),
      )

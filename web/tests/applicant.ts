import { URL_UNDER_TEST } from './browser.ts'

/** Somebody who applies through the API, so that a test of the workbench begins at the counter. */
export interface Applicant {
  get: <T>(path: string) => Promise<T>
  send: <T>(method: string, path: string, body?: unknown, version?: number) => Promise<T>
  upload: (name: string, content: Uint8Array, type: string) => Promise<string>
}

export interface Application {
  id: string
  number: string
  version: number
  values: Record<string, unknown>
  progress?: { caseId: string } | null
}

export const PDF = new TextEncoder().encode(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000054 00000 n 
0000000105 00000 n 
trailer<</Size 4/Root 1 0 R>>
startxref
170
%%EOF
`,
)
/** A white point: small, but a PNG through and through. */
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  ),
  (char) => char.charCodeAt(0),
)

/** Acts for the firm of that name, or for themselves. */
export async function applicant(persona: string, firm?: string): Promise<Applicant> {
  const { token } = await call<{ token: string }>(
    'POST',
    `/api/identity/personas/${persona}/token`,
    {},
  )
  const headers = { Authorization: `Bearer ${token}` }
  const send = <T>(method: string, path: string, body?: unknown, version?: number) =>
    call<T>(
      method,
      path,
      {
        ...headers,
        'Idempotency-Key': crypto.randomUUID(),
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body === undefined ? undefined : JSON.stringify(body),
    )
  const session = await send<{ mayActFor: { id: string; name: string }[] }>(
    'GET',
    '/api/identity/session',
  )
  const found = firm && session.mayActFor.find((each) => each.name.includes(firm))
  if (found) await send('PUT', '/api/identity/session/acting-for', { legalEntityId: found.id })
  return {
    get: (path) => send('GET', path),
    send,
    upload: async (name, content, type) => {
      const form = new FormData()
      form.append('file', new Blob([content.slice()], { type }), name)
      const stored = await call<{ id: string }>(
        'POST',
        '/api/files/files',
        { ...headers, 'Idempotency-Key': crypto.randomUUID() },
        form,
      )
      return stored.id
    },
  }
}

async function call<T>(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | FormData,
): Promise<T> {
  const response = await fetch(URL_UNDER_TEST + path, { method, headers, body })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return (text === '' ? null : JSON.parse(text)) as T
}

/** Fills in, attaches and hands in; answers with the case that came of it. */
export async function apply(
  who: Applicant,
  item: string,
  values: Record<string, unknown>,
  materials: string[],
): Promise<{ application: string; number: string; caseId: string }> {
  const draft = await who.send<Application>('POST', '/api/onestop/applications', { item })
  const path = `/api/onestop/applications/${draft.id}`
  await who.send('PUT', `${path}/form`, { values: { ...draft.values, ...values } }, draft.version)
  for (const material of materials) await attach(who, draft.id, material)
  const handedIn = await who.send<Application>('POST', `${path}/submission`, {})
  return {
    application: draft.id,
    number: handedIn.number,
    caseId: handedIn.progress?.caseId ?? '',
  }
}

export async function attach(who: Applicant, application: string, material: string): Promise<void> {
  const files = [
    await who.upload(`${material}.pdf`, PDF, 'application/pdf'),
    await who.upload(`${material}.png`, PNG, 'image/png'),
  ]
  await who.send('PUT', `/api/onestop/applications/${application}/materials/${material}`, { files })
}

export const TEA_SHOP = {
  shopName: '云谷茶叶甘棠店',
  place: '341003100001',
  address: '甘棠镇北海路 18 号',
  area: 86,
  products: ['茶叶', '干货炒货'],
  staff: 3,
  managerName: '程明远',
  managerPhone: '13900000018',
  online: false,
}

export const GUESTHOUSE = {
  placeName: '松间民宿',
  kind: '宾馆旅店招待所',
  place: '341003104000',
  address: '太平湖镇松间路 6 号',
  area: 420,
  rooms: 12,
  staff: 6,
  certifiedStaff: 6,
  centralAir: false,
  contactPhone: '13900000036',
}

import { randomUUID } from 'node:crypto'
import { URL_UNDER_TEST } from './browser.ts'

/** An officer who acts through the API, so that an applicant's test can go on. */
export async function officer(persona: string) {
  const answer = await fetch(`${URL_UNDER_TEST}/api/identity/personas/${persona}/token`, {
    method: 'POST',
  })
  const { token } = (await answer.json()) as { token: string }
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }

  async function read<T>(path: string): Promise<T> {
    const found = await fetch(URL_UNDER_TEST + path, { headers })
    if (!found.ok) throw new Error(`GET ${path}: ${found.status} ${await found.text()}`)
    return (await found.json()) as T
  }

  /** The case of an application that waits in the inbox. */
  async function caseOf(application: string): Promise<string> {
    const found = await read<{ items: { caseId: string }[] }>(
      `/api/casework/inbox?q=${application}`,
    )
    const id = found.items[0]?.caseId
    if (!id) throw new Error(`${persona} has no case of ${application} in the inbox`)
    return id
  }

  /** Takes an action on the case of an application. */
  async function act(
    application: string,
    action: string,
    form: object = {},
    branch: string | null = null,
    opinion: string | null = null,
  ): Promise<void> {
    const id = await caseOf(application)
    const seen = await read<{ version: number }>(`/api/casework/cases/${id}`)
    const done = await fetch(`${URL_UNDER_TEST}/api/casework/cases/${id}/actions`, {
      method: 'POST',
      headers: {
        ...headers,
        'Idempotency-Key': randomUUID(),
        'If-Match': `"${seen.version}"`,
      },
      body: JSON.stringify({ action, opinion, files: [], form, branch }),
    })
    if (!done.ok) throw new Error(`${action}: ${done.status} ${await done.text()}`)
  }

  return { act, caseOf, read }
}

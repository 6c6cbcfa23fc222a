import { computed, readonly, ref, shallowRef } from 'vue'
import { ask, client, onExpired, type Schemas } from '@/api/client.ts'

export type SessionView = Schemas['identity.SessionView']

const STRANGER: SessionView = {
  signedIn: false,
  mode: '',
  authorities: [],
  seats: [],
  mayActFor: [],
  principals: [],
  renewPassword: false,
}

const view = shallowRef<SessionView>(STRANGER)
let asked: Promise<void> | null = null

/** Set while a person whose session ended is asked to sign in again on the same page. */
const renewing = ref(false)
let renewed: ((back: boolean) => void) | null = null

async function load(): Promise<void> {
  view.value = await ask(client.GET('/api/identity/session'))
}

/** Asks the server once; later calls wait for the same answer. */
function ready(): Promise<void> {
  asked ??= load().catch((failure: unknown) => {
    asked = null
    throw failure
  })
  return asked
}

async function signIn(name: string, password: string): Promise<void> {
  await ask(client.POST('/api/identity/sessions', { body: { name, password } }))
  await load()
}

/** Demonstration only: anybody may be one of the invented people. */
async function signInAs(persona: string): Promise<void> {
  await ask(
    client.POST('/api/identity/personas/{id}/session', { params: { path: { id: persona } } }),
  )
  await load()
}

async function signOut(): Promise<void> {
  await ask(client.DELETE('/api/identity/session'))
  await load()
}

/** Acts for a firm from now on, or for oneself again when null. */
async function actFor(legalEntityId: string | null): Promise<void> {
  await ask(
    client.PUT('/api/identity/session/acting-for', { body: { legalEntityId, agency: null } }),
  )
  await load()
}

/** Acts for somebody by the authorization that they gave. */
async function actBy(agency: string): Promise<void> {
  await ask(
    client.PUT('/api/identity/session/acting-for', { body: { legalEntityId: null, agency } }),
  )
  await load()
}

onExpired(() => {
  if (!view.value.signedIn) return Promise.resolve(false)
  renewing.value = true
  return waiting ?? (waiting = new Promise((resolve) => (renewed = resolve)))
})
let waiting: Promise<boolean> | null = null

/**
 * Ends the asking. Somebody else than before must not send what the other one typed: then the page
 * starts anew.
 */
function finishRenewing(accountBefore: string, back: boolean): void {
  if (back && view.value.account?.id !== accountBefore) {
    location.assign('/portal/')
    return
  }
  renewing.value = false
  waiting = null
  renewed?.(back)
}

export function useSession() {
  return {
    view: readonly(view),
    signedIn: computed(() => view.value.signedIn),
    demo: computed(() => view.value.mode === 'demo'),
    name: computed(() => view.value.account?.name ?? ''),
    accountId: computed(() => view.value.account?.id ?? ''),
    officer: computed(() => view.value.account?.kind === 'STAFF'),
    actingFor: computed(() => view.value.actingFor ?? null),
    stopped: computed(() => view.value.stopped ?? ''),
    can: (authority: string) => view.value.authorities.includes(authority),
    renewing: readonly(renewing),
    ready,
    load,
    signIn,
    signInAs,
    signOut,
    actFor,
    actBy,
    finishRenewing,
  }
}

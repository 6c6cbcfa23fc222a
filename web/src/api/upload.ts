import { csrfToken, newCommand, renewSession, type Schemas } from './client.ts'
import { ApiProblem } from './problem.ts'
import { currentVisit } from './visit.ts'

/** Sends a file and tells how far it is (0 to 1); `fetch` cannot do that, so XMLHttpRequest. */
export async function upload(
  file: File,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<Schemas['files.StoredFile']> {
  const form = new FormData()
  form.append('file', file)
  const stored = await post('/api/files/files', form, onProgress, signal)
  return stored as Schemas['files.StoredFile']
}

/** Posts a multipart form; an ended session is renewed and the form sent once more. */
export async function post(
  url: string,
  form: FormData,
  onProgress: (part: number) => void = () => {},
  signal?: AbortSignal,
): Promise<unknown> {
  const command = newCommand()
  try {
    return await send(url, form, command, onProgress, signal)
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status !== 401) throw problem
    if (!(await renewSession())) throw problem
    return await send(url, form, command, onProgress, signal)
  }
}

function send(
  url: string,
  form: FormData,
  command: string,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('Idempotency-Key', command)
    if (currentVisit()) request.setRequestHeader('Yingke-Visit', currentVisit())
    request.setRequestHeader('X-XSRF-TOKEN', decodeURIComponent(csrfToken()))
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body)
      else reject(ApiProblem.of(request.status, body))
    })
    request.addEventListener('error', () => reject(ApiProblem.offline()))
    request.addEventListener('abort', () => reject(new ApiProblem(0, 'canceled', '已取消上传')))
    signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

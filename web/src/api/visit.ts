/** The visit in which an officer of a counter stands in for somebody; empty outside of one. */
let visit = ''

/** From now on requests are made in the name of whom the visit is about. */
export function enterVisit(id: string): void {
  visit = id
}

export function leaveVisit(): void {
  visit = ''
}

export const currentVisit = () => visit

/** For links and pictures, which carry no headers. */
export function withVisit(url: string): string {
  if (!visit) return url
  return `${url}${url.includes('?') ? '&' : '?'}visit=${visit}`
}

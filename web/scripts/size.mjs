// The portal's first page must reach a phone on a mountain road: 300 KB compressed, all counted.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 300
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

/** Every file that a page needs before it shows: its chunk and what that imports, without lazy ones. */
function filesOf(entry, seen = new Set()) {
  const chunk = manifest[entry]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const css of chunk.css ?? []) seen.add(css)
  for (const imported of chunk.imports ?? []) filesOf(imported, seen)
  return seen
}

const compressed = (file) => gzipSync(readFileSync(`dist/${file}`)).length / 1024

/** The entry page, the frame around it and the screen itself. */
function firstPage(...entries) {
  const files = new Set(['index.html'])
  for (const entry of entries) for (const file of filesOf(entry)) files.add(file)
  return [...files].reduce((sum, file) => sum + compressed(file), 0)
}

const pages = {
  'portal home': ['index.html', 'src/portal/PortalFrame.vue', 'src/portal/onestop/Home.vue'],
}
let failed = false
for (const [name, entries] of Object.entries(pages)) {
  const missing = entries.filter((entry) => !manifest[entry])
  if (missing.length > 0) throw new Error(`${name}: not in the build: ${missing}`)
  const kb = firstPage(...entries)
  process.stdout.write(`${name}: ${kb.toFixed(1)} KB compressed, limit ${LIMIT_KB}\n`)
  failed ||= kb > LIMIT_KB
}
if (failed) {
  process.stderr.write('too large: load what the first page does not need later\n')
  process.exitCode = 1
}

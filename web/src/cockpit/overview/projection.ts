import type { Schemas } from '@/api/client.ts'

type DistrictMap = Schemas['cockpit.DistrictMap']

const WIDTH = 1000
const MARGIN = 24

/** The district on a flat picture: true to shape at its middle latitude, north up. */
export interface Picture {
  width: number
  height: number
  outline: string
  place: (lon: number, lat: number) => { x: number; y: number }
}

export function project(map: DistrictMap): Picture {
  const rings = map.outline.features.flatMap((feature) => feature.geometry.coordinates)
  const points = rings.flat()
  const lons = points.map((point) => point[0] ?? 0)
  const lats = points.map((point) => point[1] ?? 0)
  const west = Math.min(...lons)
  const north = Math.max(...lats)
  const squeeze = Math.cos((((north + Math.min(...lats)) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / ((Math.max(...lons) - west) * squeeze)
  const place = (lon: number, lat: number) => ({
    x: MARGIN + (lon - west) * squeeze * scale,
    y: MARGIN + (north - lat) * scale,
  })
  const outline = rings
    .map((ring) =>
      ring
        .map((point, index) => {
          const { x, y } = place(point[0] ?? 0, point[1] ?? 0)
          return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
        })
        .join(''),
    )
    .map((ring) => `${ring}Z`)
    .join('')
  return {
    width: WIDTH,
    height: Math.ceil(MARGIN * 2 + (north - Math.min(...lats)) * scale),
    outline,
    place,
  }
}

/** A wedge of a circle from one share to another, clockwise from the top. */
export function wedge(x: number, y: number, radius: number, from: number, to: number): string {
  if (to - from >= 0.9999)
    return `M${x} ${y - radius}A${radius} ${radius} 0 1 1 ${x - 0.01} ${y - radius}Z`
  const at = (share: number) => {
    const angle = share * 2 * Math.PI - Math.PI / 2
    return `${(x + radius * Math.cos(angle)).toFixed(2)} ${(y + radius * Math.sin(angle)).toFixed(2)}`
  }
  const large = to - from > 0.5 ? 1 : 0
  return `M${x} ${y}L${at(from)}A${radius} ${radius} 0 ${large} 1 ${at(to)}Z`
}

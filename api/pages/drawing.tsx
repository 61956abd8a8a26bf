// The drawing of a life: fasen as bands, termijnen as bars, today as a line. Classes only: a style attribute would break the CSP.
import type { VNode } from 'preact'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { type Axis, axisBetween, rangeOf, ticks } from './axis.ts'
import { Bars, CHARACTER, Hatching, lanesOf, NARROW, Name, type Size, WIDE } from './drawing-termijnen.tsx'
import type { Band, Life } from './life.ts'
import { faseInWords } from './wi2021.ts'
import { longDate, namesItsDay, shortDate, termijnInWords } from './words.ts'

const BAND = { top: 30, height: 34 }

type Props = { readonly life: Life; readonly today: IsoDate; readonly id: string }

/** Twice the same, for two widths: text in an SVG does not wrap, and must stay readable on a phone. CSS shows one of them. */
export function Drawing({ life, today, id }: Props): VNode {
  return (
    <>
      <Picture life={life} today={today} id={`${id}-breed`} size={WIDE} />
      <Picture life={life} today={today} id={`${id}-smal`} size={NARROW} />
    </>
  )
}

function Picture({ life, today, id, size }: Props & { readonly size: Size }): VNode {
  const { width, shown, lane: laneHeight } = size
  const bars = life.bars.filter(({ text, status }) => status !== 'beeindigd' || !namesItsDay(text))
  const begin = life.bands[0]?.from ?? today
  const [from, until] = rangeOf(
    begin,
    today,
    bars.map(({ lastDay, endedOn }) => endedOn ?? lastDay),
  )
  const axis = axisBetween(from, until, 4, width - 4)
  const lanes = lanesOf(bars, until)
  const top = BAND.top + BAND.height + 14
  const bottom = top + lanes.length * laneHeight
  const height = bottom + 26
  return (
    <svg
      class={`tekening tekening--${shown}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-titel ${id}-tekst`}
    >
      <title id={`${id}-titel`}>Tijdlijn van dit traject</title>
      <desc id={`${id}-tekst`}>{inText(life, today)}</desc>
      <Hatching id={id} />
      {ticks(axis, 90).map(({ x, text }) => (
        <g key={text}>
          <line class="tekening__raster" x1={x} x2={x} y1={BAND.top - 6} y2={bottom} />
          <text class="tekening__schaal" x={x} y={height - 8} text-anchor={anchor(x, width)}>
            {text}
          </text>
        </g>
      ))}
      {life.bands.map((band, index) => (
        <Fase key={`${band.fase} ${band.from}`} axis={axis} band={band} number={index + 1} today={today} />
      ))}
      {lanes.map((lane, index) => (
        <Bars
          key={lane.kind}
          axis={axis}
          lane={lane}
          y={top + index * laneHeight}
          today={today}
          hatch={id}
          size={size}
        />
      ))}
      <Today axis={axis} today={today} bottom={bottom} width={width} />
      {lanes.map((lane, index) => (
        <Name key={lane.kind} axis={axis} lane={lane} y={top + index * laneHeight} size={size} />
      ))}
    </svg>
  )
}

const anchor = (x: number, width: number) => (x < 30 ? 'start' : x > width - 30 ? 'end' : 'middle')

type FaseProps = { readonly axis: Axis; readonly band: Band; readonly number: number; readonly today: IsoDate }

function Fase({ axis, band, number, today }: FaseProps): VNode {
  const now = band.until === null
  const left = axis.x(band.from)
  const right = Math.max(left + 2, axis.x(band.until ?? (today > band.from ? today : band.from)))
  const name = `${number} ${faseInWords(band.fase)}`
  const room = right - left
  const label = name.length * CHARACTER + 12 < room ? name : room >= 16 ? String(number) : ''
  return (
    <g>
      <rect
        class={now ? 'tekening__fase tekening__fase--nu' : `tekening__fase tekening__fase--${number % 2}`}
        x={left}
        y={BAND.top}
        width={right - left}
        height={BAND.height}
      />
      {label === '' ? null : (
        <text
          class={now ? 'tekening__naam tekening__naam--nu' : 'tekening__naam'}
          x={label.length > 2 ? left + 8 : (left + right) / 2}
          y={BAND.top + BAND.height / 2 + 5}
          text-anchor={label.length > 2 ? 'start' : 'middle'}
        >
          {label}
        </text>
      )}
    </g>
  )
}

function Today({ axis, today, bottom, width }: { axis: Axis; today: IsoDate; bottom: number; width: number }): VNode {
  const x = axis.x(today)
  return (
    <g>
      <line class="tekening__vandaag" x1={x} x2={x} y1={20} y2={bottom} />
      <text
        class="tekening__vandaag-tekst"
        x={x}
        y={14}
        text-anchor={x < 90 ? 'start' : x > width - 90 ? 'end' : 'middle'}
      >
        vandaag, {shortDate(today)}
      </text>
    </g>
  )
}

function inText({ bands, bars }: Life, today: IsoDate): string {
  const fasen = bands.map(
    ({ fase, from, until }) =>
      `${faseInWords(fase)} van ${longDate(from)} ${until === null ? 'tot nu' : `tot ${longDate(until)}`}`,
  )
  const lopend = bars.filter(({ status }) => status === 'loopt')
  const termijnen = lopend.map(({ text, lastDay }) => `${termijnInWords(text)} tot en met ${longDate(lastDay)}`)
  return [
    `Vandaag is ${longDate(today)}.`,
    `Fasen: ${fasen.join('; ')}.`,
    `Lopende termijnen: ${termijnen.join('; ') || 'geen'}.`,
  ].join(' ')
}

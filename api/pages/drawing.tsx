// The drawing of a life: fasen as bands, termijnen as bars, today as a line. Classes only: a style attribute would break the CSP.
import type { ComponentChildren, VNode } from 'preact'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { type Axis, axisBetween, rangeOf, ticks } from './axis.ts'
import type { Band, Bar, Life } from './life.ts'
import { faseInWords } from './wi2021.ts'
import { longDate, shortDate, termijnInWords } from './words.ts'

const BAND = { top: 30, height: 34 }
const LANE = { height: 46, bar: 12 }
const CHARACTER = 7.2

type Lane = { readonly kind: string; readonly bars: readonly Bar[] }

/** Termijnen of a kind on one line, the lines in the order in which they first ran. */
function lanesOf(bars: readonly Bar[], until: IsoDate): readonly Lane[] {
  const drawn = bars.filter(({ firstDay, lastDay, endedOn }) => firstDay <= until && (endedOn ?? lastDay) >= firstDay)
  const far = ({ lastDay, endedOn }: Bar) => endedOn === null && lastDay > until
  const near = drawn.filter((bar) => !far(bar))
  const kinds = [...new Set(near.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, bars: near.filter((bar) => bar.kind === kind) }))
}

type Props = { readonly life: Life; readonly today: IsoDate; readonly id: string }

/** Twice the same, for two widths: text in an SVG does not wrap, and must stay readable on a phone. CSS shows one of them. */
export function Drawing({ life, today, id }: Props): VNode {
  return (
    <>
      <Picture life={life} today={today} id={`${id}-breed`} width={1040} shown="breed" />
      <Picture life={life} today={today} id={`${id}-smal`} width={343} shown="smal" />
    </>
  )
}

function Picture({ life, today, id, width, shown }: Props & { width: number; shown: string }): VNode {
  const begin = life.bands[0]?.from ?? today
  const [from, until] = rangeOf(
    begin,
    today,
    life.bars.map(({ lastDay }) => lastDay),
  )
  const axis = axisBetween(from, until, 4, width - 4)
  const lanes = lanesOf(life.bars, until)
  const top = BAND.top + BAND.height + 14
  const bottom = top + lanes.length * LANE.height
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
        <Line key={lane.kind} axis={axis} lane={lane} y={top + index * LANE.height} today={today} hatch={id} />
      ))}
      <Today axis={axis} today={today} bottom={bottom} width={width} />
    </svg>
  )
}

function Hatching({ id }: { id: string }): VNode {
  return (
    <defs>
      <pattern id={`${id}-arcering`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="tekening__arcering" width="6" height="6" />
        <rect class="tekening__arcering-streep" width="3" height="6" />
      </pattern>
    </defs>
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

type LineProps = {
  readonly axis: Axis
  readonly lane: Lane
  readonly y: number
  readonly today: IsoDate
  readonly hatch: string
}

function Line({ axis, lane, y, today, hatch }: LineProps): VNode {
  const last = lane.bars.at(-1)
  if (last === undefined) return <g />
  const name = termijnInWords(last.text)
  const running = last.status === 'loopt'
  const day = running ? `t/m ${shortDate(last.lastDay)}` : last.status === 'verstreken' ? 'verstreken' : 'klaar'
  const room = Math.floor((axis.right - axis.left) / CHARACTER) - day.length - 3
  const shown = name.length > room ? `${name.slice(0, room - 1)}…` : name
  const first = axis.x(lane.bars[0]?.firstDay ?? last.firstDay)
  const wide = (shown.length + day.length + 2) * CHARACTER
  const x = Math.max(axis.left, Math.min(first, axis.right - wide))
  return (
    <g>
      <text class={running ? 'tekening__termijn' : 'tekening__termijn tekening__termijn--oud'} x={x} y={y + 12}>
        {shown}
        <tspan class={last.status === 'verstreken' ? 'tekening__dag tekening__dag--voorbij' : 'tekening__dag'} dx="8">
          {day}
        </tspan>
      </text>
      {lane.bars.map((bar) => (
        <BarShape key={bar.key + bar.firstDay} axis={axis} bar={bar} y={y + 20} today={today} hatch={hatch} />
      ))}
    </g>
  )
}

type BarProps = {
  readonly axis: Axis
  readonly bar: Bar
  readonly y: number
  readonly today: IsoDate
  readonly hatch: string
}

/** What has passed is dark, what is left light, what an extension added hatched; a lapse ends with a cross bar. */
function BarShape({ axis, bar, y, today, hatch }: BarProps): VNode {
  const left = axis.x(bar.firstDay)
  const right = Math.max(left + 3, axis.x(bar.lastDay))
  const original = bar.earlier[0] && bar.earlier[0].lastDay < bar.lastDay ? axis.x(bar.earlier[0].lastDay) : right
  const reached = Math.min(right, Math.max(left, axis.x(bar.endedOn ?? today)))
  const old = bar.status !== 'loopt'
  return (
    <g>
      <rect class="tekening__balk" x={left} y={y} width={original - left} height={LANE.bar} />
      {original < right ? (
        <rect
          class="tekening__verlenging"
          x={original}
          y={y}
          width={right - original}
          height={LANE.bar}
          fill={`url(#${hatch}-arcering)`}
        />
      ) : null}
      <rect
        class={old ? 'tekening__gelopen tekening__gelopen--oud' : 'tekening__gelopen'}
        x={left}
        y={y + LANE.bar / 2 - 2}
        width={Math.max(0, reached - left)}
        height={4}
      />
      {bar.status === 'verstreken' ? (
        <rect class="tekening__verstreken" x={right - 2} y={y - 3} width={4} height={LANE.bar + 6} />
      ) : null}
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
        text-anchor={x < 60 ? 'start' : x > width - 60 ? 'end' : 'middle'}
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

/** What the shapes mean; only those that are there. */
export function Legend({ bars }: { bars: readonly Bar[] }): VNode | null {
  const lengthened = bars.some(({ earlier, lastDay }) => earlier[0] !== undefined && earlier[0].lastDay < lastDay)
  const lapsed = bars.some(({ status }) => status === 'verstreken')
  if (bars.length === 0) return null
  return (
    <ul class="sleutel">
      <li>
        <Sample>
          <rect class="tekening__balk" x="0.5" y="0.5" width="27" height="11" />
          <rect class="tekening__gelopen" x="0" y="4" width="16" height="4" />
        </Sample>
        termijn, met de tijd die voorbij is
      </li>
      {lengthened ? (
        <li>
          <Sample>
            <Hatching id="sleutel" />
            <rect class="tekening__verlenging" x="0.5" y="0.5" width="27" height="11" fill="url(#sleutel-arcering)" />
          </Sample>
          verlengd of later geworden
        </li>
      ) : null}
      {lapsed ? (
        <li>
          <Sample>
            <rect class="tekening__balk" x="0.5" y="0.5" width="22" height="11" />
            <rect class="tekening__verstreken" x="22" y="0" width="4" height="12" />
          </Sample>
          verstreken: de laatste dag ging voorbij
        </li>
      ) : null}
    </ul>
  )
}

function Sample({ children }: { children: ComponentChildren }): VNode {
  return (
    <svg viewBox="0 0 28 12" aria-hidden="true">
      {children}
    </svg>
  )
}

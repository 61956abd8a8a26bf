// The termijnen in the drawing of a life: a line per kind, a bar per termijn, and what the shapes mean.
import type { ComponentChildren, VNode } from 'preact'
import { type IsoDate, plus } from '../../domain/dates/iso-date.ts'
import type { Axis } from './axis.ts'
import type { Bar } from './life.ts'
import { namesItsDay, shortDate, termijnInWords } from './words.ts'

const BAR = 12
/** Wide: the day stands behind the name. Narrow: under it. */
export const WIDE = { width: 1040, shown: 'breed', lane: 46, bar: 20, apart: false } as const
export const NARROW = { width: 343, shown: 'smal', lane: 62, bar: 36, apart: true } as const
export type Size = typeof WIDE | typeof NARROW
/** Of the widest letters that a machine may have. */
export const CHARACTER = 8

type Lane = { readonly kind: string; readonly bars: readonly Bar[] }

/** Termijnen of a kind on one line, the lines in the order in which they first ran. */
export function lanesOf(bars: readonly Bar[], until: IsoDate): readonly Lane[] {
  const drawn = bars.filter(({ firstDay, lastDay, endedOn }) => firstDay <= until && (endedOn ?? lastDay) >= firstDay)
  const far = ({ lastDay, status }: Bar) => status !== 'verstreken' && lastDay > until
  const near = drawn.filter((bar) => !far(bar))
  const kinds = [...new Set(near.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, bars: near.filter((bar) => bar.kind === kind) }))
}

type LineProps = { readonly axis: Axis; readonly lane: Lane; readonly y: number; readonly size: Size }

export function Bars({ axis, lane, y, today, hatch, size }: LineProps & Omit<BarProps, 'bar'>): VNode {
  return (
    <g>
      {lane.bars.map((bar) => (
        <BarShape key={bar.key + bar.firstDay} axis={axis} bar={bar} y={y + size.bar} today={today} hatch={hatch} />
      ))}
    </g>
  )
}

/** Comes after the line of today: its letters stay readable across it. */
export function Name({ axis, lane, y, size }: LineProps): VNode {
  const last = lane.bars.at(-1)
  if (last === undefined) return <g />
  const [name, day] = named(last)
  const room = Math.floor((axis.right - axis.left) / CHARACTER) - (size.apart ? 0 : day.length + 2)
  const shown = name.length > room ? `${name.slice(0, room - 1)}…` : name
  const letters = size.apart ? Math.max(shown.length, day.length) : shown.length + day.length + 2
  const first = axis.x(lane.bars[0]?.firstDay ?? last.firstDay)
  const x = Math.max(axis.left, Math.min(first, axis.right - letters * CHARACTER))
  const running = last.status === 'loopt'
  return (
    <g>
      <text class={running ? 'tekening__termijn' : 'tekening__termijn tekening__termijn--oud'} x={x} y={y + 12}>
        {shown}
        <tspan class="tekening__dag" {...(size.apart ? { x, dy: 16 } : { dx: 8 })}>
          {day}
        </tspan>
      </text>
    </g>
  )
}

/** The name, and the day that belongs to it. */
function named(bar: Bar): readonly [string, string] {
  if (!namesItsDay(bar.text)) return [termijnInWords(bar.text), dayOf(bar)]
  const [, what = '', word = ''] = /^(.*) (vanaf|op) \d{4}-\d{2}-\d{2}$/.exec(bar.text) ?? []
  return [termijnInWords(what), `${word} ${shortDate(plus(bar.lastDay, { days: 1 }))}`]
}

/** The last day, or on which day it was over before that. */
function dayOf({ status, lastDay, endedOn }: Bar): string {
  if (status === 'loopt') return `t/m ${shortDate(lastDay)}`
  return status === 'verstreken' ? `verstreken op ${shortDate(lastDay)}` : `klaar op ${shortDate(endedOn ?? lastDay)}`
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
      <rect class="tekening__balk" x={left} y={y} width={original - left} height={BAR} />
      {original < right ? (
        <rect
          class="tekening__verlenging"
          x={original}
          y={y}
          width={right - original}
          height={BAR}
          fill={`url(#${hatch}-arcering)`}
        />
      ) : null}
      <rect
        class={old ? 'tekening__gelopen tekening__gelopen--oud' : 'tekening__gelopen'}
        x={left}
        y={y + BAR / 2 - 2}
        width={Math.max(0, reached - left)}
        height={4}
      />
      {bar.status === 'verstreken' ? (
        <rect class="tekening__verstreken" x={right - 2} y={y - 3} width={4} height={BAR + 6} />
      ) : null}
    </g>
  )
}

export function Hatching({ id }: { id: string }): VNode {
  return (
    <defs>
      <pattern id={`${id}-arcering`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="tekening__arcering" width="6" height="6" />
        <rect class="tekening__arcering-streep" width="3" height="6" />
      </pattern>
    </defs>
  )
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

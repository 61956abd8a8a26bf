// What happens next by itself: each running termijn, and what lapses with it, under which article.
import type { VNode } from 'preact'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { cite } from '../../domain/law/finding.ts'
import type { Bar, Upcoming } from './life.ts'
import { eventTitle, faseInWords } from './wi2021.ts'
import { article, daysLeft, dutch, longDate, namesItsDay, termijnInWords } from './words.ts'

type Props = { readonly upcoming: readonly Upcoming[]; readonly bars: readonly Bar[]; readonly today: IsoDate }

export function Gevolgen({ upcoming, bars, today }: Props): VNode {
  return (
    <section aria-labelledby="vanzelf" class="blok">
      <h2 id="vanzelf">Wat gebeurt er vanzelf?</h2>
      {upcoming.length === 0 ? (
        <p>Er loopt geen termijn. Zonder een handeling of een bericht verandert er niets.</p>
      ) : (
        <ol class="gevolgen">
          {upcoming.map((one) => (
            <Gevolg key={one.termijn.key} one={one} today={today} bar={bars.find((bar) => runs(bar, one))} />
          ))}
        </ol>
      )}
    </section>
  )
}

const runs = (bar: Bar, { termijn }: Upcoming) =>
  bar.status === 'loopt' && bar.key === termijn.key && bar.firstDay === termijn.firstDay

function Gevolg({ one, bar, today }: { one: Upcoming; bar: Bar | undefined; today: IsoDate }): VNode {
  const { termijn, on, events, fase, messages } = one
  const before = bar?.earlier.at(-1)
  return (
    <li class={termijn.lastDay < today ? 'gevolg gevolg--telaat' : 'gevolg'}>
      <h3>{termijnInWords(termijn.text)}</h3>
      <p>
        {namesItsDay(termijn.text) ? '' : `Loopt tot en met ${longDate(termijn.lastDay)} `}
        <span class="dagen">{daysLeft(today, namesItsDay(termijn.text) ? on : termijn.lastDay)}</span>
      </p>
      <p class="artikel">{article(cite(termijn.ground))}</p>
      {before === undefined ? null : (
        <p class="merk">
          Was {longDate(before.lastDay)}; anders sinds {longDate(before.since)}.
        </p>
      )}
      {events.length === 0 ? null : (
        <p class="gevolg__dan">
          Gebeurt er niets, dan op {longDate(on)}:{' '}
          {events.map(({ kind, body, ground }, index) => (
            <span key={kind}>
              {index === 0 ? '' : '; '}
              <strong>{eventTitle(kind, body)}</strong> <span class="artikel">{article(cite(ground))}</span>
            </span>
          ))}
          {fase === null ? '. ' : `. Daarna begint de fase ${faseInWords(fase)}. `}
          {messages.length === 0 ? '' : `Verstuurd wordt: ${messages.map(dutch).join('; ')}.`}
        </p>
      )}
    </li>
  )
}

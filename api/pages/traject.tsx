// The page of one traject: where this life stands, what to do, what comes by itself, and how it came so far.
import type { VNode } from 'preact'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { isIsoDate } from '../../domain/dates/iso-date.ts'
import type { Colleague } from '../colleagues.ts'
import { Berichten } from './berichten.tsx'
import { NAMELESS } from './data.ts'
import type { Frame } from './deps.ts'
import { Drawing } from './drawing.tsx'
import { Legend } from './drawing-termijnen.tsx'
import { Gevolgen } from './gevolgen.tsx'
import { hapert } from './hapert.ts'
import { document } from './layout.tsx'
import type { Life } from './life.ts'
import { perOnderwerp } from './onderwerpen.ts'
import { Handeling, type Returned, sorted, Taken, whoMay, wieIsAanZet } from './taken.tsx'
import type { TrajectData } from './traject-data.ts'
import { Verhaal } from './verhaal.tsx'
import { anchorOf } from './werklijst.tsx'
import { faseInWords, taskInWords, uitkomstInWords, vNummerInTwijfel } from './wi2021.ts'
import { capitalised, daysLeft, longDate, nameOfGemeente } from './words.ts'

export type TrajectPage = {
  readonly frame: Frame
  readonly colleague: Colleague
  readonly data: TrajectData
  readonly returned: Returned | null
  readonly notice: VNode | null
  /** In front of the title. */
  readonly titled: string
  /** Where an operator sees the workflow; null where that is not known. */
  readonly operatorUrl: string | null
}

export function trajectPage(page: TrajectPage): string {
  const naam = page.data.persoon.naam ?? NAMELESS
  return document({ title: `${page.titled}${naam}`, frame: page.frame, children: <Contents {...page} /> })
}

function Contents({ colleague, data, returned, notice, operatorUrl }: TrajectPage): VNode {
  const problems = hapert(data)
  return (
    <>
      {notice}
      <Heading data={data} />
      <Now data={data} colleague={colleague} />
      {problems.length === 0 ? null : (
        <section class="hapert" aria-labelledby="hapert">
          <h2 id="hapert">Dit hapert</h2>
          <ul>
            {problems.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="tijdlijn" class="blok">
        <h2 id="tijdlijn">Waar staat dit traject?</h2>
        <Drawing life={data.life} today={data.today} id="tekening" />
        <Fasen life={data.life} today={data.today} />
        <Legend bars={data.life.bars} />
      </section>
      <div class="naast">
        <div>
          <Taken data={data} colleague={colleague} returned={returned} />
          <Meer data={data} returned={returned} />
        </div>
        <Gevolgen upcoming={data.upcoming} bars={data.life.bars} today={data.today} />
      </div>
      <Verhaal events={data.events} />
      <Berichten messages={data.messages} />
      <Beheer data={data} operatorUrl={operatorUrl} />
    </>
  )
}

function Heading({ data: { persoon, about } }: { data: TrajectData }): VNode {
  const born = persoon.geboortedatum
  return (
    <div class="wie-is">
      <h1>{persoon.naam ?? NAMELESS}</h1>
      <ul class="kenmerken">
        <li>
          <strong>{faseInWords(about.fase)}</strong> sinds {longDate(about.faseSince)}
        </li>
        <li>Gemeente {nameOfGemeente(about.gemeente)}</li>
        {born === null ? null : <li>Geboren op {isIsoDate(born) ? longDate(born) : born}</li>}
        {persoon.bsn === null ? null : <li>BSN {persoon.bsn}</li>}
        {persoon.vNummer === null ? null : <li>V-nummer {persoon.vNummer}</li>}
        {persoon.anderVNummer && vNummerInTwijfel(about.snapshot) ? (
          <li class="kenmerk--let-op">DUO noemt V-nummer {persoon.anderVNummer}</li>
        ) : null}
        {persoon.geheimhouding ? <li class="kenmerk--let-op">Geheimhouding: geef het adres aan niemand</li> : null}
      </ul>
    </div>
  )
}

/** The one sentence for who has five seconds. */
function Now({ data, colleague }: { data: TrajectData; colleague: Colleague }): VNode {
  const { ours, others } = sorted(data, colleague)
  const [mine, other, next] = [ours[0], others[0], data.upcoming[0]]
  if (data.about.uitkomst !== null && mine === undefined)
    return (
      <p class="nu nu--klaar">
        <strong>{uitkomstInWords(data.about.uitkomst)}.</strong> U hoeft nu niets te doen.
      </p>
    )
  if (mine !== undefined) {
    const late = mine.dueOn !== null && mine.dueOn < data.today
    return (
      <div class={late ? 'nu nu--telaat' : 'nu'}>
        <p>
          <span class="nu__kop">Eerst doen</span>
          <strong>{taskInWords(mine.text)}</strong>
          {mine.dueOn === null ? null : (
            <span>
              uiterlijk {longDate(mine.dueOn)}, {daysLeft(data.today, mine.dueOn)}
            </span>
          )}
        </p>
        <a class="utrecht-button utrecht-button--primary-action knop" href={`#${anchorOf(mine.key)}`}>
          Ga aan de slag
        </a>
      </div>
    )
  }
  return (
    <p class="nu nu--rustig">
      <span class="nu__kop">U hoeft nu niets te doen</span>
      {other === undefined ? null : (
        <span>
          {wieIsAanZet(other.bevoegd, other.vanGemeente)} is aan zet: {taskInWords(other.text)}.
        </span>
      )}
      {next === undefined ? null : <span>De eerste termijn eindigt op {longDate(next.termijn.lastDay)}.</span>}
    </p>
  )
}

/** Legend of the bands, and the text for who cannot see them. */
function Fasen({ life, today }: { life: Life; today: IsoDate }): VNode {
  return (
    <ol class="fasen">
      {life.bands.map(({ fase, from, until }) => (
        <li key={`${fase} ${from}`} class={until === null ? 'fasen__nu' : ''}>
          <strong>{faseInWords(fase)}</strong>{' '}
          <span>
            {longDate(from)} {until === null ? (from > today ? '' : 'tot nu') : `tot ${longDate(until)}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Meer({ data, returned }: { data: TrajectData; returned: Returned | null }): VNode {
  const offered = new Set(data.items.flatMap(({ settledBy }) => settledBy))
  const more = data.acts.filter(({ kind, mine }) => mine && !offered.has(kind))
  const ofOthers = data.acts.filter(({ mine }) => !mine)
  const back = returned?.place === 'meer'
  return (
    <section aria-labelledby="meer" class="blok">
      <h2 id="meer">Meer handelingen</h2>
      <details class="uitklap uitklap--lijst" open={back}>
        <summary>Wat u nu nog meer kunt doen ({more.length})</summary>
        {more.length === 0 ? <p>Niets op dit moment.</p> : null}
        {perOnderwerp(more).map(({ kop, acts }) => (
          <section key={kop} class="onderwerp">
            <h3>{kop}</h3>
            {acts.map((act) => (
              <Handeling
                key={act.kind}
                act={act}
                data={data}
                place="meer"
                returned={returned}
                open={false}
                given={{}}
              />
            ))}
          </section>
        ))}
      </details>
      {ofOthers.length === 0 ? null : (
        <details class="uitklap uitklap--lijst">
          <summary>Wat een ander nu kan doen ({ofOthers.length})</summary>
          {[...Map.groupBy(ofOthers, ({ entry }) => whoMay(entry))].map(([who, acts]) => (
            <section key={who} class="onderwerp">
              <h3>{capitalised(who.replace(/\.$/, ''))}</h3>
              <ul>
                {acts.map(({ kind, entry }) => (
                  <li key={kind}>{entry.label}</li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      )}
    </section>
  )
}

function Beheer({ data, operatorUrl }: { data: TrajectData; operatorUrl: string | null }): VNode {
  return (
    <details class="uitklap beheer">
      <summary>Voor beheer</summary>
      <dl class="feiten">
        <div>
          <dt>Traject</dt>
          <dd>{data.id}</dd>
        </div>
        <div>
          <dt>Vandaag in dit traject</dt>
          <dd>
            {longDate(data.today)}
            {data.about.played ? ' (voorbeeldleven: de tijd is verschoven)' : ''}
          </dd>
        </div>
      </dl>
      {operatorUrl === null ? null : (
        <p>
          <a class="utrecht-link" href={operatorUrl}>
            Open de workflow in Temporal
          </a>
        </p>
      )}
    </details>
  )
}

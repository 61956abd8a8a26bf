// The story so far: each event with its legal date, when and by whom it was recorded, and why: the rules of law it rests on.
import type { VNode } from 'preact'
import type { StoryEvent } from '../../db/queries/pages.ts'
import { cite, type Finding } from '../../domain/law/finding.ts'
import { colleagueWithId } from '../colleagues.ts'
import { eventTitle, factsInWords, outcomeInWords } from './wi2021.ts'
import { article, capitalised, inWords, longDate, moment, nameOfGemeente, organisatieInWords } from './words.ts'

/** How many are shown before the reader asks for the rest, and what is too little to ask for. */
const SHOWN = 12
const FEW = 3

export function Verhaal({ events }: { events: readonly StoryEvent[] }): VNode {
  const newest = events.toReversed()
  const shown = newest.length < SHOWN + FEW ? newest.length : SHOWN
  const rest = newest.slice(shown)
  return (
    <section aria-labelledby="verhaal" class="blok">
      <h2 id="verhaal">Het verhaal tot nu toe</h2>
      {newest.length === 0 ? <p>Er is nog niets gebeurd.</p> : <Events events={newest.slice(0, shown)} />}
      {rest.length === 0 ? null : (
        <details class="uitklap">
          <summary>Toon ook de {rest.length} eerdere gebeurtenissen</summary>
          <Events events={rest} />
        </details>
      )}
    </section>
  )
}

function Events({ events }: { events: readonly StoryEvent[] }): VNode {
  return (
    <ol class="verhaal">
      {events.map((event) => (
        <Gebeurtenis key={event.number} event={event} />
      ))}
    </ol>
  )
}

function Gebeurtenis({ event }: { event: StoryEvent }): VNode {
  const { kind, body, legalDate, recordedAt, ground, findings, number, origin } = event
  const facts = factsInWords(body, kind)
  return (
    <li
      class={origin === 'lapse' || origin === 'recalculation' ? 'gebeurtenis gebeurtenis--vanzelf' : 'gebeurtenis'}
      id={`gebeurtenis-${number}`}
    >
      <h3 class="gebeurtenis__wat">
        <time class="gebeurtenis__dag" dateTime={legalDate}>
          {longDate(legalDate)}
        </time>{' '}
        {eventTitle(kind, body)}
      </h3>
      <p class="gebeurtenis__wie">
        {who(event)}, vastgelegd op {moment(recordedAt)} <span class="artikel">{article(cite(ground))}</span>
      </p>
      {facts.length === 0 && findings.length === 0 ? null : (
        <details class="uitklap uitklap--klein">
          <summary>
            {findings.length === 0 ? 'Bijzonderheden' : 'Bijzonderheden en uitleg'}
            <span class="sr"> bij {eventTitle(kind, body)}</span>
          </summary>
          <Facts facts={facts} />
          {findings.map((finding, index) => (
            <Uitleg key={`${finding.rule}${index}`} finding={finding} />
          ))}
        </details>
      )}
    </li>
  )
}

/** Who answers; a letter is answered by nobody. */
const PARTNERS: ReadonlySet<string> = new Set(['duo', 'coa', 'brp'])

function who({ actor, origin }: StoryEvent): string {
  if (origin === 'lapse') return 'Vanzelf, doordat een termijn voorbij was'
  if (origin === 'recalculation') return 'Vanzelf, doordat een regel van de wet is gewijzigd'
  if (origin === 'notice') return `Bericht van ${organisatieInWords(actor.organisatie)}`
  if (origin === 'reply')
    return PARTNERS.has(actor.organisatie)
      ? `Antwoord van ${organisatieInWords(actor.organisatie)}`
      : 'Bij het versturen van een brief'
  const name = colleagueWithId(actor.id)?.naam ?? actor.id
  const where = actor.gemeente === undefined ? organisatieInWords(actor.organisatie) : nameOfGemeente(actor.gemeente)
  return `${name} (${actor.rol}, ${where})`
}

function Facts({ facts }: { facts: readonly (readonly [string, string])[] }): VNode | null {
  if (facts.length === 0) return null
  return (
    <dl class="feiten">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A rule applied, in the order in which a jurist reads it: what came out, under which article, from which facts, resting on what. */
function Uitleg({ finding: { rule, outcome, ground, facts, restsOn } }: { finding: Finding }): VNode {
  const used = factsInWords(facts, rule)
  return (
    <details class="uitleg">
      <summary>
        <strong>{capitalised(inWords(rule))}</strong>: {outcomeInWords(rule, outcome)}{' '}
        <span class="artikel">{article(cite(ground))}</span>
      </summary>
      <p class="uitleg__kop">Gebruikte feiten</p>
      {used.length === 0 ? <p>Geen.</p> : <Facts facts={used} />}
      {restsOn.length === 0 ? null : (
        <>
          <p class="uitleg__kop">Steunt op</p>
          {restsOn.map((one, index) => (
            <Uitleg key={`${one.rule}${index}`} finding={one} />
          ))}
        </>
      )}
    </details>
  )
}

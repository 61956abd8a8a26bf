// What must be done in this traject, with the form that settles it; and what others are to do.
import type { VNode } from 'preact'
import type { OpenItem } from '../../db/queries/pages.ts'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import type { CatalogueEntry } from '../../domain/dossier.ts'
import type { Colleague } from '../colleagues.ts'
import { type Entered, fieldsOf } from './fields.ts'
import { ActForm, type FormState, untouched } from './form.tsx'
import type { Act, TrajectData } from './traject-data.ts'
import { anchorOf } from './werklijst.tsx'
import { awaited, taskInWords } from './wi2021.ts'
import { article, capitalised, daysLeft, dutch, longDate, nameOfGemeente, organisatieInWords } from './words.ts'

/** A form that was sent and came back: where it stood, what was in it, what is wrong. */
export type Returned = { readonly place: string; readonly kind: string; readonly state: FormState }

type Props = { readonly data: TrajectData; readonly colleague: Colleague; readonly returned: Returned | null }

const actsFor = ({ settledBy }: OpenItem, acts: readonly Act[]) =>
  settledBy.flatMap((kind) => acts.find((act) => act.kind === kind) ?? [])

/** Ours first, then whether this colleague can settle it; the order by last day stays. */
export function sorted({ items, acts }: TrajectData, colleague: Colleague) {
  const elsewhere = ({ bevoegd, vanGemeente }: OpenItem) =>
    bevoegd === 'gemeente' && colleague.organisatie === 'gemeente' && vanGemeente !== colleague.gemeente
  const can = (item: OpenItem) => !elsewhere(item) && actsFor(item, acts).some(({ mine }) => mine)
  const ours = items.filter((item) => can(item) || (item.bevoegd === colleague.organisatie && !elsewhere(item)))
  return {
    ours: [...ours.filter(can), ...ours.filter((item) => !can(item))],
    others: items.filter((item) => !ours.includes(item)),
  }
}

export function Taken({ data, colleague, returned }: Props): VNode {
  const { ours, others } = sorted(data, colleague)
  const waited = awaited(data.about.snapshot)
  return (
    <section aria-labelledby="taken" class="blok">
      <h2 id="taken">Wat moet u doen?</h2>
      {ours.length === 0 ? <p>Op dit moment niets. {others.length === 0 ? '' : 'Een ander is aan zet.'}</p> : null}
      {ours.map((item, index) => (
        <Taak key={item.key} item={item} data={data} returned={returned} open={index === 0} />
      ))}
      {others.length + waited.length === 0 ? null : (
        <>
          <h3>Wat een ander nog moet doen</h3>
          <ul class="wachten">
            {waited.map(({ who, text, ground }) => (
              <li key={text}>
                <strong>{who}</strong>: {text} <span class="artikel">{article(ground)}</span>
              </li>
            ))}
            {others.map((item) => (
              <li key={item.key} id={anchorOf(item.key)}>
                <strong>{wieIsAanZet(item.bevoegd, item.vanGemeente)}</strong>: {taskInWords(item.text)}
                <Uiterlijk item={item} today={data.today} />
                <span class="artikel">{article(item.ground)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

export const wieIsAanZet = (bevoegd: string, gemeente: string) =>
  bevoegd === 'gemeente' ? `Gemeente ${nameOfGemeente(gemeente)}` : capitalised(organisatieInWords(bevoegd))

function Uiterlijk({ item: { dueOn, since }, today }: { item: OpenItem; today: IsoDate }): VNode {
  const late = dueOn !== null && dueOn < today
  return (
    <p class="taak__wanneer">
      {dueOn === null ? (
        'Zonder uiterste dag'
      ) : (
        <>
          Uiterlijk {longDate(dueOn)}{' '}
          <span class={late ? 'dagen dagen--telaat' : 'dagen'}>{daysLeft(today, dueOn)}</span>
        </>
      )}
      <span class="merk">sinds {longDate(since)}</span>
    </p>
  )
}

type TaakProps = {
  readonly item: OpenItem
  readonly data: TrajectData
  readonly returned: Returned | null
  readonly open: boolean
}

function Taak({ item, data, returned, open }: TaakProps): VNode {
  const place = anchorOf(item.key)
  const acts = actsFor(item, data.acts)
  const mine = acts.filter((act) => act.mine)
  const late = item.dueOn !== null && item.dueOn < data.today
  return (
    <article class={late ? 'taak taak--telaat' : 'taak'} id={place} aria-labelledby={`${place}-titel`}>
      <h3 id={`${place}-titel`}>{taskInWords(item.text)}</h3>
      <Uiterlijk item={item} today={data.today} />
      {item.detail === null ? null : <p class="taak__detail">{dutch(item.detail)}</p>}
      <p class="artikel">{article(item.ground)}</p>
      {mine.length === 0 ? <p class="taak__ander">{nobodyHere(item, acts)}</p> : null}
      {mine.map((act, index) => (
        <Handeling
          key={act.kind}
          act={act}
          data={data}
          place={place}
          returned={returned}
          open={open && index === 0}
          given={givenBy(item.key)}
        />
      ))}
    </article>
  )
}

/** `bezwaar:2` is about besluit 2, `aandacht:3` about point 3. */
function givenBy(key: string): Entered {
  const [, number] = key.split(':')
  return number === undefined ? {} : { besluit: number, nummer: number }
}

function nobodyHere(item: OpenItem, acts: readonly Act[]): string {
  if (acts.length > 0) return acts.map(({ entry }) => `${entry.label}: ${whoMay(entry)}`).join(' ')
  return item.settledBy.length === 0
    ? 'Dit gaat vanzelf weg.'
    : 'De handeling die hierbij hoort, kan in deze fase nog niet.'
}

export function whoMay({ bevoegd: { organisaties, rollen } }: CatalogueEntry): string {
  const who = rollen.length === 0 ? 'een medewerker' : `een ${rollen.join(' of ')}`
  return `dit doet ${who} van ${organisaties.map((one) => (one === 'gemeente' ? 'de gemeente' : one.toUpperCase())).join(' of ')}.`
}

type HandelingProps = {
  readonly act: Act
  readonly data: TrajectData
  readonly place: string
  readonly returned: Returned | null
  readonly open: boolean
  readonly given: Entered
}

export function Handeling({ act: { kind, entry }, data, place, returned, open, given }: HandelingProps): VNode {
  const back = returned?.kind === kind && returned.place === place ? returned.state : null
  const fields = fieldsOf(entry, data.about.snapshot)
  return (
    <details class="uitklap" open={open || back !== null}>
      <summary>{entry.label}</summary>
      <ActForm
        action={`/trajecten/${data.id}/${entry.resource}`}
        kind={kind}
        place={place}
        entry={entry}
        fields={fields}
        state={back ?? untouched}
        given={given}
      />
    </details>
  )
}

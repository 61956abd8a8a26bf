// All trajecten that a colleague may see, and the form that starts one.
import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { gemeenten } from '../../domain/gemeenten.ts'
import type { Colleague } from '../colleagues.ts'
import { Bladeren } from './bladeren.tsx'
import type { Frame } from './deps.ts'
import type { Entered } from './fields.ts'
import { ONCE } from './form.tsx'
import { document } from './layout.tsx'
import { faseInWords, uitkomstInWords } from './wi2021.ts'
import { longDate, nameOfGemeente } from './words.ts'
import { Zoekformulier } from './zoekformulier.tsx'

export type TrajectLine = {
  readonly id: string
  readonly naam: string
  readonly gemeente: string
  readonly fase: string
  readonly faseSince: IsoDate
  readonly nextTermijn: IsoDate | null
  readonly uitkomst: string | null
}

export type Trajecten = {
  readonly frame: Frame
  readonly colleague: Colleague
  readonly lines: readonly TrajectLine[]
  /** Path of the next page; null on the last. */
  readonly next: string | null
  /** Not the first page: only the list goes on. */
  readonly further: boolean
  readonly start: { readonly entered: Entered; readonly problems: Readonly<Record<string, string>> }
}

export function trajecten(page: Trajecten): string {
  const failed = Object.keys(page.start.problems).length > 0
  return document({
    title: failed ? 'Niet gelukt: traject starten' : 'Alle trajecten',
    frame: page.frame,
    children: <Contents {...page} />,
  })
}

function Contents({ colleague, lines, next, further, start }: Trajecten): VNode {
  return (
    <>
      <h1>Alle trajecten{further ? ' (vervolg)' : ''}</h1>
      <Zoekformulier />
      {colleague.organisatie === 'coa' || further ? null : <Start colleague={colleague} start={start} />}
      {lines.length === 0 ? (
        <p class="inleiding">{further ? 'Hierna komt niets meer.' : 'Er zijn nog geen trajecten die u mag zien.'}</p>
      ) : (
        <TrajectTable lines={lines} caption="Trajecten, de nieuwste eerst" />
      )}
      <Bladeren first={further ? '/trajecten' : null} next={next} />
    </>
  )
}

export function TrajectTable({ lines, caption }: { lines: readonly TrajectLine[]; caption: string }): VNode {
  return (
    <table class="utrecht-table taken">
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Naam</th>
          <th scope="col">Fase</th>
          <th scope="col">Eerstvolgende termijn</th>
          <th scope="col">Gemeente</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ line: { id, naam, gemeente, fase, faseSince, nextTermijn, uitkomst } }: { line: TrajectLine }): VNode {
  return (
    <tr>
      <th scope="row">
        <a class="utrecht-link taken__naam" href={`/trajecten/${id}`}>
          {naam}
        </a>
      </th>
      <td>
        {uitkomst === null ? faseInWords(fase) : uitkomstInWords(uitkomst)}
        <span class="merk">sinds {longDate(faseSince)}</span>
      </td>
      <td data-kop="Eerstvolgende termijn">{nextTermijn === null ? 'geen' : longDate(nextTermijn)}</td>
      <td data-kop="Gemeente">{nameOfGemeente(gemeente)}</td>
    </tr>
  )
}

function Start({ colleague, start: { entered, problems } }: Pick<Trajecten, 'colleague' | 'start'>): VNode {
  return (
    <details class="uitklap start" open={Object.keys(problems).length > 0}>
      <summary>Een traject starten</summary>
      <form class="handeling" method="post" action="/trajecten" noValidate>
        <p class="handeling__hulp">
          Meestal begint een traject door een bericht van DUO. Start het zelf als dat bericht er niet is. De gegevens
          worden daarna opgevraagd bij DUO en BRP. <span class="artikel">Wet inburgering 2021 art. 35 lid 2</span>
        </p>
        <input type="hidden" name={ONCE} value={randomUUID()} />
        <div class="handeling__velden">
          <Text name="bsn" label="BSN" help="Negen cijfers." value={entered['bsn']} problem={problems['bsn']} />
          <Text
            name="vNummer"
            label="V-nummer"
            help="Als er nog geen BSN is: hooguit tien cijfers."
            value={entered['vNummer']}
            problem={problems['vNummer']}
          />
          {colleague.gemeente === undefined ? (
            <GemeenteChoice chosen={entered['gemeente'] ?? ''} problem={problems['gemeente']} />
          ) : null}
        </div>
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Traject starten
        </button>
      </form>
    </details>
  )
}

type TextProps = {
  readonly name: string
  readonly label: string
  readonly help: string
  readonly value: string | undefined
  readonly problem: string | undefined
}

function Text({ name, label, help, value = '', problem }: TextProps): VNode {
  const id = `start-${name}`
  return (
    <div class={problem ? 'veld veld--fout' : 'veld'}>
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      <p class="utrecht-form-field-description veld__hulp" id={`${id}-hulp`}>
        {help}
      </p>
      {problem ? (
        <p class="utrecht-form-field-error-message veld__fout" id={`${id}-fout`}>
          {problem}
        </p>
      ) : null}
      <input
        class="utrecht-textbox invoer--kort"
        id={id}
        name={name}
        value={value}
        inputMode="numeric"
        autocomplete="off"
        aria-describedby={problem ? `${id}-hulp ${id}-fout` : `${id}-hulp`}
        {...(problem ? { 'aria-invalid': true } : {})}
      />
    </div>
  )
}

function GemeenteChoice({ chosen, problem }: { chosen: string; problem: string | undefined }): VNode {
  return (
    <div class={problem ? 'veld veld--fout' : 'veld'}>
      <label class="utrecht-form-label" for="start-gemeente">
        Gemeente
      </label>
      {problem ? (
        <p class="utrecht-form-field-error-message veld__fout" id="start-gemeente-fout">
          {problem}
        </p>
      ) : null}
      <select
        class="utrecht-select utrecht-select--html-select"
        id="start-gemeente"
        name="gemeente"
        {...(problem ? { 'aria-invalid': true, 'aria-describedby': 'start-gemeente-fout' } : {})}
      >
        {gemeenten.map(({ code, naam }) => (
          <option key={code} value={code} selected={code === chosen}>
            {naam}
          </option>
        ))}
      </select>
    </div>
  )
}

// The worklist: what must be done, most urgent first. Whoever looks for five seconds must know where to begin.
import type { VNode } from 'preact'
import type { Colleague } from '../colleagues.ts'
import { Bladeren } from './bladeren.tsx'
import type { Group, Task } from './data.ts'
import type { Frame } from './deps.ts'
import { document } from './layout.tsx'
import { Quarantaine, type Waiting } from './quarantaine.tsx'
import { faseInWords, fasen, taskInWords } from './wi2021.ts'
import { article, capitalised, daysLeft, longDate, nameOfGemeente, organisatieInWords } from './words.ts'
import { Zoekformulier } from './zoekformulier.tsx'

type Filter = { readonly fase: string; readonly bevoegd: string }

export type Werklijst = {
  readonly frame: Frame
  readonly colleague: Colleague
  readonly filter: Filter
  readonly groups: readonly Group[]
  readonly quarantine: readonly Waiting[]
  /** Path of the first page, on the others; of the next page, where one follows. */
  readonly first: string | null
  readonly next: string | null
  readonly notice: VNode | null
}

export function werklijst(page: Werklijst): string {
  return document({ title: 'Werklijst', frame: page.frame, children: <Contents {...page} /> })
}

function Contents({ colleague, filter, groups, quarantine, first: beginning, next, notice }: Werklijst): VNode {
  const tasks = groups.flatMap((group) => group.tasks)
  const first = tasks.find(({ mine }) => mine) ?? tasks[0]
  const shown = groups.filter((group) => group.tasks.length > 0)
  return (
    <>
      {notice}
      <h1>
        Werklijst van {whose(colleague)}
        {beginning === null ? '' : ' (vervolg)'}
      </h1>
      {first === undefined ? <Nothing filter={filter} /> : null}
      {first === undefined || beginning !== null ? null : <First task={first} groups={groups} more={next !== null} />}
      <Zoekformulier />
      <FilterForm filter={filter} colleague={colleague} />
      {shown.map((group) => (
        <GroupTable key={group.id} group={group} />
      ))}
      <Bladeren first={beginning} next={next} />
      {quarantine.length === 0 ? null : <Quarantaine rows={quarantine} />}
    </>
  )
}

const whose = ({ organisatie, gemeente }: Colleague) =>
  gemeente === undefined ? organisatie.toUpperCase() : nameOfGemeente(gemeente)

function Nothing({ filter }: { filter: Filter }): VNode {
  return (
    <p class="inleiding">
      {filter.fase === '' && filter.bevoegd === ''
        ? 'Er ligt niets te wachten. Zodra een termijn of een bericht werk geeft, staat het hier.'
        : 'Bij deze keuze ligt er niets te wachten.'}
    </p>
  )
}

/** `more`: the list goes on, so the last group of this page does too. */
function First({ task, groups, more }: { task: Task; groups: readonly Group[]; more: boolean }): VNode {
  const count = (id: Group['id']) => groups.find((group) => group.id === id)?.tasks.length ?? 0
  const [late, soon, later] = [count('telaat'), count('dezeweek'), count('later') + count('zonder')]
  const orMore = (...next: readonly number[]) => (more && next.every((one) => one === 0) ? ' of meer' : '')
  return (
    <section class={late > 0 ? 'eerst eerst--telaat' : 'eerst'} aria-labelledby="eerst">
      <div>
        <h2 id="eerst">Begin hier</h2>
        <p class="eerst__wat">
          {taskInWords(task.text)}: {task.naam}
        </p>
        <p class="eerst__wanneer">
          {task.dueOn === null
            ? 'Zonder uiterste dag'
            : `Uiterlijk ${longDate(task.dueOn)}, ${daysLeft(task.today, task.dueOn)}`}
        </p>
      </div>
      <a class="utrecht-button utrecht-button--primary-action knop" href={taskLink(task)}>
        Naar deze taak
      </a>
      <p class="eerst__tellers">
        <a href="#telaat" class={late === 0 ? 'teller' : 'teller teller--telaat'}>
          <strong>{late}</strong>
          {orMore(soon, later)} te laat
        </a>
        <a href="#dezeweek" class="teller">
          <strong>{soon}</strong>
          {orMore(later)} binnen een week
        </a>
        <span class="teller">
          <strong>{later}</strong>
          {orMore()} later
        </span>
      </p>
    </section>
  )
}

const taskLink = ({ dossierId, key }: Pick<Task, 'dossierId' | 'key'>) => `/trajecten/${dossierId}#${anchorOf(key)}`

/** The id of a work item on the page of its traject. */
export const anchorOf = (key: string) => `taak-${key.replace(/[^A-Za-z0-9]/g, '-')}`

function FilterForm({ filter, colleague }: { filter: Filter; colleague: Colleague }): VNode {
  const own = colleague.organisatie
  const others = ['gemeente', 'duo', 'coa'].filter((one) => one !== own)
  return (
    <form class="filter" method="get" action="/werklijst" aria-label="Werklijst kiezen">
      <div class="veld">
        <label class="utrecht-form-label" for="filter-bevoegd">
          Wie is aan zet
        </label>
        <select class="utrecht-select utrecht-select--html-select" id="filter-bevoegd" name="bevoegd">
          <option value="">{capitalised(organisatieInWords(own))} (wij)</option>
          {others.map((one) => (
            <option key={one} value={one} selected={one === filter.bevoegd}>
              {capitalised(organisatieInWords(one))} (wij wachten)
            </option>
          ))}
          <option value="alle" selected={filter.bevoegd === 'alle'}>
            Iedereen
          </option>
        </select>
      </div>
      <div class="veld">
        <label class="utrecht-form-label" for="filter-fase">
          Fase
        </label>
        <select class="utrecht-select utrecht-select--html-select" id="filter-fase" name="fase">
          <option value="">Alle fasen</option>
          {fasen.map((fase) => (
            <option key={fase} value={fase} selected={fase === filter.fase}>
              {faseInWords(fase)}
            </option>
          ))}
        </select>
      </div>
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        Toon
      </button>
    </form>
  )
}

function GroupTable({ group: { id, title, tasks } }: { group: Group }): VNode {
  return (
    <table class={`utrecht-table taken taken--${id}`} id={id}>
      <caption class="utrecht-table__caption taken__titel">
        {title} <span class="taken__aantal">{tasks.length}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Naam</th>
          <th scope="col">Taak</th>
          <th scope="col">Uiterlijk</th>
          <th scope="col">Sinds</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <Row key={`${task.dossierId} ${task.key}`} task={task} late={id === 'telaat'} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ task, late }: { task: Task; late: boolean }): VNode {
  const { naam, text, ground, dueOn, today, since, fase, bevoegd, mine } = task
  return (
    <tr>
      <th scope="row">
        <a class="utrecht-link taken__naam" href={`/trajecten/${task.dossierId}`}>
          {naam}
        </a>
        <span class="taken__fase">{faseInWords(fase)}</span>
      </th>
      <td>
        <a class="utrecht-link" href={taskLink(task)}>
          {taskInWords(text)}
        </a>
        <span class="artikel">{article(ground)}</span>
        {mine ? null : <span class="merk">{`voor een ander bij ${organisatieInWords(bevoegd)}`}</span>}
      </td>
      <td data-kop="Uiterlijk">
        {dueOn === null ? (
          'geen dag'
        ) : (
          <>
            {longDate(dueOn)} <span class={late ? 'dagen dagen--telaat' : 'dagen'}>{daysLeft(today, dueOn)}</span>
          </>
        )}
      </td>
      <td data-kop="Sinds">{longDate(since)}</td>
    </tr>
  )
}

// What is stuck in this traject, and why? In sentences; empty when all goes as it should.
import { daysBetween } from '../../domain/dates/iso-date.ts'
import type { TrajectData } from './traject-data.ts'
import {
  article,
  dutch,
  inWords,
  longDate,
  moment,
  nameOfGemeente,
  organisatieInWords,
  termijnInWords,
} from './words.ts'

/** Longer than an act, a delivery or a timer takes when all is well. */
const PATIENCE_MS = 15_000

export function hapert(data: TrajectData): readonly string[] {
  return [...late(data), ...unanswered(data), ...undecided(data), ...overrun(data)]
}

const aanZet = (bevoegd: string, gemeente: string) =>
  bevoegd === 'gemeente' ? `de gemeente ${nameOfGemeente(gemeente)}` : organisatieInWords(bevoegd)

function late({ items, today, about }: TrajectData): readonly string[] {
  return items.flatMap(({ text, dueOn, bevoegd, ground }) =>
    dueOn === null || dueOn >= today
      ? []
      : [
          `${dutch(text)} had uiterlijk op ${longDate(dueOn)} klaar moeten zijn, ${daysBetween(dueOn, today)} dagen geleden. Aan zet is ${aanZet(bevoegd, about.gemeente)} (${article(ground)}).`,
        ],
  )
}

function unanswered({ messages }: TrajectData): readonly string[] {
  return messages.flatMap(({ settled, reply, attempts, createdAt, age, channel, text }) =>
    settled || reply !== null || age < PATIENCE_MS
      ? []
      : [
          `Het bericht "${dutch(text)}" is nog niet aangekomen bij ${organisatieInWords(channel)}: gemaakt op ${moment(createdAt)}, ${attempts} keer geprobeerd. Het systeem blijft het proberen.`,
        ],
  )
}

function undecided({ undecided: rows, regeling }: TrajectData): readonly string[] {
  return rows.flatMap(({ kind, receivedAt, age }) =>
    age < PATIENCE_MS
      ? []
      : [
          `"${regeling.catalogue[kind]?.label ?? inWords(kind)}" is ontvangen op ${moment(receivedAt)} en wacht nog op verwerking. U hoeft het niet opnieuw te doen.`,
        ],
  )
}

/** A timer wakes within minutes after midnight; a day later the engine does not run. */
function overrun({ upcoming, today }: TrajectData): readonly string[] {
  return upcoming.flatMap(({ termijn: { lastDay, text } }) =>
    daysBetween(lastDay, today) <= 1
      ? []
      : [
          `De termijn "${termijnInWords(text)}" is op ${longDate(lastDay)} geëindigd, maar het gevolg is nog niet vastgelegd. Meld dit bij beheer.`,
        ],
  )
}

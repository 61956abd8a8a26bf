// What is stuck in this traject, and why? In sentences; empty when all goes as it should.
import { daysBetween } from '../../domain/dates/iso-date.ts'
import type { TrajectData } from './traject-data.ts'
import { taskInWords } from './wi2021.ts'
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
  return [...late(data), ...nobody(data), ...unanswered(data), ...undecided(data), ...overrun(data)]
}

const aanZet = (bevoegd: string, gemeente: string) =>
  bevoegd === 'gemeente' ? `de gemeente ${nameOfGemeente(gemeente)}` : organisatieInWords(bevoegd)

/** The tasks themselves stand below, in red: here is why it matters, in one sentence. */
function late({ items, today }: TrajectData): readonly string[] {
  const overdue = items.filter(({ dueOn }) => dueOn !== null && dueOn < today)
  const [oldest] = overdue
  if (oldest?.dueOn == null) return []
  const { text, dueOn, bevoegd, vanGemeente, ground } = oldest
  const which = `${taskInWords(text)} had uiterlijk op ${longDate(dueOn)} klaar moeten zijn (${article(ground)}). Aan zet is ${aanZet(bevoegd, vanGemeente)}.`
  return [overdue.length === 1 ? which : `${overdue.length} taken zijn te laat. De oudste: ${which}`]
}

/** A number with a typing error can be somebody's, or nobody's: then all wait for DUO, and DUO for nothing. */
function nobody({ about, persoon, messages }: TrajectData): readonly string[] {
  const asked = messages.find(({ kind }) => kind === 'fetchPersoonFromBrp')
  if (about.fase !== 'plicht' || persoon.naam !== null || persoon.bsn === null || asked?.reply?.kind !== 'facts')
    return []
  return [
    'De BRP kent niemand met dit BSN. Kijk of het nummer klopt. Klopt het, vraag de gegevens dan later opnieuw op. Is het een tikfout, sluit dit traject dan en begin een nieuw met het juiste nummer. Beide staan onder Meer handelingen.',
  ]
}

function unanswered({ messages }: TrajectData): readonly string[] {
  return messages.flatMap(({ settled, reply, attempts, problem, createdAt, age, channel, text }) => {
    if (settled || reply !== null || age < PATIENCE_MS) return []
    const what = `"${dutch(text)}"`
    const tried = `gemaakt op ${moment(createdAt)}, ${attempts} keer geprobeerd`
    return problem === null
      ? `Het bericht ${what} is nog niet aangekomen bij ${organisatieInWords(channel)}: ${tried}. Het systeem blijft het proberen.`
      : `Op de vraag ${what} komt nog geen bruikbaar antwoord: ${problem} Het bericht is ${tried}. Het systeem blijft het proberen; houdt het aan, dan komt er een taak.`
  })
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

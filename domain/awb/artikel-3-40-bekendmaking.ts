// From when does a decision work, what must it state, and does an objection stop it? Awb 3:40, 3:41, 3:45, 6:16.
import { type IsoDate, isoDate, latest } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { feiten, isoDateSchema, jaNee, nietVoor } from '../law/schemas.ts'

const since = isoDate('2022-01-01')

/** Awb 3:40: a decision does not work before its bekendmaking. 3:41 lid 1: to an addressee by sending or handing over. */
export const inwerkingtreding = rule(
  {
    id: 'A-01',
    name: 'inwerkingtreding',
    ground: awb('3:40'),
    since,
    confidence: 'P-old',
    facts: feiten({
      dagtekening: isoDateSchema,
      verzonden: isoDateSchema.describe('dag van verzending of uitreiking'),
      ingangVolgensBesluit: isoDateSchema.optional().describe('latere dag die het besluit noemt'),
    }).superRefine((facts, ctx) => nietVoor(ctx, facts, 'verzonden', 'dagtekening')),
    example: { dagtekening: '2024-03-15', verzonden: '2024-03-18' },
  },
  ({ verzonden, ingangVolgensBesluit }): Applied<{ readonly bekendmaking: IsoDate; readonly werktVanaf: IsoDate }> => ({
    outcome: { bekendmaking: verzonden, werktVanaf: latest(verzonden, ingangVolgensBesluit ?? verzonden) },
  }),
)

const VERMELDING = ['rechtsmiddel', 'termijn', 'orgaan'] as const

/** Awb 3:45: the decision states that one can object or appeal, by whom and within which term, and where. */
export const rechtsmiddelverwijzing = rule(
  {
    id: 'A-02',
    name: 'rechtsmiddelverwijzing',
    ground: awb('3:45'),
    since,
    confidence: 'P-old',
    facts: feiten({ rechtsmiddel: jaNee, termijn: jaNee, orgaan: jaNee }),
    example: { rechtsmiddel: true, termijn: true, orgaan: false },
  },
  (facts): Applied<{ readonly volledig: boolean; readonly ontbreekt: readonly (typeof VERMELDING)[number][] }> => {
    const ontbreekt = VERMELDING.filter((deel) => !facts[deel])
    return { outcome: { volledig: ontbreekt.length === 0, ontbreekt } }
  },
)

/** Awb 6:16: objection and appeal do not suspend, unless a wet says so or a judge grants it (8:81). */
export const schorsendeWerking = rule(
  {
    id: 'A-05',
    name: 'schorsendeWerking',
    ground: awb('6:16'),
    since,
    confidence: 'P-old',
    facts: feiten({ voorlopigeVoorziening: jaNee.optional().describe('de rechter heeft het besluit geschorst') }),
    example: {},
  },
  ({ voorlopigeVoorziening = false }): Applied<{ readonly geschorst: boolean }> => ({
    outcome: { geschorst: voorlopigeVoorziening },
    ground: voorlopigeVoorziening ? awb('8:81') : awb('6:16'),
  }),
)

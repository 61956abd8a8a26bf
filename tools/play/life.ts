// What is a life written down as? The format of tests/scenarios/*.json, in half a page of text beside them.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { isoDateSchema } from '../../domain/law/schemas.ts'
import { type Gebeurtenis, gebeurtenissen } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import { outsiders } from './actors.ts'
import { datesFrom, dayPattern } from './dates.ts'

/** In a file a date may be counted from today; when it is read it has become a day. */
const day = z.string().regex(dayPattern, 'schrijf jjjj-mm-dd, of vanaf vandaag: D-120, D+2w, D-3y+4d')
const facts = z.record(z.string(), z.json())
const gebeurtenis = z.enum(Object.keys(gebeurtenissen) as [Gebeurtenis, ...Gebeurtenis[]])

const happenedSchema = z.strictObject({
  kind: z.string().describe('gebeurtenis van het dossier, zoals PipVastgesteld'),
  on: day.optional().describe('haar juridische datum'),
  body: facts.optional().describe('deel van haar inhoud'),
})

const expectSchema = z
  .strictObject({
    outcome: z
      .string()
      .describe('eerste gebeurtenis van de uitkomst, reden van weigering, of geen als er niets nieuws was')
      .optional(),
    legalDate: day.describe('juridische datum van de uitkomst').optional(),
    body: facts.describe('deel van de inhoud van de eerste gebeurtenis van de uitkomst').optional(),
    bedragCent: z.int().describe('bedrag van de laatste gebeurtenis met een bedrag in deze stap').optional(),
    fase: z.string().optional(),
    gemeente: z.string().optional(),
    uitkomst: z.string().nullable().describe('hoe het afliep; null: het loopt nog').optional(),
    termijnen: z.record(z.string(), day.nullable()).describe('laatste dag per sleutel; null: loopt niet').optional(),
    taken: z.array(z.string()).describe('de sleutels van precies alle open taken').optional(),
    events: z.array(happenedSchema).describe('gebeurd sinds de vorige stap').optional(),
    notHappened: z.array(z.string()).describe('niet gebeurd sinds de vorige stap').optional(),
    berichten: z
      .array(z.string())
      .describe('soorten bericht sinds de vorige stap; een brief met zijn soort')
      .optional(),
  })
  .describe('wat na deze stap zo moet zijn; alles wat er staat wordt precies nagegaan')

const to = {
  gemeente: z.string().describe('code van de gemeente die het bericht krijgt; leeg: die nu bevoegd is').optional(),
  again: z.literal(true).describe('hetzelfde bericht nog een keer').optional(),
}
const partnerSchema = z.union([
  z.strictObject({ duo: gebeurtenis, ...to }).describe('notificatie van DUO'),
  z.strictObject({ coa: z.enum(['koppeling', 'profiel', 'uitstroom']), ...to }).describe('bericht van het COA'),
  z.strictObject({ quiet: z.enum(['duo', 'coa', 'brp']) }).describe('alleen feiten bij de partner, zonder bericht'),
])

const stepSchema = z
  .strictObject({
    on: day.describe('op deze dag; een stap zonder act, partner of skip is alleen wachten'),
    act: z.string().describe('een handeling uit de catalogus').optional(),
    by: z
      .string()
      .describe(
        `id van een fictieve collega, of van wie niets mag: ${outsiders.map(({ id }) => id).join(', ')}; alleen bij act`,
      )
      .optional(),
    attempt: z
      .literal(true)
      .describe('bij act of partner: een poging, die ook geweigerd mag worden of niets nieuws oplevert')
      .optional(),
    later: z
      .literal(true)
      .describe('bij act: het verzoek is vandaag ontvangen en blijft liggen tot een latere stap het meeneemt')
      .optional(),
    partner: partnerSchema.optional(),
    skip: z.string().describe('waarom alles stilligt tot deze dag: niets wordt gedaan of bezorgd').optional(),
    facts: facts.describe('bij act: de gegevens; bij partner: feiten in de veldnamen van de partner').optional(),
    expect: expectSchema.optional(),
  })
  .refine(
    ({ act, partner, skip }) => [act, partner, skip].filter((one) => one !== undefined).length <= 1,
    'kies een van act, partner en skip',
  )
  .refine(({ act, by }) => (act === undefined) === (by === undefined), 'noem bij act, en alleen daar, by')
  .refine(({ act, later }) => later === undefined || act !== undefined, 'alleen een act kan later')
  .refine(({ act, partner, attempt }) => !attempt || (act ?? partner), 'alleen een act of partner kan een poging zijn')

const lifeSchema = z.strictObject({
  $schema: z.string().optional(),
  title: z.string(),
  start: day.describe('de dag waarop het dossier opengaat'),
  person: z.strictObject({
    naam: z.string().regex(/\(fictief\)$/, 'een naam eindigt op (fictief)'),
    geboortedatum: day,
    gemeente: z.enum(['9901', '9902']).describe('de gemeente die als eerste bevoegd is'),
  }),
  opening: z
    .strictObject({ aangezet: z.array(gebeurtenis).describe('geplande gebeurtenissen van DUO die al komen') })
    .optional(),
  steps: z.array(stepSchema).min(1),
})

/** For an editor, beside the lives. */
export function lifeJsonSchema(): unknown {
  return z.toJSONSchema(lifeSchema, { io: 'input' })
}

export type Life = z.infer<typeof lifeSchema>
export type LifeStep = Life['steps'][number]
export type Expect = NonNullable<LifeStep['expect']>
export type PartnerStep = NonNullable<LifeStep['partner']>

/** A life as it lies in a file, its dates counted from today made into days. Throws a sentence that names the file and the field. */
export function readLife(file: string, today: IsoDate): Life {
  return lifeFrom(JSON.parse(readFileSync(file, 'utf8')), today, file)
}

export function lifeFrom(json: unknown, today: IsoDate, name = 'life'): Life {
  const parsed = lifeSchema.safeParse(datesFrom(json, today))
  if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`)
  const life = parsed.data
  for (const [index, step] of life.steps.entries()) {
    const before = life.steps[index - 1]?.on ?? life.start
    if (step.on < before) throw new Error(`${name}: step ${index + 1} is on ${step.on}, before ${before}`)
  }
  return life
}

export const dateOf = (text: string): IsoDate => isoDateSchema.parse(text)

// Procedure begeleiding: maatschappelijke begeleiding, ontzorgen and voortgangsgesprekken (Wet 13, 17 lid 1; Besluit 5.1, 5.3 lid 4; Participatiewet 56a).
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import { besluit, type Citation, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { maatschappelijkeBegeleiding, ontzorgen, voortgangsgesprekken } from '../artikelen/artikel-13-begeleiding.ts'
import {
  act,
  before,
  college,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  refuse,
  type TrajectDecision,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import { huidigePip, type Traject } from './state.ts'
import type { Begeleiding } from './state-plicht.ts'

const pw56a: Citation = { regeling: 'Pw', artikel: '56a' }
const ontzorgGezag = { ...college, ground: pw56a }
const ontzorgenSchema = z.strictObject({
  verblijf: z
    .enum(['asiel', 'regulier'])
    .meta({ title: 'Vergunning', description: 'Eigen asielvergunning, of regulier als gezinslid.' }),
  aanvangBijstand: isoDateSchema.meta({ title: 'Recht op bijstand vanaf' }),
  gemachtigd: z.boolean().meta({ title: 'Gemachtigd om vaste lasten te betalen' }),
})

export const begeleiding: TrajectProcedure = {
  isOpen: ({ fase, doelgroep }) => doelgroep !== null && fase !== 'plicht' && fase !== 'afgesloten',
  commands: {
    startBegeleiding: act({
      resource: 'begeleidingen',
      label: 'Maatschappelijke begeleiding starten',
      help: 'Voor asielstatushouders, vanaf de dag van inschrijving in de gemeente.',
      ground: wet('13'),
      bevoegd: { ...college, ground: wet('13') },
      schema: z.strictObject({ vanaf: isoDateSchema.meta({ title: 'Begint op' }) }),
      decide: (traject, { vanaf }, { today }) => inFuture(vanaf, today) ?? started(traject, vanaf),
    }),
    startOntzorgen: act({
      resource: 'ontzorgingen',
      label: 'Ontzorgen starten',
      help: 'De gemeente betaalt zes maanden de vaste lasten uit de bijstand.',
      ground: pw56a,
      bevoegd: ontzorgGezag,
      schema: ontzorgenSchema,
      decide: (traject, body, { today }) => inFuture(body.aanvangBijstand, today) ?? relieved(traject, body, today),
    }),
    registreerMachtiging: act({
      resource: 'machtigingen',
      label: 'Machtiging voor ontzorgen vastleggen',
      help: 'Wie weigert valt onder artikel 18 van de Participatiewet.',
      ground: pw56a,
      bevoegd: ontzorgGezag,
      schema: z.strictObject({ gegeven: z.boolean().meta({ title: 'Machtiging gegeven' }) }),
      decide: ({ begeleiding: { ontzorgen: relief } }, { gegeven }, { today }) =>
        relief === null
          ? refuse('geenBegeleiding', pw56a, 'Leg eerst vast dat het ontzorgen begint.')
          : happened(event('MachtigingGeregistreerd', { on: today, ground: pw56a }, { gegeven })),
    }),
    beeindigOntzorgen: act({
      resource: 'ontzorg-beeindigingen',
      label: 'Ontzorgen beëindigen',
      help: 'Eerder dan na zes maanden, bijvoorbeeld omdat de bijstand stopt.',
      ground: pw56a,
      bevoegd: ontzorgGezag,
      schema: z.strictObject({
        laatsteDag: isoDateSchema.meta({ title: 'Laatste dag' }),
        reden: z.enum(['bijstandGestopt', 'geweigerd', 'anders']).meta({ title: 'Reden' }),
      }),
      decide: ({ begeleiding: { ontzorgen: relief } }, { laatsteDag, reden }, { today }) =>
        relief === null
          ? refuse('geenBegeleiding', pw56a, 'Er wordt niet ontzorgd.')
          : (firstRefusal(inFuture(laatsteDag, today), before(laatsteDag, relief.van, pw56a, 'de eerste dag')) ??
            happened(event('OntzorgenBeeindigd', { on: laatsteDag, ground: pw56a }, { laatsteDag, reden }))),
    }),
    registreerVoortgangsgesprek: act({
      resource: 'voortgangsgesprekken',
      label: 'Voortgangsgesprek vastleggen',
      help: 'Hoeveel er moeten zijn staat in het PIP.',
      ground: besluit('5.3', 4),
      bevoegd: { ...college, ground: wet('17', 1) },
      schema: z.strictObject({ op: isoDateSchema.meta({ title: 'Gehouden op' }) }),
      decide: (traject, { op }, { today }) => inFuture(op, today) ?? talked(traject, op),
    }),
  },
  termijnen: ({ begeleiding: { ontzorgen: relief } }) =>
    relief === null ? [] : [termijnOf('ontzorgen', pw56a, 'ontzorgen', { firstDay: relief.van, lastDay: relief.tot })],
  onLapse: {
    ontzorgen: (_traject, { lastDay }, { today }) =>
      happened(event('OntzorgenBeeindigd', { on: today, ground: pw56a }, { laatsteDag: lastDay, reden: 'zesMaanden' })),
  },
  workItems(traject) {
    const { ontzorgen: relief, gesprekken } = traject.begeleiding
    const inPip = huidigePip(traject)?.voortgangsgesprekken ?? 0
    const shared = { bevoegd: 'gemeente' as const }
    return [
      ...(traject.doelgroep === 'asiel' && traject.inschrijving !== null && traject.begeleiding.gestartOp === null
        ? [
            {
              ...shared,
              key: 'begeleiding',
              text: 'Maatschappelijke begeleiding starten',
              dueOn: traject.inschrijving,
              ground: wet('13'),
              settledBy: ['startBegeleiding'],
            },
          ]
        : []),
      ...(relief === null || relief.gemachtigd
        ? []
        : [
            {
              ...shared,
              key: 'machtiging',
              text: 'Machtiging voor ontzorgen vragen',
              dueOn: relief.van,
              ground: pw56a,
              settledBy: ['registreerMachtiging', 'beeindigOntzorgen'],
            },
          ]),
      ...(traject.termijn === null ||
      voortgangsgesprekken({ inPip, gehouden: gesprekken.length }).outcome.resterend === 0
        ? []
        : [
            {
              ...shared,
              key: 'voortgangsgesprek',
              text: `Voortgangsgesprekken voeren: ${gesprekken.length} van ${inPip} gehouden`,
              dueOn: traject.termijn.laatsteDag,
              ground: besluit('5.3', 4),
              settledBy: ['registreerVoortgangsgesprek'],
            },
          ]),
    ]
  },
}

function started({ doelgroep, inschrijving, begeleiding: now }: Traject, vanaf: Traject['geopendOp']): TrajectDecision {
  if (inschrijving === null || doelgroep === null)
    return refuse('geenBegeleiding', besluit('5.1'), 'De begeleiding begint bij de inschrijving in de gemeente.')
  const finding = maatschappelijkeBegeleiding({ doelgroep, inschrijving })
  if (!finding.outcome.verplicht)
    return refuse('geenAsielstatushouder', finding.ground, 'De plicht tot begeleiding geldt voor asielstatushouders.')
  if (now.gestartOp !== null) return refuse('alGedaan', wet('13'), 'De begeleiding is al begonnen.')
  return (
    before(vanaf, finding.outcome.vanaf, finding.ground, 'de inschrijving') ??
    happened(event('BegeleidingGestart', { on: vanaf, ground: wet('13'), findings: [finding] }, { vanaf }))
  )
}

function relieved(traject: Traject, body: z.infer<typeof ontzorgenSchema>, today: IsoDate): TrajectDecision {
  if (traject.begeleiding.ontzorgen !== null) return refuse('alGedaan', pw56a, 'Het ontzorgen loopt al.')
  const finding = ontzorgen(body)
  const { verplicht, van, tot } = finding.outcome
  if (!verplicht || van === null || tot === null)
    return refuse(
      'geenBegeleiding',
      finding.ground,
      'Ontzorgen geldt alleen bij een eigen asielvergunning en bijstand.',
    )
  if (tot < today)
    return refuse('geenBegeleiding', finding.ground, `De eerste zes maanden van dit recht waren voorbij op ${tot}.`)
  const { gemachtigd } = body
  return happened(event('OntzorgenGestart', { on: van, ground: pw56a, findings: [finding] }, { van, tot, gemachtigd }))
}

function talked(traject: Traject, op: Traject['geopendOp']): TrajectDecision {
  const plan = huidigePip(traject)
  if (plan === null) return refuse('geenPip', besluit('5.3', 4), 'Stel eerst een PIP vast.')
  const nummer = traject.begeleiding.gesprekken.length + 1
  const inPip = plan.voortgangsgesprekken
  const finding = inPip === undefined ? null : voortgangsgesprekken({ inPip, gehouden: nummer })
  return (
    before(op, traject.pips[0]?.dagtekening ?? null, besluit('5.3', 4), 'het eerste PIP') ??
    happened(
      event(
        'VoortgangsgesprekGehouden',
        { on: op, ground: besluit('5.3', 4), findings: finding === null ? [] : [finding] },
        { op, nummer, resterend: finding?.outcome.resterend ?? null },
      ),
    )
  )
}

const change = (traject: Traject, news: Partial<Begeleiding>): Traject => ({
  ...traject,
  begeleiding: { ...traject.begeleiding, ...news },
})

export const begeleidingEvolvers: EvolversOf<
  | 'BegeleidingGestart'
  | 'OntzorgenGestart'
  | 'MachtigingGeregistreerd'
  | 'OntzorgenBeeindigd'
  | 'VoortgangsgesprekGehouden'
> = {
  BegeleidingGestart: (traject, { body }) => change(traject, { gestartOp: body.vanaf }),
  OntzorgenGestart: (traject, { body }) => change(traject, { ontzorgen: body }),
  MachtigingGeregistreerd: (traject, { body }) => {
    const relief = traject.begeleiding.ontzorgen
    return change(traject, { ontzorgen: relief && { ...relief, gemachtigd: body.gegeven } })
  },
  OntzorgenBeeindigd: (traject) => change(traject, { ontzorgen: null }),
  VoortgangsgesprekGehouden: (traject, { body }) =>
    change(traject, { gesprekken: [...traject.begeleiding.gesprekken, body.op] }),
}

// Procedure overtreding: someone does not cooperate during the traject: established, reported, heard, then fined or not, by another human (Wet 23; Awb 5:41 to 5:53, 10:3).
import { z } from 'zod'
import { beslistermijnBoete } from '../../awb/artikel-5-51-beslistermijn-boete.ts'
import { boeteprocedure, zienswijzetermijn } from '../../awb/artikel-5-53-boeteprocedure.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { hoogsteBoeteMedewerking } from '../artikelen/besluit-7-1-boete-medewerking.ts'
import { boeteSchema, imposed, waived } from './boete-medewerking.ts'
import {
  act,
  before,
  event,
  firstRefusal,
  handhaver,
  happened,
  inFuture,
  numberIn,
  refuse,
  type TrajectDecision,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import type { Traject } from './state.ts'
import type { Overtreding } from './state-handhaving.ts'

const gezag = { ...handhaver, ground: wet('23', 1) }
const nummer = z.number().int().min(1).meta({ title: 'Nummer van de overtreding' })

const vaststelling = z.strictObject({
  vastgesteld: isoDateSchema.meta({ title: 'Vastgesteld op' }),
  gepleegd: isoDateSchema.optional().meta({ title: 'Gebeurd op', description: 'Leeg: op de dag van vaststelling.' }),
  soort: z.enum(['begeleiding', 'pvtOfMap', 'leerroute']).meta({
    title: 'Waaraan niet is meegewerkt',
    description: 'De intensiteit van de leerroute alleen bij een asielstatushouder.',
  }),
})
const rapport = z.strictObject({
  nummer,
  dagtekening: isoDateSchema.meta({ title: 'Dagtekening van het rapport' }),
  zienswijzeTot: isoDateSchema
    .optional()
    .meta({ title: 'Zienswijze mogelijk tot en met', description: 'Leeg: twee weken.' }),
})

const loopt = ({ afloop }: Overtreding) => afloop === 'loopt'

/** Who met the plicht meanwhile still hears whether there is a fine for what was established before; nobody who died (Awb 5:42 lid 1). */
export const nogTeBeslissen = ({ voldaanOp, einde, overtredingen }: Traject): boolean =>
  voldaanOp !== null && einde?.reden !== 'overlijden' && overtredingen.some(loopt)

export const overtreding: TrajectProcedure = {
  isOpen: (traject) =>
    traject.fase === 'inburgeringstermijn' || traject.fase === 'handhaving' || nogTeBeslissen(traject),
  commands: {
    stelOvertredingVast: act({
      resource: 'overtredingen',
      label: 'Overtreding vaststellen: niet meewerken',
      help: 'Iemand werkt niet of te weinig mee aan de begeleiding, PVT of MAP, of de leerroute.',
      ground: wet('23', 1),
      bevoegd: gezag,
      schema: vaststelling,
      decide: (traject, body, { today }) =>
        traject.fase === 'afgesloten'
          ? refuse('geenOvertreding', wet('23', 1), 'De plicht is voldaan.')
          : (inFuture(body.vastgesteld, today) ?? established(traject, body)),
    }),
    maakOvertredingsrapport: act({
      resource: 'overtredingsrapporten',
      label: 'Rapport van de overtreding opmaken',
      help: 'Daarna kan iemand een zienswijze geven. Binnen dertien weken volgt het besluit.',
      ground: awb('5:53', 2),
      bevoegd: { ...gezag, rollen: ['handhaver', 'klantmanager'], ground: awb('5:53', 2) },
      schema: rapport,
      decide: (traject, body, { today, actor }) =>
        inFuture(body.dagtekening, today) ??
        withOvertreding(traject, body.nummer, (one) => reported(one, body, actor.id)),
    }),
    registreerZienswijzeOvertreding: act({
      resource: 'zienswijzen-overtreding',
      label: 'Zienswijze over de overtreding vastleggen',
      help: 'Wat iemand zelf naar voren brengt, schriftelijk of in een gesprek.',
      ground: awb('5:53', 3),
      bevoegd: { ...gezag, rollen: ['handhaver', 'klantmanager'], ground: awb('5:53', 3) },
      schema: z.strictObject({ nummer, ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }) }),
      decide: (traject, body, { today }) =>
        withOvertreding(traject, body.nummer, ({ rapport: made }) =>
          made === null
            ? refuse('geenRapport', awb('5:53', 2), 'Maak eerst het rapport op.')
            : (firstRefusal(
                inFuture(body.ontvangen, today),
                before(body.ontvangen, made.op, awb('5:53', 3), 'het rapport'),
              ) ??
              happened(event('ZienswijzeOvertredingOntvangen', { on: body.ontvangen, ground: awb('5:53', 3) }, body))),
        ),
    }),
    legBoeteMedewerkingOp: act({
      resource: 'boetes-medewerking',
      label: 'Boete voor niet meewerken opleggen',
      help: 'Door een ander dan wie het rapport opmaakte. Het bedrag volgt uit de ladder, de mate van verwijt en het plafond.',
      ground: wet('23', 1),
      bevoegd: gezag,
      schema: boeteSchema,
      decide: (traject, body, { today, actor }) =>
        inFuture(body.bekendmaking, today) ??
        withOvertreding(traject, body.nummer, (one) => imposed(traject, one, body, actor.id)),
    }),
    zieAfVanBoeteMedewerking: act({
      resource: 'afzieningen-boete-medewerking',
      label: 'Afzien van een boete voor niet meewerken',
      help: 'Omdat niets te verwijten is, de bijstand al is verlaagd, geen volgehouden onwil vaststaat, of het hoogste bedrag is bereikt.',
      ground: awb('5:41'),
      bevoegd: { ...gezag, ground: awb('5:41') },
      schema: z.strictObject({
        nummer,
        reden: z
          .enum(['geenVerwijt', 'bijstandVerlaagd', 'beleidAsiel', 'geenOvertreding', 'plafondBereikt'])
          .meta({ title: 'Reden' }),
      }),
      decide: (traject, body, { today }) =>
        withOvertreding(traject, body.nummer, () => waived(body.nummer, body.reden, today)),
    }),
  },
  termijnen: ({ overtredingen }) => overtredingen.flatMap(termijnenVan),
  onLapse: {
    zienswijzeOvertreding: (_traject, { key, lastDay }, { today }) =>
      happened(
        event(
          'ZienswijzetermijnOvertredingVerstreken',
          { on: today, ground: awb('5:53', 3) },
          { nummer: numberIn(key), laatsteDag: lastDay },
        ),
      ),
    overtredingsbesluit: (_traject, { key, lastDay }, { today }) =>
      happened(
        event(
          'OvertredingsbesluitTeLaat',
          { on: today, ground: awb('5:51', 1) },
          { nummer: numberIn(key), beslissenUiterlijk: lastDay },
        ),
      ),
  },
  workItems: ({ overtredingen }) =>
    overtredingen.filter(loopt).map(({ nummer: which, rapport: made, soort, beslissenUiterlijk }) => ({
      key: `overtreding:${which}`,
      text:
        made === null ? `Rapport opmaken van overtreding ${which} (${soort})` : `Beslissen over overtreding ${which}`,
      bevoegd: 'gemeente',
      dueOn: beslissenUiterlijk,
      ground: made === null ? wet('23', 1) : awb('5:51', 1),
      settledBy:
        made === null
          ? ['maakOvertredingsrapport', 'zieAfVanBoeteMedewerking']
          : ['legBoeteMedewerkingOp', 'zieAfVanBoeteMedewerking', 'registreerZienswijzeOvertreding'],
    })),
}

function withOvertreding(
  { overtredingen }: Traject,
  which: number,
  decide: (one: Overtreding) => TrajectDecision,
): TrajectDecision {
  const one = overtredingen.find((each) => each.nummer === which)
  return one !== undefined && loopt(one)
    ? decide(one)
    : refuse('geenOvertreding', wet('23', 1), `Over overtreding ${which} valt niets te beslissen.`)
}

/** In a term, running or over, while there was a plicht; for asiel alone where it is about the leerroute (Wet 23 lid 1, 15 lid 2). When it comes to light does not matter until the power lapses (Awb 5:45). */
function established(traject: Traject, body: z.infer<typeof vaststelling>): TrajectDecision {
  const { doelgroep, overtredingen, pips } = traject
  const { vastgesteld, gepleegd = vastgesteld, soort } = body
  const [eerste] = pips
  const no = (needed: string) => refuse('geenOvertreding', wet('23', 1), needed)
  if (soort === 'leerroute' && doelgroep !== 'asiel')
    return refuse(
      'geenAsielstatushouder',
      wet('15', 2),
      'Alleen bij asielstatushouders staat de intensiteit in het PIP.',
    )
  const dated = firstRefusal(
    before(vastgesteld, gepleegd, wet('23', 1), 'de dag van de overtreding'),
    eerste !== undefined &&
      before(gepleegd, plus(eerste.dagtekening, { days: 1 }), wet('23', 1), 'het begin van de termijn'),
  )
  if (dated !== null) return dated
  const termijn = termijnOp(traject, gepleegd)
  if (termijn === null) return no(`Op ${gepleegd} liep geen inburgeringstermijn.`)
  if (vrijgesteldOp(traject, gepleegd)) return no(`Op ${gepleegd} was er door een tijdelijke vrijstelling geen plicht.`)
  if (soort !== 'begeleiding' && traject.pipVervallenOp !== null)
    return no('Het PIP is vervallen: er staat geen intensiteit vast. Stel eerst een nieuw PIP vast.')
  const al = overtredingen.find((one) => one.soort === soort && one.gepleegd === gepleegd && settled(traject, one))
  if (al !== undefined)
    return refuse(
      'alGedaan',
      awb('5:43'),
      `Dit is overtreding ${al.nummer}: voor dezelfde overtreding is er een boete.`,
    )
  return happened(
    event(
      'OvertredingVastgesteld',
      { on: vastgesteld, ground: wet('23', 1) },
      { nummer: overtredingen.length + 1, soort, gepleegd, termijn },
    ),
  )
}

/** Number of the term in which this day lies: its ceiling counts (Besluit 7.1 lid 5). */
function termijnOp({ termijn, vorigeTermijnen }: Traject, day: IsoDate): number | null {
  const all = termijn === null ? vorigeTermijnen : [...vorigeTermijnen, termijn]
  return all.findLast(({ aanvang, laatsteDag }) => aanvang <= day && day <= laatsteDag)?.nummer ?? null
}

const vrijgesteldOp = ({ vrijstelling }: Traject, day: IsoDate): boolean =>
  vrijstelling !== null && vrijstelling.van <= day && (vrijstelling.tot === null || day <= vrijstelling.tot)

/** Decided, told that no fine follows, or still to be decided; not one whose fine fell away, nor one that was dropped before anybody heard of it. */
function settled({ boetelijst }: Traject, { afloop, rapport: made, besluit }: Overtreding): boolean {
  if (afloop === 'afgezien') return made !== null
  return !boetelijst.some((fine) => fine.besluit === besluit && fine.vervallen)
}

function reported(one: Overtreding, body: z.infer<typeof rapport>, door: string): TrajectDecision {
  if (one.rapport !== null) return refuse('alGedaan', awb('5:53', 2), 'Het rapport van deze overtreding is er al.')
  const { dagtekening } = body
  const zwaar = boeteprocedure({ maximumCent: hoogsteBoeteMedewerking(one.gepleegd), peildatum: dagtekening })
  const minimum = zienswijzetermijn({ verzonden: dagtekening })
  const besluit = beslistermijnBoete({ rapport: dagtekening })
  const zienswijzeTot = body.zienswijzeTot ?? minimum.outcome.laatsteDag
  return (
    firstRefusal(
      before(dagtekening, one.vastgesteld, awb('5:53', 2), 'de vaststelling'),
      before(zienswijzeTot, minimum.outcome.laatsteDag, minimum.ground, 'ten minste twee weken'),
    ) ??
    happened(
      event(
        'OvertredingsrapportOpgemaakt',
        { on: dagtekening, ground: awb('5:53', 2), findings: [zwaar, minimum, besluit] },
        { nummer: one.nummer, door, zienswijzeTot, beslissenUiterlijk: besluit.outcome.laatsteDag },
      ),
    )
  )
}

function termijnenVan({ nummer: which, afloop, rapport: made, ...one }: Overtreding) {
  if (afloop !== 'loopt' || made === null || one.zienswijzeTot === null || one.beslissenUiterlijk === null) return []
  const days = (lastDay: IsoDate) => ({ firstDay: plus(made.op, { days: 1 }), lastDay })
  return [
    ...(one.besluitVanaf === null
      ? [
          termijnOf(
            `zienswijzeOvertreding:${which}`,
            awb('5:53', 3),
            `zienswijze over overtreding ${which}`,
            days(one.zienswijzeTot),
          ),
        ]
      : []),
    ...(one.teLaat
      ? []
      : [
          termijnOf(
            `overtredingsbesluit:${which}`,
            awb('5:51', 1),
            `beslissen over overtreding ${which}`,
            days(one.beslissenUiterlijk),
          ),
        ]),
  ]
}

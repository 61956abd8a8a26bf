// Procedure examens: results of the five parts, whenever they come (Wet 7, 8; SS199). The day of the exam counts (T-11).
import { z } from 'zod'
import { wet } from '../../law/finding.ts'
import { examenonderdeel, isoDateSchema } from '../../law/schemas.ts'
import type { Examenresultaat, ReplyFacts } from './messages.ts'
import {
  act,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  minister,
  refuse,
  type TrajectDecision,
  type TrajectProcedure,
} from './parts.ts'
import type { Traject } from './state.ts'

const known = ({ examens }: Traject, { onderdeel, examendatum, resultaat, niveau }: Examenresultaat) =>
  examens.some(
    (one) =>
      one.onderdeel === onderdeel &&
      one.examendatum === examendatum &&
      one.resultaat === resultaat &&
      one.niveau === niveau,
  )

export const examens: TrajectProcedure = {
  // Also when the plicht is met: a result can still be revised.
  isOpen: ({ fase, voldaanOp }) => fase !== 'plicht' && (fase !== 'afgesloten' || voldaanOp !== null),
  commands: {
    registreerExamenresultaat: act({
      resource: 'examenresultaten',
      label: 'Examenresultaat vastleggen',
      help: 'De dag van het examen telt, niet die van de uitslag.',
      ground: wet('7', 1),
      bevoegd: { ...minister, ground: wet('7', 1) },
      schema: z.strictObject({
        onderdeel: examenonderdeel.meta({ title: 'Onderdeel' }),
        niveau: z.enum(['A2', 'B1', 'B2']).optional().meta({ title: 'Niveau', description: 'Leeg bij KNM.' }),
        examendatum: isoDateSchema.meta({ title: 'Examen op' }),
        resultaat: z.enum(['geslaagd', 'gezakt', 'geen']).meta({ title: 'Resultaat' }),
        reden: z
          .enum(['verwijtbaar', 'nietVerwijtbaar', 'afgemeld', 'absent'])
          .optional()
          .meta({ title: 'Reden van geen resultaat' }),
      }),
      decide: (traject, { onderdeel, niveau, examendatum, resultaat, reden }, { today }) =>
        firstRefusal(
          inFuture(examendatum, today),
          onderdeel !== 'knm' &&
            niveau === undefined &&
            resultaat === 'geslaagd' &&
            refuse('keuzeNodig', wet('7', 1), 'Kies het niveau waarop het taalexamen is gehaald.'),
          reden !== undefined &&
            resultaat !== 'geen' &&
            refuse('keuzeNodig', wet('7', 1), 'Een reden hoort alleen bij een examen zonder resultaat.'),
        ) ??
        resultsKnown(traject, [{ onderdeel, niveau: niveau ?? null, examendatum, resultaat, reden: reden ?? null }]),
    }),
  },
}

/** The result of the same exam that was known before; an exam without a result yet is only completed by one. */
const replaced = ({ examens: list }: Traject, { onderdeel, examendatum }: Examenresultaat) =>
  list.find((one) => one.onderdeel === onderdeel && one.examendatum === examendatum && one.resultaat !== 'geen')

/** What DUO lists that we did not know yet, or says otherwise now. */
function resultsKnown(traject: Traject, results: readonly Examenresultaat[]): TrajectDecision {
  const fresh = results.filter((result) => !known(traject, result))
  return happened(
    ...fresh.map((result) => {
      const was = replaced(traject, result)
      const on = { on: result.examendatum, ground: wet('7', 1) }
      return was === undefined
        ? event('ExamenresultaatBekend', on, result)
        : event('ExamenresultaatHerzien', on, {
            ...result,
            vervangt: { feit: 'examen', waarde: `${was.onderdeel} ${was.examendatum} ${was.resultaat}` },
          })
    }),
  )
}

export const examensVanDuo = (traject: Traject, { resultaten }: ReplyFacts['fetchExamenresultatenFromDuo']) =>
  resultsKnown(traject, resultaten)

export const examenEvolvers: EvolversOf<'ExamenresultaatBekend'> = {
  // A revised result of the same exam takes the place of the one before it.
  ExamenresultaatBekend: (traject, { body }) => ({
    ...traject,
    examens: [
      ...traject.examens.filter((one) => one.onderdeel !== body.onderdeel || one.examendatum !== body.examendatum),
      body,
    ],
  }),
}

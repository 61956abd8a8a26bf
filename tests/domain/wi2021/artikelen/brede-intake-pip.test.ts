// Brede intake, leerbaarheidstoets and PIP: what each rule says on either side.
import { describe } from 'vitest'
import { pipRechtsmiddelen } from '../../../../domain/wi2021/artikelen/artikel-8-leerroute.ts'
import {
  bredeIntakeVolledig,
  leerbaarheidstoetsAdvies,
  leerbaarheidstoetsVrijstelling,
} from '../../../../domain/wi2021/artikelen/artikel-14-brede-intake.ts'
import { pipInhoud, pipToets, pipVerwijderbaar } from '../../../../domain/wi2021/artikelen/artikel-15-pip.ts'
import { table } from '../../table.ts'

const missing = (...ontbreekt: readonly string[]) => ({ volledig: ontbreekt.length === 0, ontbreekt })

describe('brede intake and PIP', () => {
  const lbt = { visueleBeperking: false, auditieveBeperking: false, nietInStaat: false }
  table(leerbaarheidstoetsVrijstelling, [
    { facts: lbt, outcome: { vrijgesteld: false }, because: 'no impairment' },
    { facts: { ...lbt, visueleBeperking: true }, outcome: { vrijgesteld: true }, because: 'visual' },
    { facts: { ...lbt, auditieveBeperking: true }, outcome: { vrijgesteld: false }, because: 'auditory, but able' },
    {
      facts: { ...lbt, auditieveBeperking: true, nietInStaat: true },
      outcome: { vrijgesteld: true },
      because: 'auditory and not able',
    },
    { facts: { ...lbt, nietInStaat: true }, outcome: { vrijgesteld: false }, because: 'not able alone' },
  ])
  table(leerbaarheidstoetsAdvies, [
    { facts: { uitslag: 'B1-route haalbaar' }, outcome: { advies: 'B1', bindend: false }, because: 'haalbaar' },
    {
      facts: { uitslag: 'B1-route niet haalbaar' },
      outcome: { advies: 'Z', bindend: false },
      because: 'niet haalbaar',
    },
    { facts: { uitslag: 'Onbekend' }, outcome: { advies: null, bindend: false }, because: 'onbekend' },
  ])
  const intake = {
    leerbaarheidstoets: true,
    opleidingEnWerk: true,
    omstandighedenEnGezondheid: true,
    voorschoolseEducatie: true,
    taalniveau: true,
    werkmogelijkheden: true,
    zelfredzaamheid: true,
    gewezenOpAlleenGesprek: true,
    schriftelijkVastgelegd: true,
  }
  table(bredeIntakeVolledig, [
    { facts: intake, outcome: missing(), because: 'all there' },
    ...Object.keys(intake).map((deel) => ({
      facts: { ...intake, [deel]: false },
      outcome: missing(deel),
      because: `without ${deel}`,
    })),
  ])
  const pip = { dagtekening: '2024-03-15', leerroute: 'B1', doelgroep: 'asiel', aanvangPlicht: '2024-03-15' }
  const fout = (niveau: string | null, ...bezwaren: readonly string[]) => ({
    aanvaard: bezwaren.length === 0,
    bezwaren,
    niveau,
  })
  const tweede = { ...pip, eerstePip: '2024-03-15', huidigePip: '2024-03-15' }
  table(pipToets, [
    { facts: pip, outcome: fout('B1'), because: 'on the first day; empty is read as B1' },
    {
      facts: { ...pip, aanvangPlicht: '2024-03-16' },
      outcome: fout('B1', 'voor aanvang plicht'),
      because: 'too early',
    },
    { facts: { ...pip, vestiging: '2024-03-16' }, outcome: fout('B1', 'voor vestiging'), because: 'not settled' },
    { facts: { ...pip, niveau: 'A2' }, outcome: fout('A2', 'A2 in eerste PIP'), because: 'A2 at once' },
    { facts: { ...tweede, niveau: 'A2' }, outcome: fout('A2'), because: 'A2 in the second' },
    {
      facts: { ...tweede, eerstePip: '2024-03-16' },
      outcome: fout('B1', 'voor eerder PIP'),
      because: 'before the first',
    },
    {
      facts: { ...tweede, huidigePip: '2024-03-16' },
      outcome: fout('B1', 'voor eerder PIP'),
      because: 'before the current',
    },
    {
      facts: { ...tweede, leerroute: 'onderwijs', niveau: 'A2' },
      outcome: fout('A2', 'A2 met onderwijsroute'),
      because: 'A2 in the onderwijsroute',
    },
    { facts: { ...pip, leerroute: 'Z' }, outcome: fout(null), because: 'Z-route without level' },
    { facts: { ...pip, leerroute: 'Z', niveau: 'A2' }, outcome: fout('A2'), because: 'Z-route with A2' },
    { facts: { ...pip, leerroute: 'Z', niveau: 'B1' }, outcome: fout('B1', 'B1 met Z-route'), because: 'not with B1' },
    { facts: { ...pip, intensiteit: 500 }, outcome: fout('B1'), because: 'intensity for asiel B1' },
    {
      facts: { ...pip, doelgroep: 'gezin', intensiteit: 500 },
      outcome: fout('B1', 'intensiteit alleen bij B1-route asiel'),
      because: 'not for gezin',
    },
    {
      facts: { ...pip, leerroute: 'onderwijs', intensiteit: 500 },
      outcome: fout('B1', 'intensiteit alleen bij B1-route asiel'),
      because: 'not in the onderwijsroute',
    },
  ])
  table(pipVerwijderbaar, [
    {
      facts: { termijnVastgesteld: false, urenGeregistreerd: false },
      outcome: { toegestaan: true },
      because: 'neither',
    },
    { facts: { termijnVastgesteld: true, urenGeregistreerd: false }, outcome: { toegestaan: false }, because: 'term' },
    { facts: { termijnVastgesteld: false, urenGeregistreerd: true }, outcome: { toegestaan: false }, because: 'hours' },
  ])
  const inhoud = {
    doelgroep: 'asiel',
    leerroute: true,
    ondersteuning: true,
    intensiteitPvtEnMap: true,
    intensiteitLeerroute: true,
    aantalVoortgangsgesprekken: true,
    voorschoolseEducatie: true,
  }
  table(pipInhoud, [
    { facts: inhoud, outcome: missing(), because: 'all there' },
    {
      facts: { ...inhoud, intensiteitLeerroute: false },
      outcome: missing('intensiteitLeerroute'),
      because: 'asiel: intensity of the leerroute',
    },
    {
      facts: { ...inhoud, doelgroep: 'gezin', intensiteitLeerroute: false },
      outcome: missing(),
      because: 'gezin: not asked',
    },
    {
      facts: { ...inhoud, aantalVoortgangsgesprekken: false },
      outcome: missing('aantalVoortgangsgesprekken'),
      because: 'number of talks',
    },
  ])
  table(pipRechtsmiddelen, [
    {
      facts: { bekendmaking: '2024-03-18' },
      outcome: {
        bezwaarUiterlijk: '2024-04-29',
        daarna: ['rechtbank', 'Afdeling bestuursrechtspraak'],
        termijnLooptDoor: true,
      },
      because: 'bezwaar, beroep, hoger beroep',
    },
  ])
})

// Voorinburgering and the choice of leerroute: what each rule says on either side.
import { describe } from 'vitest'
import {
  leerroutekeuze,
  opschortingTermijn,
  rechtenDoelgroep,
  verrekeningRoutewijziging,
} from '../../../../domain/wi2021/artikelen/artikel-8-leerroute.ts'
import {
  inhoudVoorinburgering,
  maatregelVoorinburgering,
  urenVoorinburgering,
  voorinburgeringsaanbod,
  vroegsteDagtekeningPip,
  warmeOverdracht,
} from '../../../../domain/wi2021/artikelen/artikel-10-voorinburgering.ts'
import { noValue, refused, table } from '../../table.ts'

const missing = (...ontbreekt: readonly string[]) => ({ volledig: ontbreekt.length === 0, ontbreekt })

describe('voorinburgering', () => {
  const huis = { ingeschrevenInGemeenteVanHuisvesting: false }
  table(voorinburgeringsaanbod, [
    { facts: { doelgroep: 'asiel', ...huis }, outcome: { aanbod: true }, because: 'not yet registered' },
    {
      facts: { doelgroep: 'asiel', ingeschrevenInGemeenteVanHuisvesting: true },
      outcome: { aanbod: false },
      because: 'registered',
    },
    { facts: { doelgroep: 'gezin', ...huis }, outcome: { aanbod: false }, because: 'not housed under the act' },
  ])
  const inhoud = { nt2: true, arbeidsmarktEnParticipatie: true, knm: true, participatieverklaring: true }
  table(inhoudVoorinburgering, [
    { facts: inhoud, outcome: missing(), because: 'all four' },
    { facts: { ...inhoud, knm: false }, outcome: missing('knm'), because: 'no KNM' },
  ])
  table(
    maatregelVoorinburgering,
    ['verplichting', 'boete', 'eigen bijdrage', 'uitstel van het traject'].map((maatregel) => ({
      facts: { maatregel },
      outcome: { toegestaan: false },
      because: maatregel,
    })),
  )
  const overdracht = { identiteitEnBsn: true, gezinssamenstelling: true, voortgang: true, taalniveau: true }
  table(warmeOverdracht, [
    { facts: overdracht, outcome: missing(), because: 'all there' },
    { facts: { ...overdracht, voortgang: false }, outcome: missing('voortgang'), because: 'no progress' },
  ])
  table(urenVoorinburgering, [
    { facts: { uren: 121 }, outcome: { meetellendeUren: 0 }, because: 'none by default' },
    {
      facts: { uren: 121, uitdrukkelijkBepaald: true },
      outcome: { meetellendeUren: 121 },
      because: 'expressly provided',
    },
  ])
  const plicht = { aanvangPlicht: '2025-06-02' }
  table(vroegsteDagtekeningPip, [
    {
      facts: { ...plicht, vestiging: '2025-09-04' },
      outcome: { vroegsteDag: '2025-09-04' },
      because: 'not before settlement',
    },
    {
      facts: { ...plicht, vestiging: '2025-05-01' },
      outcome: { vroegsteDag: '2025-06-02' },
      because: 'not before the plicht',
    },
    {
      facts: { ...plicht, vestiging: '2025-09-04', koppeling: '2025-07-01', koppelingIsVestiging: true },
      outcome: { vroegsteDag: '2025-07-01' },
      because: 'a human counts koppeling as settlement',
    },
    {
      facts: { ...plicht, vestiging: '2025-07-01', koppeling: '2025-09-04', koppelingIsVestiging: true },
      outcome: { vroegsteDag: '2025-07-01' },
      because: 'settled already: a later koppeling puts nothing off',
    },
    {
      facts: { ...plicht, vestiging: '2025-09-04', koppeling: '2025-07-01', koppelingIsVestiging: false },
      outcome: { vroegsteDag: '2025-09-04' },
      because: 'a human does not',
    },
    {
      facts: { ...plicht, vestiging: '2025-09-04', koppeling: '2025-07-01' },
      outcome: { vroegsteDag: '2025-09-04' },
      because: 'nobody said so',
    },
  ])
  noValue(vroegsteDagtekeningPip, [
    { facts: { ...plicht, koppeling: '2025-07-01' }, because: 'coupled, not settled: a doubt' },
  ])
})

describe('leerroute', () => {
  const kies = (wilOpleiding: boolean, groteKansOpDiploma: boolean, redelijkerwijsHaalbaar: boolean) => ({
    wilOpleiding,
    groteKansOpDiploma,
    redelijkerwijsHaalbaar,
  })
  table(leerroutekeuze, [
    { facts: kies(true, true, true), outcome: { leerroute: 'onderwijs' }, because: 'wish and chance' },
    { facts: kies(true, false, true), outcome: { leerroute: 'B1' }, because: 'wish without chance' },
    { facts: kies(false, true, true), outcome: { leerroute: 'B1' }, because: 'chance without wish' },
    { facts: kies(false, false, false), outcome: { leerroute: 'Z' }, because: 'not reachable' },
    { facts: kies(true, true, false), outcome: { leerroute: 'onderwijs' }, because: 'the first test decides' },
  ])
  const naar = (van: string, n: string) => ({ van, naar: n, urenNt2EnKnm: 320 })
  table(verrekeningRoutewijziging, [
    {
      facts: naar('B1', 'Z'),
      outcome: { urenVoorZRoute: 320, urenVoorIntensiteit: 0, examensTellenMee: false },
      because: 'deducted from the 800',
    },
    {
      facts: naar('Z', 'B1'),
      outcome: { urenVoorZRoute: 0, urenVoorIntensiteit: 320, examensTellenMee: false },
      because: 'for the intensity',
    },
    {
      facts: naar('onderwijs', 'B1'),
      outcome: { urenVoorZRoute: 0, urenVoorIntensiteit: 320, examensTellenMee: true },
      because: 'attempts and passes count',
    },
    {
      facts: naar('B1', 'onderwijs'),
      outcome: { urenVoorZRoute: 0, urenVoorIntensiteit: 320, examensTellenMee: true },
      because: 'likewise',
    },
  ])
  refused(verrekeningRoutewijziging, [{ facts: naar('B1', 'B1'), field: 'naar', says: 'wijzigt niets' }])
  table(opschortingTermijn, [
    { facts: { gebeurtenis: 'bezwaar' }, outcome: { opgeschort: false, weg: null }, because: 'Awb 6:16' },
    { facts: { gebeurtenis: 'ziekte' }, outcome: { opgeschort: false, weg: 'verlenging' }, because: 'an extension' },
    {
      facts: { gebeurtenis: 'tijdelijke vrijstelling' },
      outcome: { opgeschort: false, weg: 'tijdelijkeVrijstelling' },
      because: 'exempt days',
    },
  ])
  table(rechtenDoelgroep, [
    {
      facts: { doelgroep: 'asiel' },
      outcome: {
        maatschappelijkeBegeleiding: true,
        aanbodDoorCollege: true,
        intensiteitInPip: true,
        participatieurenInZRoute: true,
        gratisPogingen: true,
        lening: false,
      },
      because: 'asiel',
    },
    {
      facts: { doelgroep: 'gezin' },
      outcome: {
        maatschappelijkeBegeleiding: false,
        aanbodDoorCollege: false,
        intensiteitInPip: false,
        participatieurenInZRoute: false,
        gratisPogingen: false,
        lening: true,
      },
      because: 'gezin',
    },
  ])
})

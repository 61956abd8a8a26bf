// Voorinburgering, brede intake, PIP, PVT and MAP, exams, support and reports: what each rule says on either side.
import { describe } from 'vitest'
import {
  leerroutekeuze,
  opschortingTermijn,
  pipRechtsmiddelen,
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
import {
  aanbodToets,
  maatschappelijkeBegeleiding,
  meldplichtDuo,
  ontzorgen,
  rapportageCursus,
  voortgangsgesprekken,
} from '../../../../domain/wi2021/artikelen/artikel-13-begeleiding.ts'
import {
  bredeIntakeVolledig,
  leerbaarheidstoetsAdvies,
  leerbaarheidstoetsVrijstelling,
} from '../../../../domain/wi2021/artikelen/artikel-14-brede-intake.ts'
import { pipInhoud, pipToets, pipVerwijderbaar } from '../../../../domain/wi2021/artikelen/artikel-15-pip.ts'
import {
  mapAfgerond,
  mapVereist,
  pvtAfgerond,
  registratieToets,
  vormKnm,
} from '../../../../domain/wi2021/artikelen/besluit-3-1-pvt-map.ts'
import {
  bewijsstuk,
  examenafname,
  examengeld,
  gratisPogingen,
  nogEenPoging,
  toelatingExamen,
} from '../../../../domain/wi2021/artikelen/besluit-3-5-examens.ts'
import {
  aangepastExamen,
  examenAfgemeld,
  onregelmatigheid,
  uitslagVerwacht,
  vrijstellingOnderdeel,
} from '../../../../domain/wi2021/artikelen/besluit-3-9-examenverloop.ts'
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

describe('PVT and MAP', () => {
  const pvt = { uren: 12, activiteitOfExcursie: true, ondertekendOp: '2024-09-12' }
  const klaar = (op: string) => ({ afgerond: true, op, tekortUren: 0 })
  const open = (tekortUren: number) => ({ afgerond: false, op: null, tekortUren })
  table(pvtAfgerond, [
    { facts: pvt, outcome: klaar('2024-09-12'), because: 'twelve hours and a signature' },
    { facts: { ...pvt, uren: 11.5 }, outcome: open(0.5), because: 'half an hour short' },
    { facts: { ...pvt, uren: 9, urenBredeIntake: 3 }, outcome: klaar('2024-09-12'), because: 'hours of the intake' },
    { facts: { ...pvt, activiteitOfExcursie: false }, outcome: open(0), because: 'no activity' },
    { facts: { ...pvt, ondertekendOp: undefined }, outcome: open(0), because: 'not signed' },
  ])
  const map = { praktijkuren: 40, themasBehandeld: true, eindgesprekOp: '2025-11-20' }
  table(mapAfgerond, [
    { facts: map, outcome: klaar('2025-11-20'), because: 'forty hours and an eindgesprek' },
    { facts: { ...map, praktijkuren: 39 }, outcome: open(1), because: 'an hour short' },
    { facts: { ...map, praktijkuren: 30, urenBredeIntake: 10 }, outcome: klaar('2025-11-20'), because: 'the intake' },
    { facts: { ...map, themasBehandeld: false }, outcome: open(0), because: 'a theme is missing' },
    { facts: { ...map, eindgesprekOp: undefined }, outcome: open(0), because: 'no eindgesprek' },
  ])
  table(mapVereist, [
    { facts: { taalschakeltraject: 'geen' }, outcome: { vereist: true }, because: 'everyone else' },
    { facts: { taalschakeltraject: 'volgt' }, outcome: { vereist: false }, because: 'follows' },
    { facts: { taalschakeltraject: 'afgerond' }, outcome: { vereist: false }, because: 'completed' },
  ])
  table(vormKnm, [
    { facts: { leerroute: 'B1' }, outcome: { vorm: 'examen' }, because: 'B1' },
    { facts: { leerroute: 'onderwijs' }, outcome: { vorm: 'examen' }, because: 'onderwijs' },
    { facts: { leerroute: 'Z' }, outcome: { vorm: 'cursusuren' }, because: 'Z' },
  ])
  const termijn = { aanvang: '2024-03-16', laatsteDag: '2027-03-15', melding: '2027-03-16' }
  const bezwaar = (...bezwaren: readonly string[]) => ({ aanvaard: bezwaren.length === 0, bezwaren })
  table(registratieToets, [
    { facts: { ...termijn, datum: '2024-03-16' }, outcome: bezwaar(), because: 'first day of the term' },
    { facts: { ...termijn, datum: '2024-03-15' }, outcome: bezwaar('voor aanvang termijn'), because: 'a day before' },
    { facts: { ...termijn, datum: '2027-03-16' }, outcome: bezwaar(), because: 'the day of the report' },
    { facts: { ...termijn, datum: '2027-03-17' }, outcome: bezwaar('in de toekomst'), because: 'the day after it' },
    {
      facts: { ...termijn, datum: '2026-05-02', zRouteAfgerondOp: '2026-05-01' },
      outcome: bezwaar('na afronding Z-route'),
      because: 'after the Z-route',
    },
    {
      facts: { ...termijn, datum: '2027-03-15', verwijtbaar: false },
      outcome: bezwaar('verwijtbaar weglaten binnen de termijn'),
      because: 'inside the term',
    },
    {
      facts: { ...termijn, melding: '2027-01-14', verwijtbaar: false },
      outcome: bezwaar('niet verwijtbaar te vroeg'),
      because: 'more than two months before the end',
    },
    {
      facts: { ...termijn, melding: '2027-01-15', verwijtbaar: false },
      outcome: bezwaar(),
      because: 'two months before the end',
    },
    {
      facts: { ...termijn, melding: '2027-03-15', verwijtbaar: true },
      outcome: bezwaar('verwijtbaar voor einde termijn'),
      because: 'on the last day',
    },
    { facts: { ...termijn, verwijtbaar: true }, outcome: bezwaar(), because: 'after it' },
  ])
})

describe('exams', () => {
  const nt2 = { examen: 'Staatsexamen NT2', afnemer: 'College voor Toetsen en Examens' }
  const duo = { examen: 'inburgeringsexamen', afnemer: 'Minister (DUO)' }
  table(examenafname, [
    { facts: { onderdeel: 'lezen' }, outcome: nt2, because: 'B1' },
    { facts: { onderdeel: 'lezen', niveau: 'A2' }, outcome: duo, because: 'A2' },
    { facts: { onderdeel: 'knm' }, outcome: duo, because: 'KNM' },
  ])
  table(examengeld, [
    { facts: { onderdeel: 'knm' }, outcome: { bedragCent: 5_000 }, because: 'KNM' },
    { facts: { onderdeel: 'spreken', niveau: 'A2' }, outcome: { bedragCent: 5_000 }, because: 'A2' },
    { facts: { onderdeel: 'spreken' }, outcome: { bedragCent: 4_500 }, because: 'NT2' },
  ])
  table(nogEenPoging, [
    {
      facts: { geslaagd: false, examendatum: '2027-03-15', laatsteDag: '2027-03-15' },
      outcome: { mogelijk: true, binnenTermijn: true },
      because: 'on the last day',
    },
    {
      facts: { geslaagd: false, examendatum: '2027-03-16', laatsteDag: '2027-03-15' },
      outcome: { mogelijk: true, binnenTermijn: false },
      because: 'a day late',
    },
    {
      facts: { geslaagd: true, examendatum: '2027-03-01', laatsteDag: '2027-03-15' },
      outcome: { mogelijk: false, binnenTermijn: true },
      because: 'passed stays passed',
    },
  ])
  const alles = { aangemeld: true, betaald: true, gelegitimeerd: true, geheimhouding: true }
  table(toelatingExamen, [
    { facts: alles, outcome: { toegelaten: true, ontbreekt: [] }, because: 'all met' },
    {
      facts: { ...alles, betaald: false },
      outcome: { toegelaten: false, ontbreekt: ['betaald'] },
      because: 'not paid',
    },
  ])
  const b1 = { doelgroep: 'asiel', leerroute: 'B1', onderdeel: 'lezen', gebruikt: 0 }
  const over = (resterend: number) => ({ gratis: resterend > 0, resterend })
  const z = { ...b1, leerroute: 'Z', inPip: true }
  table(gratisPogingen, [
    { facts: b1, outcome: over(2), because: 'two free' },
    { facts: { ...b1, gebruikt: 1 }, outcome: over(1), because: 'one left' },
    { facts: { ...b1, gebruikt: 2 }, outcome: over(0), because: 'used up' },
    { facts: { ...b1, gebruikt: 3 }, outcome: over(0), because: 'never below nothing' },
    { facts: { ...b1, doelgroep: 'gezin' }, outcome: over(0), because: 'asiel only' },
    { facts: { ...b1, niveau: 'A2' }, outcome: over(0), because: 'below the level of the PIP' },
    { facts: { ...b1, niveau: 'A2', niveauPip: 'A2' }, outcome: over(2), because: 'at the level of the PIP' },
    { facts: { ...b1, niveauPip: 'A2' }, outcome: over(2), because: 'above it' },
    { facts: { ...b1, leerroute: 'onderwijs' }, outcome: over(0), because: 'onderwijsroute: no language parts' },
    { facts: { ...b1, leerroute: 'onderwijs', onderdeel: 'knm' }, outcome: over(2), because: 'onderwijsroute: KNM' },
    { facts: { ...z, niveau: 'A2' }, outcome: over(2), because: 'Z-route: A2 in the PIP' },
    { facts: z, outcome: over(0), because: 'Z-route: not B1' },
    { facts: { ...z, niveau: 'A2', inPip: false }, outcome: over(0), because: 'Z-route: not in the PIP' },
    {
      facts: { ...z, onderdeel: 'knm', peildatum: '2022-12-31' },
      outcome: over(0),
      because: 'Z-route: KNM before 2023',
    },
    { facts: { ...z, onderdeel: 'knm', peildatum: '2023-01-01' }, outcome: over(2), because: 'Z-route: KNM since' },
  ])
  refused(gratisPogingen, [{ facts: { ...b1, leerroute: 'Z' }, field: 'inPip', says: 'verplicht' }])
  table(bewijsstuk, [
    { facts: { leerroute: 'B1' }, outcome: { stuk: 'diploma', uitreiking: 'DUO' }, because: 'exam' },
    { facts: { leerroute: 'onderwijs' }, outcome: { stuk: 'diploma', uitreiking: 'DUO' }, because: 'onderwijs' },
    { facts: { leerroute: 'Z' }, outcome: { stuk: 'certificaat', uitreiking: 'college' }, because: 'Z' },
  ])
  const schrijven = { onderdeel: 'schrijven', niveau: 'A2' }
  table(uitslagVerwacht, [
    {
      facts: { ...schrijven, examendatum: '2026-07-30' },
      outcome: { uiterlijk: '2026-09-24' },
      because: 'eight weeks until then',
    },
    {
      facts: { ...schrijven, examendatum: '2026-07-31' },
      outcome: { uiterlijk: '2026-11-20' },
      because: 'sixteen weeks since',
    },
    {
      facts: { onderdeel: 'knm', examendatum: '2026-08-10' },
      outcome: { uiterlijk: '2026-10-05' },
      because: 'KNM eight',
    },
    {
      facts: { onderdeel: 'schrijven', examendatum: '2026-08-10' },
      outcome: { uiterlijk: '2026-09-14' },
      because: 'NT2 five',
    },
  ])
  const examendatum = '2026-05-20'
  const schuld = (verwijtbaar: boolean) => ({ verwijtbaar })
  table(examenAfgemeld, [
    { facts: { examendatum, afgemeldOp: '2026-05-06' }, outcome: schuld(false), because: 'fourteen days before' },
    {
      facts: { examendatum, afgemeldOp: '2026-05-07', afmeldtermijnDagen: 14 },
      outcome: schuld(true),
      because: 'thirteen days, fourteen apply',
    },
    {
      facts: { examendatum, afgemeldOp: '2026-05-13', afmeldtermijnDagen: 7 },
      outcome: schuld(false),
      because: 'seven days, seven apply',
    },
    { facts: { examendatum, afgemeldOp: '2026-05-14' }, outcome: schuld(true), because: 'six days before' },
    { facts: { examendatum }, outcome: schuld(true), because: 'stayed away' },
    { facts: { examendatum, redenAanvaard: true }, outcome: schuld(false), because: 'for an accepted reason' },
  ])
  noValue(examenAfgemeld, [
    { facts: { examendatum, afgemeldOp: '2026-05-07' }, because: 'thirteen days: the sources differ' },
    { facts: { examendatum, afgemeldOp: '2026-05-13' }, because: 'seven days: the sources differ' },
  ])
  const bewijs = (b: string, niveauPip: string) => ({ bewijs: b, niveauPip })
  table(vrijstellingOnderdeel, [
    { facts: bewijs('certificaat NT2', 'B1'), outcome: { vrijgesteld: true }, because: 'B1 for B1' },
    { facts: bewijs('CNaVT A2', 'B1'), outcome: { vrijgesteld: false }, because: 'A2 for B1' },
    { facts: bewijs('CNaVT A2', 'A2'), outcome: { vrijgesteld: true }, because: 'A2 for A2' },
    { facts: bewijs('eerder onderdeel op A2', 'A2'), outcome: { vrijgesteld: true }, because: 'earlier A2' },
    { facts: bewijs('ander bewijs', 'A2'), outcome: { vrijgesteld: false }, because: 'not designated' },
  ])
  table(aangepastExamen, [
    {
      facts: { onderdeel: 'knm', beperkingVraagtAanpassing: true },
      outcome: { aangepast: true, verklaringGratis: true },
      because: 'KNM',
    },
    {
      facts: { onderdeel: 'lezen', beperkingVraagtAanpassing: false },
      outcome: { aangepast: false, verklaringGratis: false },
      because: 'NT2',
    },
  ])
  table(onregelmatigheid, [
    {
      facts: { onregelmatigheid: true, diplomaUitgereikt: true },
      outcome: { kanOngeldig: true, diplomaIntrekbaar: true },
      because: 'also afterwards',
    },
    {
      facts: { onregelmatigheid: true, diplomaUitgereikt: false },
      outcome: { kanOngeldig: true, diplomaIntrekbaar: false },
      because: 'no diploma yet',
    },
    {
      facts: { onregelmatigheid: false },
      outcome: { kanOngeldig: false, diplomaIntrekbaar: false },
      because: 'nothing established',
    },
  ])
})

describe('support and reports', () => {
  const inschrijving = '2025-09-04'
  table(maatschappelijkeBegeleiding, [
    {
      facts: { doelgroep: 'asiel', inschrijving },
      outcome: { verplicht: true, vanaf: inschrijving },
      because: 'from the day of registration',
    },
    { facts: { doelgroep: 'gezin', inschrijving }, outcome: { verplicht: false, vanaf: null }, because: 'gezin' },
  ])
  const aanbod = {
    doelgroep: 'asiel',
    datum: '2024-03-15',
    huidigePip: '2024-03-15',
    erkendeInstelling: true,
    laatsteDag: '2027-03-15',
  }
  const bezwaar = (...bezwaren: readonly string[]) => ({ aanvaard: bezwaren.length === 0, bezwaren })
  table(aanbodToets, [
    { facts: aanbod, outcome: bezwaar(), because: 'on the day of the PIP' },
    { facts: { ...aanbod, datum: '2024-03-14' }, outcome: bezwaar('voor het huidige PIP'), because: 'a day before' },
    { facts: { ...aanbod, datum: '2027-03-15' }, outcome: bezwaar(), because: 'last day of the term' },
    { facts: { ...aanbod, datum: '2027-03-16' }, outcome: bezwaar('buiten de termijn'), because: 'a day after it' },
    { facts: { ...aanbod, doelgroep: 'gezin' }, outcome: bezwaar('alleen voor asiel'), because: 'gezin' },
    { facts: { ...aanbod, huidigePip: undefined }, outcome: bezwaar('geen PIP'), because: 'no PIP' },
    {
      facts: { ...aanbod, erkendeInstelling: false },
      outcome: bezwaar('instelling niet erkend'),
      because: 'no keurmerk',
    },
  ])
  table(voortgangsgesprekken, [
    { facts: { inPip: 6, gehouden: 4 }, outcome: { resterend: 2 }, because: 'two to go' },
    { facts: { inPip: 6, gehouden: 7 }, outcome: { resterend: 0 }, because: 'more than asked' },
  ])
  const geen = { verplicht: false, van: null, tot: null, machtigingNodig: false }
  table(ontzorgen, [
    {
      facts: { verblijf: 'asiel', aanvangBijstand: '2025-09-04', gemachtigd: false },
      outcome: { verplicht: true, van: '2025-09-04', tot: '2026-03-03', machtigingNodig: true },
      because: 'six months, the first day included',
    },
    {
      facts: { verblijf: 'asiel', aanvangBijstand: '2025-08-31', gemachtigd: true },
      outcome: { verplicht: true, van: '2025-08-31', tot: '2026-02-27', machtigingNodig: false },
      because: 'from 31 August six months are met on 27 February',
    },
    {
      facts: { verblijf: 'regulier', aanvangBijstand: '2025-09-04', gemachtigd: true },
      outcome: geen,
      because: 'family member with a regulier permit',
    },
    { facts: { verblijf: 'asiel', gemachtigd: true }, outcome: geen, because: 'no bijstand' },
  ])
  table(rapportageCursus, [
    { facts: { doelgroep: 'asiel' }, outcome: { aanCollege: 'altijd', aanDuo: false }, because: 'asiel' },
    { facts: { doelgroep: 'gezin' }, outcome: { aanCollege: 'op verzoek', aanDuo: true }, because: 'gezin' },
  ])
  table(meldplichtDuo, [
    { facts: { feit: 'geen aanbod' }, outcome: { melden: true }, because: 'no offer' },
    { facts: { feit: 'anders' }, outcome: { melden: false }, because: 'anything else' },
  ])
})

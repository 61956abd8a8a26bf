// Exams: who takes them, what they cost, who sits for free, what follows.
import { describe, expect, test } from 'vitest'
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
  test('nobody asks what the PIP of gezin says: no attempt is free', () => {
    const facts = { ...b1, doelgroep: 'gezin', leerroute: 'Z' }
    expect(gratisPogingen.declaration.facts.safeParse(facts).success).toBe(true)
    expect(gratisPogingen.answer(facts).outcome).toEqual(over(0))
  })
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

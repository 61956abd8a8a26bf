// The words of the law that stand in the code: for who reads the code and not the law. Acts, events and termijnen explain themselves in the catalogue.
import { atw, awb, besluit, type Citation, regelingInburgering, wet } from '../law/finding.ts'
import type { Fase } from './traject/state.ts'

export type Begrip = {
  /** As the law spells it. */
  readonly term: string
  /** As the code spells it, where that is another way or a part of a name. */
  readonly code: string
  readonly ground: Citation
  /** In English, with what a translation would lose. */
  readonly meaning: string
}

const begrip = (term: string, code: string, ground: Citation, meaning: string): Begrip => ({
  term,
  code,
  ground,
  meaning,
})

/** The fasen of a traject. */
export const fasen: Readonly<Record<Fase, Begrip>> = {
  plicht: begrip('plicht', 'plicht', wet('3', 1), 'the traject is open, whether there is a duty is not yet known'),
  voorinburgering: begrip(
    'voorinburgering',
    'voorinburgering',
    wet('10'),
    'first lessons of an asielstatushouder at the COA, before there is a home in a gemeente',
  ),
  bredeIntake: begrip(
    'brede intake',
    'bredeIntake',
    wet('14', 1),
    'the research of the gemeente into what somebody can and needs, ending in the PIP; much more than a first interview',
  ),
  inburgeringstermijn: begrip(
    'inburgeringstermijn',
    'inburgeringstermijn',
    wet('11', 1),
    'the term within which the duty must be fulfilled; it runs from the day after the first PIP',
  ),
  handhaving: begrip(
    'handhaving',
    'handhaving',
    wet('25', 1),
    'the term is over and the duty not fulfilled: DUO looks whether a fine follows',
  ),
  afgesloten: begrip('afgesloten', 'afgesloten', wet('6', 1), 'fulfilled or ended; what still runs is seen to its end'),
}

export const begrippen: readonly Begrip[] = Object.freeze([
  begrip(
    'inburgeringsplicht',
    'isInburgeringsplichtig',
    wet('3', 1),
    'the legal duty to integrate; who has it is *inburgeringsplichtig*. Not a residence requirement',
  ),
  begrip(
    'kennisgeving',
    'kennisgeving',
    besluit('5.3', 1),
    'the notification of the duty; the ten weeks for the PIP count from its day',
  ),
  begrip(
    'doelgroep',
    'doelgroep',
    wet('13', 1),
    '`asiel` (asielstatushouder) or `gezin` (gezinsmigrant or other migrant): decides offers, hours and fines',
  ),
  begrip(
    'koppeling',
    'koppelingOp',
    wet('34', 6),
    'the COA has matched somebody with the gemeente where he will live; he does not live there yet',
  ),
  begrip(
    'leerbaarheidstoets',
    'leerbaarheidstoets',
    wet('14', 3),
    'a test of how well somebody can learn; part of the brede intake, advice and no exam',
  ),
  begrip(
    'PIP',
    'pip',
    wet('15', 1),
    'persoonlijk plan inburgering en participatie: the decision of the gemeente on route, support and intensity',
  ),
  begrip('leerroute', 'leerroute', wet('15', 1, 'a'), 'the way in which the duty is fulfilled: B1, onderwijs or Z'),
  begrip('B1-route', 'B1', wet('7', 1), 'exams at language level B1, or A2 after *afschalen*'),
  begrip(
    'onderwijsroute',
    'taalschakeltraject',
    wet('8', 1),
    'a *taalschakeltraject* that prepares for mbo, hbo or wo',
  ),
  begrip(
    'Z-route',
    'zRoute',
    besluit('3.14'),
    '*zelfredzaamheidsroute*: hours of lessons and participation and a closing talk, no exams',
  ),
  begrip('routewijziging', 'routewijziging', besluit('5.4', 1), 'another leerroute, within a year and a half'),
  begrip(
    'afschalen',
    'afschaling',
    besluit('5.5'),
    'exams at level A2 instead of B1 after six hundred hours of effort',
  ),
  begrip(
    'PVT',
    'pvt',
    besluit('3.1'),
    'participatieverklaringstraject: on Dutch values, closed by signing the participatieverklaring',
  ),
  begrip(
    'MAP',
    'map',
    besluit('3.2'),
    'module Arbeidsmarkt en Participatie: hours on the labour market, with a talk at the end',
  ),
  begrip('KNM', 'knm', wet('7', 1), 'Kennis van de Nederlandse Maatschappij: the fifth exam, beside four of language'),
  begrip(
    'inburgeringsaanbod',
    'aanbod',
    wet('16'),
    'the course that the gemeente must offer an asielstatushouder; too late an offer lengthens the term',
  ),
  begrip('verlenging', 'verlenging', wet('12', 1), 'a longer inburgeringstermijn, on request or *ambtshalve*'),
  begrip('ambtshalve', 'ambtshalve', wet('12', 1), 'by the authority of its own accord, without a request'),
  begrip('verwijtbaar', 'verwijtbaar', awb('5:41'), 'to blame; the judgement of a human, never of this software'),
  begrip(
    'vrijstelling',
    'vrijstelling',
    wet('4', 1),
    'the duty is met or suspended by what somebody has or does: diploma, school',
  ),
  begrip(
    'ontheffing',
    'ontheffing',
    wet('5', 1),
    'release from the duty because it cannot be met: medical, or very special circumstances',
  ),
  begrip(
    'onderbreking',
    'onderbreking',
    besluit('2.1', 2),
    'no legal stay or no residence for a while: the duty ends, or the term moves',
  ),
  begrip('voldaan', 'plichtVoldaan', wet('6', 1), 'the duty is fulfilled; a diploma or certificate follows'),
  begrip(
    'beëindiging',
    'eindePlicht',
    wet('3', 1),
    'the duty ends without being fulfilled: AOW age, death, other nationality. In code `beeindig…`, `geeindigd`',
  ),
  begrip(
    'college',
    'college',
    wet('15'),
    'college van burgemeester en wethouders: decides in the name of the gemeente',
  ),
  begrip('bevoegd gezag', 'bevoegd', awb('10:3'), 'who may do something by law; not a permission in an application'),
  begrip(
    'besluit, beschikking',
    'besluit',
    awb('1:3', 1),
    'a decision in public law; a *beschikking* is one about a single person',
  ),
  begrip(
    'dagtekening',
    'dagtekening',
    awb('3:40'),
    'the date on a decision; some terms count from it, most from the *bekendmaking*',
  ),
  begrip(
    'bekendmaking',
    'bekendmaking',
    awb('3:40'),
    'the sending or handing over of a decision; only then does it work',
  ),
  begrip('bezwaar', 'bezwaar', awb('6:7'), 'objection, at the authority that decided, within six weeks'),
  begrip('beroep', 'beroep', awb('8:1'), 'appeal to the court, after bezwaar'),
  begrip(
    'rechtsmiddel',
    'rechtsmiddel',
    awb('6:4'),
    'a way to have a decision looked at again: *bezwaar*, *beroep*, *hoger beroep*',
  ),
  begrip(
    'niet-ontvankelijk',
    'nietOntvankelijk',
    awb('6:11'),
    'not looked at in substance, for instance because it came too late without an excuse (*verschoonbaar*)',
  ),
  begrip('onherroepelijk', 'onherroepelijk', awb('6:7'), 'nobody can object or appeal any more'),
  begrip(
    'ingebrekestelling',
    'dwangsom',
    awb('4:17', 1),
    'a reminder that a decision is late; a *dwangsom* for the authority can follow',
  ),
  begrip('boeterapport', 'rapport', awb('5:48'), 'the report of a violation; who wrote it may not decide on the fine'),
  begrip('zienswijze', 'zienswijze', awb('5:50'), 'what somebody says about a fine before it is decided'),
  begrip(
    'boete',
    'boete',
    wet('25', 1),
    'an administrative fine (*bestuurlijke boete*), not a criminal one; always in cents in the code',
  ),
  begrip(
    'opschorting',
    'opschorting',
    awb('4:15'),
    'a decision term that stands still, for instance while documents are awaited',
  ),
  begrip('verdaging', 'verdaagd', awb('7:10', 3), 'the authority takes six weeks more to decide on an objection'),
  begrip('termijn', 'termijn', atw('1', 1), 'a legal clock with a first and a last day, both included'),
  begrip('peildatum', 'peildatum', regelingInburgering('2.1'), 'the day whose law decides; not always today'),
])

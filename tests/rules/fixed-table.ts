// What of the calculator is fixed: names and fields on which other systems build. Written down from the agreement, not from the code.

/** `facts`: a name in brackets may be left out. Inner fields after the field that holds them. */
export type Fixed = { readonly rule: string; readonly facts: readonly string[]; readonly outcome: readonly string[] }

const row = (rule: string, facts: string, outcome: string): Fixed => ({
  rule,
  facts: facts.split(/,\s*/),
  outcome: outcome.split(/,\s*/),
})

const examens = ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm']
  .map((part) => `examens.${part}, examens.${part}.pogingen, examens.${part}.geslaagd, [examens.${part}.vrijgesteld]`)
  .join(', ')

export const fixed: readonly Fixed[] = [
  row('algemeneTermijnenwet', 'einde', 'laatsteDag'),
  row(
    'pipTermijn',
    'datumKennisgeving, ingeschrevenOpKennisgeving, [inschrijving], [ontvangstInformatieDerde]',
    'laatsteDag',
  ),
  row('pipTermijnNaVerhuizing', 'inschrijving', 'laatsteDag'),
  row('inburgeringstermijn', 'dagtekeningEerstePip', 'aanvang, laatsteDag'),
  row('routewijziging', 'dagtekeningEerstePip, van, naar, datum', 'toegestaan, uiterlijk'),
  row('afschaling', 'urenNt2, [urenNt2BredeIntake], voldoendeInspanning', 'toegestaan'),
  row('verlengingsaanvraag', 'laatsteDag, ontvangst', 'ontvankelijk, vroegsteDag, beslissenUiterlijk'),
  row(
    'beslistermijn',
    'ontvangst, weken, [aanvullingen], aanvullingen[].gevraagd, [aanvullingen[].ontvangen]',
    'laatsteDag',
  ),
  row(
    'verlenging',
    'laatsteDag, grond, [van], [tot], [aanvang], [verwijtbaar], [doelgroep], [leerroute], [dagtekeningPip], [eersteAanbod], [aanvangTaalschakeltraject]',
    'toegekend, laatsteDag',
  ),
  row(
    'verlengingOpleiding',
    'laatsteDag, aanvangPlicht, opleiding, ingeschreven, [uitgeschreven], aanvraag, eerdereVerlengingen, [voorafgaand], voorafgaand.opleiding, voorafgaand.ingeschreven, voorafgaand.uitgeschreven',
    'toegekend, laatsteDag',
  ),
  row(
    'verlengingBijnaVoldaan',
    'laatsteDag, doelgroep, leerroute, [niveau], urenTaalEnKnm, alleLessenGevolgd, geslaagd, pvtAfgerond, mapAfgerond, eerderToegekend',
    'toegekend, laatsteDag',
  ),
  row('onderbreking', 'laatsteDag, van, tot', 'plicht, laatsteDag'),
  row('tijdelijkeVrijstelling', 'laatsteDag, van, tot, [aanvang]', 'laatsteDag'),
  row(
    'boeteMedewerking',
    'vastgesteld, verwijtbaarheid, eerdere, eerdere[].vastgesteld, [eerdere[].onherroepelijk], [reedsOpgelegdCent], [termijn]',
    'bedragCent',
  ),
  row(
    'boeteLeerroute',
    `leerroute, doelgroep, [uren], [urenParticipatie], [percentage], [examens], ${examens}`,
    'bedragCent',
  ),
  row(
    'nieuweTermijn',
    'bekendmaking, leerroute, doelgroep, [uren], [urenParticipatie], [onderdelenGeslaagd], routeOpen, pvtOpen, mapOpen',
    'aanvang, laatsteDag',
  ),
  row('vervolgboete', 'laatsteDagTweedeTermijn, nummer', 'vanaf'),
  row('bezwaartermijn', 'bekendmaking', 'laatsteDag, postOntvangenUiterlijk'),
  row('beslistermijnBezwaar', 'laatsteDagBezwaar, commissie, verdaagd', 'laatsteDag'),
  row('beslistermijnBoete', 'rapport', 'laatsteDag'),
  row('betaaltermijn', 'bekendmaking', 'laatsteDag'),
  row('aowLeeftijd', 'geboortedatum', 'bereiktOp'),
]

const LEERROUTE = 'B1 | onderwijs | Z'
const DOELGROEP = 'asiel | gezin'

/** Field by field, what may be chosen. */
export const choices: readonly (readonly [rule: string, field: string, kind: string])[] = [
  ['routewijziging', 'van', LEERROUTE],
  ['routewijziging', 'naar', LEERROUTE],
  ['verlenging', 'grond', 'a | b | c | d | e | f | g | h | i | j'],
  ['verlenging', 'leerroute', LEERROUTE],
  ['verlenging', 'doelgroep', DOELGROEP],
  ['verlengingOpleiding', 'opleiding', 'praktijkonderwijs | vso | entree'],
  ['verlengingBijnaVoldaan', 'geslaagd', 'lijst van lezen | luisteren | schrijven | spreken | knm'],
  ['boeteMedewerking', 'verwijtbaarheid', 'opzet | grove schuld | gewoon | verminderd | geen'],
  ['boeteMedewerking', 'termijn', 'eerste | 6 maanden | 1 jaar | 1,5 jaar | 2 jaar'],
  ['boeteLeerroute', 'leerroute', LEERROUTE],
  ['boeteLeerroute', 'doelgroep', DOELGROEP],
  ['nieuweTermijn', 'leerroute', LEERROUTE],
  ['nieuweTermijn', 'doelgroep', DOELGROEP],
]

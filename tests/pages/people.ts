// Fictional people at different points of the law, relative to today; their partners accept whatever they are sent.
import { isBsn } from '../../api/bsn.ts'
import { type IsoDate, minus, type Period, plus } from '../../domain/dates/iso-date.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import { type Direct, live } from './direct.ts'

const KM = 'klantmanager-zandwijk'
const DUO = 'medewerker-duo'
const gemeente = '9901'

const today = localDate(Date.now())
const ago = (period: Period): IsoDate => minus(today, period)
/** Valid and fictional, each used once: a person has one traject. */
let number = 999_990_000
function freshBsn(): string {
  do number += 1
  while (!isBsn(String(number)))
  return String(number)
}

const persoon = (naam: string, geboortedatum: string) => ({
  naam,
  bsn: freshBsn(),
  vNummer: null,
  geboortedatum,
  adres: ['Voorbeeldlaan 1', '9901 AA Zandwijk'],
  geheimhouding: false,
})

/** Up to the PIP, which is set on `pip`; in the brede intake when it is null. */
async function intake(direct: Direct, who: ReturnType<typeof persoon>, begin: IsoDate, pip: IsoDate | null) {
  const day = (days: number) => plus(begin, { days })
  const life = await live(direct, { on: begin, gemeente, persoon: who })
  await life.on(begin, DUO, 'stelPlichtVast', { begin, kennisgeving: day(3), doelgroep: 'gezin' }, day(3))
  await life.on(day(10), KM, 'roepOpVoorIntake', { datum: day(10), uiterlijk: day(24) })
  await life.on(day(18), KM, 'registreerVerschijning', { datum: day(18), medewerking: 'voldoende' })
  await life.on(day(20), KM, 'meldAanVoorLeerbaarheidstoets')
  await life.on(day(34), DUO, 'registreerUitslagLeerbaarheidstoets', { uitslag: 'haalbaar' })
  if (pip === null) return life
  await life.on(day(44), KM, 'rondBredeIntakeAf', { datum: day(44) })
  await life.on(pip, KM, 'stelPipVast', { dagtekening: pip, leerroute: 'B1' })
  return life
}

/** In the brede intake, the ten weeks nearly over. */
export async function soonDue(direct: Direct): Promise<string> {
  const life = await intake(direct, persoon('Amal Verzonnen', '1990-04-12'), ago({ weeks: 9, days: 6 }), null)
  await life.present()
  return life.id
}

/** In the brede intake, enrolled for the leerbaarheidstoets; DUO has not told the result. */
export async function awaiting(direct: Direct): Promise<string> {
  const begin = ago({ weeks: 4 })
  const life = await live(direct, { on: begin, gemeente, persoon: persoon('Hana Toetsing', '1992-02-20') })
  await life.on(begin, DUO, 'stelPlichtVast', { begin, kennisgeving: begin, doelgroep: 'gezin' })
  await life.on(ago({ weeks: 1 }), KM, 'meldAanVoorLeerbaarheidstoets')
  await life.present()
  return life.id
}

/** The ten weeks are over, and there is no PIP. */
export async function overdue(direct: Direct): Promise<string> {
  const life = await intake(direct, persoon('Yusuf Bedacht', '1984-11-02'), ago({ weeks: 12 }), null)
  await life.present()
  return life.id
}

/** Half-way the term, which was extended once. */
export async function extended(direct: Direct): Promise<string> {
  const begin = ago({ years: 2, months: 11 })
  const pip = plus(begin, { weeks: 8 })
  const life = await intake(direct, persoon('Leila Oefening', '1995-06-30'), begin, pip)
  const later = (period: Period) => plus(pip, period)
  await life.on(later({ months: 7 }), KM, 'registreerPvt', { ondertekendOp: later({ months: 7 }), uren: 14 })
  await life.on(later({ months: 14 }), DUO, 'registreerExamenresultaat', {
    onderdeel: 'knm',
    examendatum: later({ months: 13 }),
    resultaat: 'geslaagd',
  })
  const asked = later({ years: 2, months: 7 })
  await life.on(asked, DUO, 'registreerVerlengingsaanvraag', { ontvangen: asked })
  await life.on(plus(asked, { weeks: 3 }), DUO, 'verleenVerlenging', {
    grond: 'a',
    van: later({ months: 16 }),
    tot: later({ months: 21 }),
    bekendmaking: plus(asked, { weeks: 3 }),
  })
  await life.present()
  return life.id
}

/** The term is exceeded; DUO made its report, the zienswijze may still come. */
export async function fined(direct: Direct): Promise<string> {
  const pip = ago({ years: 3, weeks: 2 })
  const life = await intake(direct, persoon('Tomasz Nergens', '1979-01-20'), minus(pip, { weeks: 8 }), pip)
  await life.until(ago({ weeks: 1 }))
  await life.on(ago({ days: 5 }), 'handhaver-duo', 'maakBoeterapport', {
    dagtekening: ago({ days: 5 }),
    pvtEnMapApart: false,
  })
  await life.present()
  return life.id
}

/** Something did not arrive as meant, and something else does not arrive at all. */
export async function stuck(direct: Direct): Promise<string> {
  const pip = ago({ days: 20 })
  const life = await intake(direct, persoon('Mei Voorbeeld', '2001-09-09'), minus(pip, { weeks: 8 }), pip)
  await life.present()
  await life.on(today, KM, 'vraagGegevensOp', {}, today, { refuse: 'Persoon is niet bekend onder dit BSN.' })
  await direct.pool.query(
    `insert into outbox (id, dossier_id, channel, kind, text, body, created_at, attempts)
     values (gen_random_uuid(), $1, 'duo', 'reportPipToDuo', 'DUO: PIP van ${pip} melden', '{}', now() - interval '2 hours', 7)`,
    [life.id],
  )
  return life.id
}

/** All is done. */
export async function finished(direct: Direct): Promise<string> {
  const pip = ago({ years: 2 })
  const life = await intake(direct, persoon('Sofia Denkbeeld', '1998-03-15'), minus(pip, { weeks: 8 }), pip)
  const later = (period: Period) => plus(pip, period)
  await life.on(later({ months: 7 }), KM, 'registreerPvt', { ondertekendOp: later({ months: 7 }), uren: 12 })
  await life.on(later({ months: 9 }), KM, 'registreerMap', { eindgesprekOp: later({ months: 9 }), uren: 44 })
  for (const [index, onderdeel] of ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm'].entries()) {
    const examendatum = later({ months: 12 + index })
    const niveau = onderdeel === 'knm' ? {} : { niveau: 'B1' }
    await life.on(plus(examendatum, { weeks: 4 }), DUO, 'registreerExamenresultaat', {
      onderdeel,
      examendatum,
      resultaat: 'geslaagd',
      ...niveau,
    })
  }
  await life.on(later({ months: 18 }), DUO, 'reikDiplomaUit', { datum: later({ months: 18 }) })
  await life.present()
  return life.id
}

/** An asielstatushouder who still lives at the COA. */
export async function atCoa(direct: Direct): Promise<string> {
  const begin = ago({ weeks: 6 })
  const life = await live(direct, { on: begin, gemeente, persoon: persoon('Dawit Model', '1988-12-24') })
  await life.on(begin, DUO, 'stelPlichtVast', { begin, kennisgeving: begin, doelgroep: 'asiel' })
  await life.on(ago({ weeks: 3 }), 'medewerker-coa', 'registreerKoppeling', { datum: ago({ weeks: 3 }) })
  await life.present()
  return life.id
}

export async function everybody(direct: Direct) {
  return {
    soonDue: await soonDue(direct),
    awaiting: await awaiting(direct),
    overdue: await overdue(direct),
    extended: await extended(direct),
    fined: await fined(direct),
    stuck: await stuck(direct),
    finished: await finished(direct),
    atCoa: await atCoa(direct),
  }
}

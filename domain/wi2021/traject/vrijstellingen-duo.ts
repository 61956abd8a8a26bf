// What do DUO's lists of vrijstellingen and ontheffingen mean for what we hold? (SS109, SS114 to SS119, SS129, SS130)
import { type IsoDate, minus } from '../../dates/iso-date.ts'
import { besluit, duo, regelingInburgering, wet } from '../../law/finding.ts'
import type { Context } from '../../process.ts'
import type { TrajectEvent } from './events.ts'
import type { ReplyFacts } from './messages.ts'
import { event, happened, type TrajectDecision } from './parts.ts'
import type { Traject } from './state.ts'
import { afterEarlier, resumed } from './tijdelijke-vrijstelling.ts'
import { afgewezenVolgensDuo } from './verzoek.ts'

type Asked = Readonly<Record<string, unknown>>
type DuoVrijstelling = ReplyFacts['fetchVrijstellingenFromDuo']['vrijstellingen'][number]
type Tijdelijk = DuoVrijstelling & { readonly van: IsoDate }

export function vrijstellingenVanDuo(
  traject: Traject,
  { vrijstellingen }: ReplyFacts['fetchVrijstellingenFromDuo'],
  { gebeurtenis }: Asked,
  { today }: Context,
): TrajectDecision {
  if (traject.einde !== null || traject.voldaanOp !== null) return happened()
  const tijdelijk = vrijstellingen
    .filter((one): one is Tijdelijk => one.soort === 'tijdelijk' && one.toegekend && one.van !== null)
    .sort((a, b) => (a.van < b.van ? -1 : 1))
    .at(-1)
  if (gebeurtenis === 'SS109') return happened(...granted(traject, tijdelijk, today))
  if (gebeurtenis === 'SS129' || gebeurtenis === 'SS130')
    return happened(...withdrawn(traject, tijdelijk, gebeurtenis, today))
  const parts = vrijstellingen.flatMap((one) =>
    one.soort === 'gedeeltelijk' && one.toegekend && one.onderdeel !== null ? [one.onderdeel] : [],
  )
  const news = parts.filter((part) => !traject.vrijeOnderdelen.some(({ onderdeel }) => onderdeel === part))
  const refused = (soort: DuoVrijstelling['soort']) =>
    vrijstellingen.some((one) => one.soort === soort && !one.toegekend)
  return happened(
    ...(news.length === 0
      ? []
      : [
          event(
            'OnderdelenVrijgesteld',
            { on: today, ground: regelingInburgering('3.12') },
            { onderdelen: news, reden: 'volgensDuo', bron: 'duo', besluit: null },
          ),
        ]),
    ...afgewezenVolgensDuo(
      traject,
      [
        ...(refused('geheel') || refused('tijdelijk') ? (['vrijstelling'] as const) : []),
        ...(refused('gedeeltelijk') && news.length === 0 ? (['vrijstellingOnderdeel'] as const) : []),
      ],
      today,
    ),
  )
}

function granted(traject: Traject, found: Tijdelijk | undefined, today: IsoDate): readonly TrajectEvent[] {
  if (found === undefined) return [attention('SS109', 'DUO noemt geen tijdelijke vrijstelling', today)]
  if (found.tot !== null && found.tot < found.van) return [attention('SS109', eindigtVoorBegin, today)]
  const ours = traject.vrijstelling
  if (ours === null) {
    const free = afterEarlier(traject)
    // days that were exempt before: the same one again
    return free !== null && found.van < free ? [] : [temporary(found, today)]
  }
  if (ours.van === found.van && ours.tot === found.tot) return []
  const punt = {
    soort: 'verschil' as const,
    code: 'vrijstelling',
    tekst: 'De tijdelijke vrijstelling bij DUO heeft andere dagen dan de onze',
    onze: `${ours.van} ${ours.tot ?? ''}`.trim(),
    partner: `${found.van} ${found.tot ?? ''}`.trim(),
  }
  return [event('AandachtGevraagd', { on: today, ground: duo('SS109') }, { punt })]
}

const eindigtVoorBegin = 'De vrijstelling bij DUO eindigt voor zij begint'

const temporary = ({ van, tot }: Tijdelijk, today: IsoDate) =>
  event(
    'TijdelijkVrijgesteld',
    { on: today, ground: wet('4', 1, 'd') },
    { grond: 'd', van, tot, bron: 'duo', besluit: null },
  )

/** Withdrawn: the last exempt day is DUO's, else yesterday. One that we never heard of is first known, then over. */
function withdrawn(
  traject: Traject,
  found: Tijdelijk | undefined,
  id: string,
  today: IsoDate,
): readonly TrajectEvent[] {
  const ours = traject.vrijstelling
  const period = ours ?? found
  // Over already: DUO confirms it, and what it holds now is asked besides.
  if (ours === null && traject.hervatOp !== null && (period === undefined || period.van < traject.hervatOp)) return []
  if (period === undefined) return [attention(id, 'DUO noemt geen tijdelijke vrijstelling die loopt', today)]
  const laatsteDag = found?.tot ?? minus(today, { days: 1 })
  if (laatsteDag < period.van) return [attention(id, eindigtVoorBegin, today)]
  const over = resumed(traject, period, { laatsteDag, bron: 'duo', on: today })
  return ours === null && found !== undefined ? [temporary(found, today), over] : [over]
}

function attention(code: string, tekst: string, today: IsoDate): TrajectEvent {
  return event('AandachtGevraagd', { on: today, ground: duo(code) }, { punt: { soort: 'melding', code, tekst } })
}

export function ontheffingenVanDuo(
  traject: Traject,
  { ontheffingen }: ReplyFacts['fetchOntheffingenFromDuo'],
  { today }: Context,
): TrajectDecision {
  if (traject.einde !== null || traject.voldaanOp !== null) return happened()
  const partly = ontheffingen.filter(({ soort, toegekend }) => soort === 'gedeeltelijk' && toegekend)
  const held = new Set(traject.vrijeOnderdelen.map(({ onderdeel }) => onderdeel))
  const onderdelen = partly.flatMap(({ onderdeel }) => (onderdeel === null || held.has(onderdeel) ? [] : [onderdeel]))
  const uren = partly.flatMap((one) => one.urenBelastbaarheid ?? []).at(-1) ?? null
  const refused = (grond: 'medisch' | 'bijzonder') =>
    ontheffingen.some((one) => one.grond === grond && !one.toegekend) && partly.length === 0
  return happened(
    ...(onderdelen.length === 0 && (uren === null || uren === traject.urenBelastbaarheid)
      ? []
      : [
          event(
            'GedeeltelijkOntheven',
            { on: today, ground: besluit('2.7', 3) },
            { onderdelen, urenBelastbaarheid: uren, legesTerug: true, bron: 'duo', besluit: null },
          ),
        ]),
    ...afgewezenVolgensDuo(
      traject,
      [
        ...(refused('medisch') ? (['medischeOntheffing'] as const) : []),
        ...(refused('bijzonder') ? (['bijzondereOntheffing'] as const) : []),
      ],
      today,
    ),
  )
}

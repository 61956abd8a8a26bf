// What do our answers look like? Each shape by the name it has in openapi.json; fields are Dutch.
import { z } from 'zod'
import { origins } from '../domain/dossier.ts'

const datum = z.iso.date()
const tijdstip = z.iso.datetime()
const tekst = z.string()
const gegevens = z.record(z.string(), z.unknown())

const gemeente = z.strictObject({ code: tekst, naam: tekst })
const door = z.strictObject({ id: tekst, organisatie: tekst, rol: tekst, gemeente: tekst.optional() })

const Bevinding = z.strictObject({
  regel: tekst.describe('Naam van de toegepaste regel'),
  uitkomst: z.unknown(),
  grond: tekst.describe('Artikel en lid'),
  feiten: gegevens,
  get steuntOp() {
    return z.array(Bevinding)
  },
})

const Event = z.strictObject({
  nummer: z.int(),
  soort: tekst,
  wettelijkeDatum: datum,
  vastgelegdTijdstip: tijdstip,
  grond: tekst,
  door,
  gegevens,
  bevindingen: z.array(Bevinding).describe('De motivering: welke regels zijn toegepast, op welke feiten'),
  verzoekId: tekst,
  vorigeHash: tekst,
  hash: tekst.describe('SHA-256 over de vorige hash en dit event'),
})

const Termijn = z.strictObject({
  sleutel: tekst,
  tekst,
  grond: tekst,
  eersteDag: datum,
  laatsteDag: datum,
  status: z.enum(['loopt', 'beeindigd', 'verstreken']),
})

const Handeling = z.strictObject({
  handeling: tekst,
  label: tekst,
  grond: tekst,
  uBentBevoegd: z.boolean(),
  adres: tekst.describe('POST hier de gegevens van de handeling'),
})

const Taak = z.strictObject({
  soort: z.literal('taak'),
  trajectId: tekst,
  traject: tekst.describe('Adres van het traject'),
  gemeente,
  fase: tekst,
  naam: tekst.nullable(),
  sleutel: tekst,
  tekst,
  toelichting: tekst.nullable(),
  bevoegd: tekst,
  uiterlijk: datum.nullable(),
  dagenOver: z.int().nullable().describe('Onder nul: te laat'),
  grond: tekst,
  sinds: datum,
  handelingen: z.array(Handeling),
})

const TaakQuarantaine = z.strictObject({
  soort: z.literal('quarantaine'),
  quarantaineId: tekst,
  adres: tekst,
  tekst,
  gemeente,
  uiterlijk: datum,
})

const Persoon = z.strictObject({
  naam: tekst.nullable(),
  geboortedatum: tekst.nullable(),
  bsn: tekst.nullable(),
  vNummer: tekst.nullable(),
  geheimhouding: z.boolean(),
})

const kop = {
  id: tekst,
  adres: tekst,
  regeling: tekst,
  gemeente,
  fase: tekst,
  faseSinds: datum,
  wachtOp: tekst.describe('Wie aan zet is, of termijn'),
  volgendeTermijn: datum.nullable(),
  gesloten: z.boolean(),
  uitkomst: tekst.nullable(),
  geopendOp: datum,
}

const TrajectKort = z.strictObject({ ...kop, naam: tekst.nullable() })

const Traject = z.strictObject({
  ...kop,
  versie: z.int(),
  vandaag: datum.describe('De dag die het voor dit traject is'),
  persoon: Persoon,
  stand: gegevens.describe('Wat over het traject bekend is; velden kunnen erbij komen'),
  handelingen: z.array(Handeling).describe('Wat in deze fase gevraagd kan worden'),
})

const Geopend = z.strictObject({ id: tekst, adres: tekst, verzoek: tekst.nullable() })

const Bericht = z.strictObject({
  id: tekst,
  kanaal: tekst,
  soort: tekst,
  tekst,
  gegevens,
  gemaaktTijdstip: tijdstip,
  pogingen: z.int(),
  status: z.enum(['onderweg', 'beantwoord', 'afgehandeld']),
  antwoord: gegevens.nullable(),
  beantwoordTijdstip: tijdstip.nullable(),
})

const Verzoek = z.strictObject({
  id: tekst,
  adres: tekst,
  handeling: tekst,
  herkomst: z.enum(origins),
  door,
  ontvangenTijdstip: tijdstip,
  ontvangenDag: datum.describe('Per deze dag wordt beslist'),
  status: z.enum(['wacht', 'uitgevoerd', 'geweigerd', 'nietsNieuws']),
  event: tekst.optional(),
  wettelijkeDatum: datum.optional(),
  grond: tekst.optional(),
  reden: tekst.optional(),
  nodig: tekst.optional(),
})

const Quarantaine = z.strictObject({
  id: tekst,
  adres: tekst,
  partner: tekst,
  gebeurtenis: tekst,
  omschrijving: tekst.nullable(),
  gemeente,
  reden: tekst,
  uitleg: tekst,
  bsn: tekst.nullable(),
  vNummer: tekst.nullable(),
  geregistreerdTijdstip: tekst,
  ontvangenTijdstip: tijdstip,
})

const Afhandeling = z.strictObject({
  keuze: z.enum(['opnieuw', 'vervallen']),
  status: z.enum(['geplaatst', 'afgehandeld']),
  trajectId: tekst.nullable(),
})

const Onderbouwing = z.strictObject({
  rule: tekst.describe('Naam van de toegepaste regel'),
  outcome: z.unknown(),
  ground: tekst,
  facts: gegevens,
  get restsOn() {
    return z.array(Onderbouwing)
  },
})

const Berekening = z.strictObject({
  outcome: z.unknown().describe('De uitkomst, met de velden van deze regel'),
  ground: tekst.describe('Artikel en lid'),
  facts: gegevens.describe('De feiten waarop de uitkomst berust'),
  restsOn: z.array(Onderbouwing).describe('De uitkomsten van andere regels waarop deze berust'),
})

const Regel = z.strictObject({
  naam: tekst,
  adres: tekst.describe('POST hier de feiten'),
  grond: tekst,
  sinds: datum,
  feiten: gegevens.describe('JSON Schema van de feiten'),
  voorbeeld: gegevens,
})

const bladzijde = { pagina: z.int(), paginaGrootte: z.int(), volgende: tekst.nullable() }

const Gezondheid = z.strictObject({ status: z.literal('gezond') })

const Probleem = z.looseObject({
  type: tekst,
  title: tekst,
  status: z.int(),
  detail: tekst,
  traceId: tekst,
  fouten: z
    .array(z.strictObject({ veld: tekst, melding: tekst }))
    .optional()
    .describe('Bij 400: elk veld dat niet klopt'),
  reden: tekst.optional().describe('Bij een weigering: waarom'),
  grond: tekst.optional().describe('Bij een weigering: het artikel'),
  nodig: tekst.optional().describe('Bij een weigering: wat het mogelijk zou maken'),
  ontbreekt: tekst.optional().describe('Bij een berekening zonder antwoord: wat ontbreekt'),
})

export const shapes = {
  Afhandeling,
  Berekening,
  Bericht,
  Berichten: z.strictObject({ berichten: z.array(Bericht) }),
  Bevinding,
  Event,
  Events: z.strictObject({ events: z.array(Event) }),
  Geopend,
  Gezondheid,
  Handeling,
  Onderbouwing,
  Persoon,
  Probleem,
  Quarantaine,
  Quarantaines: z.strictObject({ quarantaine: z.array(Quarantaine), ...bladzijde }),
  Regel,
  Regels: z.strictObject({ regels: z.array(Regel) }),
  Taak,
  TaakQuarantaine,
  Taken: z.strictObject({ taken: z.array(z.union([Taak, TaakQuarantaine])), ...bladzijde }),
  Termijn,
  Termijnen: z.strictObject({ termijnen: z.array(Termijn) }),
  Traject,
  TrajectKort,
  Trajecten: z.strictObject({ trajecten: z.array(TrajectKort), ...bladzijde }),
  Verzoek,
  Zoekresultaat: z.strictObject({
    trajecten: z.array(TrajectKort),
    meer: z.boolean().describe('Er zijn er meer dan hier staan: vraag preciezer'),
  }),
} as const

export type Shapes = { readonly [K in keyof typeof shapes]: z.infer<(typeof shapes)[K]> }

// The procedure of the Awb: who must be heard, when a fine may be imposed, what a decision must state.
import { describe } from 'vitest'
import {
  inwerkingtreding,
  rechtsmiddelverwijzing,
  schorsendeWerking,
} from '../../../domain/awb/artikel-3-40-bekendmaking.ts'
import { hoorplicht, zienswijzeplicht } from '../../../domain/awb/artikel-4-8-zienswijze.ts'
import {
  beslisbevoegdheidBoete,
  boeteToegestaan,
  gunstigsteBoete,
  inhoudBoetebesluit,
  rechtenBijBoete,
} from '../../../domain/awb/artikel-5-41-geen-boete.ts'
import { boeteprocedure } from '../../../domain/awb/artikel-5-53-boeteprocedure.ts'
import { refused, table } from '../table.ts'

describe('decisions', () => {
  table(inwerkingtreding, [
    {
      facts: { dagtekening: '2024-03-15', verzonden: '2024-03-18' },
      outcome: { bekendmaking: '2024-03-18', werktVanaf: '2024-03-18' },
      because: 'not before it is sent',
    },
    {
      facts: { dagtekening: '2024-03-15', verzonden: '2024-03-18', ingangVolgensBesluit: '2024-04-01' },
      outcome: { bekendmaking: '2024-03-18', werktVanaf: '2024-04-01' },
      because: 'a later day in the decision',
    },
    {
      facts: { dagtekening: '2024-03-15', verzonden: '2024-03-18', ingangVolgensBesluit: '2024-03-01' },
      outcome: { bekendmaking: '2024-03-18', werktVanaf: '2024-03-18' },
      because: 'an earlier day does not help',
    },
  ])
  refused(inwerkingtreding, [
    {
      facts: { dagtekening: '2024-03-15', verzonden: '2024-03-14' },
      field: 'verzonden',
      says: 'ligt voor dagtekening',
    },
  ])
  table(rechtsmiddelverwijzing, [
    {
      facts: { rechtsmiddel: true, termijn: true, orgaan: true },
      outcome: { volledig: true, ontbreekt: [] },
      because: 'all three',
    },
    {
      facts: { rechtsmiddel: true, termijn: false, orgaan: true },
      outcome: { volledig: false, ontbreekt: ['termijn'] },
      because: 'no term',
    },
  ])
  table(schorsendeWerking, [
    { facts: {}, outcome: { geschorst: false }, because: 'bezwaar alone' },
    { facts: { voorlopigeVoorziening: true }, outcome: { geschorst: true }, because: 'a judge' },
  ])
})

describe('hearing', () => {
  const ambtshalve = {
    opAanvraag: false,
    gegevensVanBetrokkene: false,
    financieelEnHerstelbaar: false,
    zwareBoete: false,
  }
  table(zienswijzeplicht, [
    { facts: ambtshalve, outcome: { verplicht: true }, because: 'not requested, data of others' },
    { facts: { ...ambtshalve, opAanvraag: true }, outcome: { verplicht: false }, because: 'on request' },
    { facts: { ...ambtshalve, gegevensVanBetrokkene: true }, outcome: { verplicht: false }, because: 'own data' },
    { facts: { ...ambtshalve, financieelEnHerstelbaar: true }, outcome: { verplicht: false }, because: 'financial' },
    {
      facts: { ...ambtshalve, financieelEnHerstelbaar: true, zwareBoete: true },
      outcome: { verplicht: true },
      because: 'always for a fine above EUR 340',
    },
  ])
  const none = {
    kennelijkNietOntvankelijk: false,
    kennelijkOngegrond: false,
    afgezien: false,
    volledigTegemoet: false,
  }
  table(hoorplicht, [
    { facts: none, outcome: { verplicht: true }, because: 'no exception' },
    ...Object.keys(none).map((grond) => ({
      facts: { ...none, [grond]: true },
      outcome: { verplicht: false },
      because: grond,
    })),
  ])
})

describe('fines', () => {
  const zwaar = {
    rapportVerplicht: true,
    zienswijzeVerplicht: true,
    beslissenBinnenWeken: 13,
    rapporteurMagBeslissen: false,
  }
  const licht = {
    rapportVerplicht: false,
    zienswijzeVerplicht: false,
    beslissenBinnenWeken: null,
    rapporteurMagBeslissen: true,
  }
  table(boeteprocedure, [
    { facts: { maximumCent: 80_000 }, outcome: zwaar, because: 'medewerking: at most EUR 800' },
    { facts: { maximumCent: 34_000 }, outcome: licht, because: 'PVT and MAP: exactly EUR 340' },
    { facts: { maximumCent: 25_000 }, outcome: licht, because: 'brede intake: EUR 250' },
  ])
  const fine = {
    overtreding: '2026-06-01',
    besluit: '2031-06-01',
    maximumCent: 80_000,
    verwijtbaar: true,
    overleden: false,
    alBeboet: false,
  }
  table(boeteToegestaan, [
    { facts: fine, outcome: { toegestaan: true, beletsel: null }, because: 'on the last day of the power' },
    {
      facts: { ...fine, besluit: '2031-06-02' },
      outcome: { toegestaan: false, beletsel: 'bevoegdheid vervallen' },
      because: 'five years are over',
    },
    {
      facts: { ...fine, besluit: '2029-06-02', maximumCent: 34_000 },
      outcome: { toegestaan: false, beletsel: 'bevoegdheid vervallen' },
      because: 'three years are over',
    },
    {
      facts: { ...fine, verwijtbaar: false },
      outcome: { toegestaan: false, beletsel: 'geen verwijt' },
      because: 'no blame',
    },
    { facts: { ...fine, overleden: true }, outcome: { toegestaan: false, beletsel: 'overleden' }, because: 'death' },
    { facts: { ...fine, alBeboet: true }, outcome: { toegestaan: false, beletsel: 'al beboet' }, because: 'twice' },
  ])
  refused(boeteToegestaan, [
    { facts: { ...fine, besluit: '2026-05-31' }, field: 'besluit', says: 'ligt voor overtreding' },
  ])
  table(gunstigsteBoete, [
    {
      facts: { bijOvertredingCent: 100_000, bijBesluitCent: 120_000 },
      outcome: { bedragCent: 100_000 },
      because: 'raised since',
    },
    {
      facts: { bijOvertredingCent: 100_000, bijBesluitCent: 90_000 },
      outcome: { bedragCent: 90_000 },
      because: 'lowered since',
    },
  ])
  table(beslisbevoegdheidBoete, [
    { facts: { maximumCent: 80_000, maakteRapport: true }, outcome: { bevoegd: false }, because: 'own report' },
    { facts: { maximumCent: 80_000, maakteRapport: false }, outcome: { bevoegd: true }, because: 'another' },
    { facts: { maximumCent: 25_000, maakteRapport: true }, outcome: { bevoegd: true }, because: 'light fine' },
  ])
  table(rechtenBijBoete, [
    { facts: { begrijptNederlands: true }, outcome: { inzage: true, tolk: false }, because: 'understands' },
    { facts: { begrijptNederlands: false }, outcome: { inzage: true, tolk: true }, because: 'does not' },
  ])
  table(inhoudBoetebesluit, [
    {
      facts: { naam: true, bedrag: false },
      outcome: { volledig: false, ontbreekt: ['bedrag'] },
      because: 'without amount',
    },
    { facts: { naam: true, bedrag: true }, outcome: { volledig: true, ontbreekt: [] }, because: 'both' },
  ])
})

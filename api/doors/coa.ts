// POST /coa/notificaties: the COA tells that something about a person in its care is new. No contract is published: this one is ours.
import { z } from 'zod'
import { oinVanCoa } from '../../domain/gemeenten.ts'
import { type Door, registratie } from './door.ts'

const CoaNotificatie = z.strictObject({
  registratieDatumTijd: registratie,
  soort: z.enum(['koppeling', 'profiel', 'uitstroom'], { error: 'kies uit koppeling, profiel, uitstroom' }),
  vNummer: z.string({ error: 'verplicht' }).regex(/^\d{1,10}$/, { error: 'ten hoogste tien cijfers' }),
})

export const coaDoor: Door<z.infer<typeof CoaNotificatie>> = {
  partner: 'coa',
  bron: oinVanCoa,
  version: '1.0.0',
  body: CoaNotificatie,
  read: ({ soort, vNummer, registratieDatumTijd }) => ({
    gebeurtenis: soort,
    bsn: null,
    vNummer: String(Number(vNummer)),
    geregistreerd: new Date(registratieDatumTijd).toISOString(),
  }),
}

// POST /notificaties: DUO tells that something happened to a person, exactly as DUO publishes it (Notificatie API 1.8.0).
import { z } from 'zod'
import { oinVanDuo } from '../../domain/gemeenten.ts'
import { type Door, registratie } from './door.ts'

const Notificatie = z.object({
  registratieDatumTijd: registratie,
  gebeurtenisId: z
    .string({ error: 'verplicht' })
    .regex(/^[0-9A-Z]{1,6}$/, { error: '1 tot 6 cijfers en hoofdletters' }),
  bsn: z
    .string({ error: 'negen cijfers' })
    .regex(/^\d{9}$/, { error: 'negen cijfers' })
    .optional(),
  vNummer: z.int({ error: 'een geheel getal' }).min(0).max(9_999_999_999).optional(),
})

export const duoDoor: Door<z.infer<typeof Notificatie>> = {
  partner: 'duo',
  bron: oinVanDuo,
  version: '1.8.0',
  body: Notificatie,
  read: ({ gebeurtenisId, bsn, vNummer, registratieDatumTijd }) => ({
    gebeurtenis: gebeurtenisId,
    bsn: bsn ?? null,
    vNummer: vNummer === undefined ? null : String(vNummer),
    geregistreerd: new Date(registratieDatumTijd).toISOString(),
  }),
}

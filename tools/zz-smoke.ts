import { randomUUID } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import { createHandover } from '../api/handover.ts'
import { notify, perform } from '../api/perform.ts'
import { insertDossier, readDossier } from '../db/dossiers.ts'
import { inTransaction, openPool } from '../db/pool.ts'
import { insertPersoon, nobody, openVault } from '../db/vault.ts'
import { isoDate } from '../domain/dates/iso-date.ts'
import { wi2021 } from '../domain/wi2021/regeling.ts'
import { workflowNames } from '../workflows/registry.ts'
import { startSystem } from './system.ts'

const t0 = Date.now()
const log = (...a: unknown[]) => console.log(((Date.now() - t0) / 1000).toFixed(2), ...a)
const system = await startSystem({ state: '/tmp/smoke/state', fresh: true, services: ['postgres', 'temporal', 'simulators', 'regie', 'koppelingen'], say: (l) => log(l) })
log('up', system.run.apiUrl)
const run = system.run
const pool = openPool(run.databaseUrl, 5, console.error)
const vault = openVault(run.env['VAULT_KEY'] ?? '')
const client = new Client({ connection: await Connection.connect({ address: run.temporalAddress }) })
const p = { handover: createHandover(client, workflowNames), pool, report: (e: unknown) => log('report', String(e)) }
const bsn = '999990019'
const opening = { openedOn: isoDate('2026-11-24'), gemeente: '9901' }
const dossierId = randomUUID()
await inTransaction(pool, async (db) => {
  await insertDossier(db, { id: dossierId, regeling: 'wi2021', fase: 'plicht', opening, snapshot: wi2021.initial(opening), played: false, shiftDays: 0 })
  await insertPersoon(db, vault, { dossierId, regeling: 'wi2021', persoon: { ...nobody, bsn } })
})
await fetch(`${run.simulatorsUrl}/beheer/personen/${bsn}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({
  bsn, scripted: true,
  duo: { inburgeringsplicht: { indicatorInburgeringsplicht: true, begindatum: '2026-11-01', datumKennisgevingInburgeringsplicht: '2026-11-10' }, doelgroep: { indeling: 'Gezinsmigrant en overige migrant', begindatum: '2026-11-01' } },
  brp: { naam: { voornamen: 'Test', geslachtsnaam: 'Fictief' }, geboorte: { datum: { type: 'Datum', datum: '1995-03-01' } }, gemeenteVanInschrijving: { code: '9901' }, datumInschrijvingInGemeente: { type: 'Datum', datum: '2026-10-01' } },
}) }).then(async (r) => log('put', r.status, await r.text()))
await notify(p, { dossierId, regeling: 'wi2021' }, { id: randomUUID(), kind: 'duoPlichtVastgesteld', origin: 'notice', actor: { id: 'duo', organisatie: 'duo', rol: 'systeem' }, body: { gebeurtenis: 'SS101' } })
const km = { id: 'km', organisatie: 'gemeente' as const, rol: 'klantmanager', gemeente: '9901' }
for (let i = 0; i < 40; i++) { await new Promise((r) => setTimeout(r, 250)); const d = await readDossier(pool, dossierId); if (d.fase === 'bredeIntake') break }
const act = async (kind: string, body: Record<string, unknown>, actor: typeof km = km) => { const s = Date.now(); const r = await perform(p, { dossierId, regeling: 'wi2021' }, { id: randomUUID(), kind, origin: 'act', actor, body }); log(kind, Date.now() - s, 'ms', JSON.stringify(r.outcome)) }
await act('roepOpVoorIntake', { datum: '2026-11-24', uiterlijk: '2026-12-04' })
await act('registreerVerschijning', { datum: '2026-11-24', medewerking: 'voldoende' })
await act('stelVrijVanLeerbaarheidstoets', { reden: 'visueel' })
await act('rondBredeIntakeAf', { datum: '2026-11-24' })
await act('stelPipVast', { dagtekening: '2026-11-24', leerroute: 'B1' }, { ...km, rol: 'handhaver' })
await act('stelPipVast', { dagtekening: '2026-11-24', leerroute: 'B1' })
await act('registreerPvt', { ondertekendOp: '2026-11-24', uren: 12 })
await new Promise((r) => setTimeout(r, 5000))
log(JSON.stringify((await pool.query('select kind, legal_date, body from event where dossier_id=$1 order by number', [dossierId])).rows, null, 1))
console.table((await pool.query('select kind,text,attempts,reply,settled_at is not null s from outbox where dossier_id=$1 order by number', [dossierId])).rows)
console.table((await pool.query('select key,text,status,first_day,last_day from termijn where dossier_id=$1', [dossierId])).rows)
console.table((await pool.query('select key,text,bevoegd,due_on,settled_on from work_item where dossier_id=$1', [dossierId])).rows)
for await (const w of client.workflow.list()) log(w.workflowId, w.status.name, w.historyLength, JSON.stringify(w.searchAttributes))
await pool.end()
if (process.argv.includes('--stay')) await new Promise(() => {})
await system.stop()
process.exit(0)

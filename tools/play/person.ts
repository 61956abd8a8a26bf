// Who is a life about? A fictional person: a name that says so, and numbers out of the range for tests.
import { randomInt } from 'node:crypto'
import { gemeenteMetCode } from '../../domain/gemeenten.ts'
import { type PersonFacts, type PersonRegister, personRegister } from '../../simulators/register.ts'
import type { Life } from './life.ts'

export type Numbers = { readonly bsn: string; readonly vNummer: string }

/** A BSN that passes the elfproef and begins with 9999, and a V-nummer of ten digits; others every time. */
export function fictionalNumbers(): Numbers {
  const bsn = bsnFrom(randomInt(10_000))
  return bsn === undefined
    ? fictionalNumbers()
    : { bsn, vNummer: `9999${String(randomInt(1_000_000)).padStart(6, '0')}` }
}

/** The number with these four digits in the middle; undefined where none passes the elfproef. */
export function bsnFrom(middle: number): string | undefined {
  const digits = `9999${String(middle).padStart(4, '0')}`
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0)
  const last = sum % 11
  return last < 10 ? `${digits}${last}` : undefined
}

/** What the partners know of someone before the first notification: the BRP a name and a birth date, DUO and COA nothing. */
export function registerOf({ person }: Pick<Life, 'person'>, numbers: Numbers): PersonRegister {
  return personRegister({
    ...numbers,
    scripted: true,
    brp: {
      naam: { volledigeNaam: person.naam },
      geboorte: { datum: { type: 'Datum', datum: person.geboortedatum } },
      adressering: { adresregel1: 'Verzonnenlaan 1', adresregel2: `9999 ZZ ${gemeenteMetCode(person.gemeente).naam}` },
    },
  } as PersonFacts)
}

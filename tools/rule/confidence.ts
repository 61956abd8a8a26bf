// How sure are we of what a rule says? In words for a jurist.
import type { RuleDeclaration } from '../../domain/law/rule.ts'

type Confidence = RuleDeclaration<never>['confidence']

export const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  P: 'gelezen in de wet',
  'P-old': 'gelezen in een oudere tekst van de wet',
  DUO: 'gelezen in de koppelvlakken van DUO',
  S: 'uit een andere bron dan de wet',
  D: 'onze werkafspraak',
  U: 'niet nagegaan',
}

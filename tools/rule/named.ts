// Which rule is meant by a name?
import type { AnyRule } from '../../domain/law/rule.ts'
import { rules } from '../../domain/wi2021/artikelen/index.ts'

const byName: ReadonlyMap<string, AnyRule> = new Map(rules.map((rule) => [rule.declaration.name, rule]))

export const ruleNamed = (name: string): AnyRule | undefined => byName.get(name)

/** Says so, with the names that look like it. */
export function unknownRule(name: string): string {
  const asked = name.toLowerCase()
  const alike = [...byName.keys()].filter((known) => {
    const other = known.toLowerCase()
    return asked.length > 2 && (other.includes(asked) || asked.includes(other))
  })
  const instead = alike.length > 0 ? `Bedoelt u ${alike.join(' of ')}?` : 'npm run -s rule noemt alle regels.'
  return `Er is geen regel met de naam ${name}. ${instead}`
}

// Which rules are there? A line each: name, article, what goes in.
import { cite } from '../../domain/law/finding.ts'
import { rules } from '../../domain/wi2021/artikelen/index.ts'
import { inputsOf } from './inputs.ts'

export function listing(): string {
  const rows = rules.map((rule) => ({
    name: rule.declaration.name,
    article: cite(rule.declaration.ground),
    inputs: inputsOf(rule)
      .filter(({ path }) => !path.includes('.'))
      .map(({ path, optional }) => (optional ? `[${path}]` : path))
      .join(', '),
  }))
  const widest = (of: (row: (typeof rows)[number]) => string) => Math.max(...rows.map((row) => of(row).length))
  const [name, article] = [widest((row) => row.name), widest((row) => row.article)]
  return rows.map((row) => `${row.name.padEnd(name)}  ${row.article.padEnd(article)}  ${row.inputs}`).join('\n')
}

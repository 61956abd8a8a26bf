// Every id of the rules of the law that are carried out or set aside with a reason, by chapter; docs/rules.md says what each is. A new rule takes the next number of its chapter.
const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`)

export const catalogue: readonly string[] = Object.freeze([
  ...numbered('P', 14).filter((id) => id !== 'P-11'),
  ...['P-11a', 'P-11b', 'P-11c'],
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((part) => `P-15${part}`),
  ...numbered('V', 6),
  ...numbered('I', 12),
  ...numbered('T', 12),
  ...numbered('L', 7),
  ...numbered('C', 8),
  ...numbered('E', 12),
  ...numbered('G', 7),
  ...numbered('HG', 7),
  ...numbered('HD', 10),
  ...numbered('A', 14),
])

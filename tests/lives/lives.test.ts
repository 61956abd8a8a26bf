// Do all lives go as their files say, on the pure core?
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lifeJsonSchema } from '../../tools/play/life.ts'
import { fileOf, lives, onCore } from './files.ts'

describe('a life goes as its file says', () => {
  test.each(Object.keys(lives))('%s', async (name) => {
    const { failures } = await onCore(lives[name] as (typeof lives)[string])
    expect(failures).toEqual([])
  })
})

test('the schema beside the lives is that of the reader: npm run play -- --schema writes it', () => {
  expect(JSON.parse(readFileSync(fileOf('life.schema'), 'utf8'))).toEqual(lifeJsonSchema())
})

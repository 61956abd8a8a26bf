// Does publiccode.yml have what standard 0.4 demands, and does it agree with the rest of the repository?
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { read, root } from '../imports.ts'

const text = z.string().min(1)
const described = z.strictObject({
  shortDescription: text.max(150),
  longDescription: text.min(150).max(10_000),
  features: z.array(text).min(5).max(20),
  screenshots: z.array(text).optional(),
})
const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: text,
  url: z.url(),
  softwareVersion: text,
  releaseDate: z.iso.date(),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])),
  categories: z.array(z.string().regex(/^[a-z-]+$/)).min(1),
  intendedAudience: z.strictObject({ countries: z.array(z.string().length(2)), scope: z.array(text) }),
  description: z.strictObject({ nl: described, en: described }),
  legal: z.strictObject({ license: text }),
  maintenance: z.strictObject({ type: z.literal('none') }),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(text).min(1) }),
  dependsOn: z.strictObject({ open: z.array(z.strictObject({ name: text, versionMin: text })) }),
})

test('publiccode.yml', () => {
  const { legal, description, name, dependsOn } = publiccode.parse(parse(read('publiccode.yml')))
  const { license, engines, name: packageName } = JSON.parse(read('package.json'))
  expect([legal.license, name.toLowerCase()]).toEqual([license, packageName])
  expect(dependsOn.open).toContainEqual({ name: 'Node.js', versionMin: engines.node.replace('>=', '') })
  for (const path of description.nl.screenshots ?? []) expect(existsSync(join(root, path)), path).toBe(true)
})

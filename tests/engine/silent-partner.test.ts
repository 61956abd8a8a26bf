// Does a life in which partners are silent or refuse, and a request is left lying, go on the real engine as on the pure core?
import { expect, inject, test } from 'vitest'
import { playOnEngine } from '../../tools/play/many.ts'
import { lifeOf, onCore } from '../lives/files.ts'
import { state, story } from '../lives/same.ts'

test('a silent partner, one that refuses, a request that is left lying, a system that decides nothing', {
  timeout: 120_000,
}, async () => {
  const life = lifeOf('duo-zwijgt-en-weigert')
  const [played] = await playOnEngine(inject('run'), [life])
  expect(played?.failures).toEqual([])
  const core = (await onCore(life)).standing
  expect(played && story(played.standing)).toEqual(story(core))
  expect(played && state(played.standing)).toEqual(state(core))
})

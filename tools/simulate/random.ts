// Chance that can be repeated: the same seed gives the same numbers on every machine, and nothing here asks a clock.
import { createHash } from 'node:crypto'

/** sfc32, seeded from a text: small, fast, and good enough to play lives with. */
export class Random {
  #a: number
  #b: number
  #c: number
  #count = 1

  constructor(seed: string) {
    const digest = createHash('sha256').update(seed).digest()
    this.#a = digest.readInt32LE(0)
    this.#b = digest.readInt32LE(4)
    this.#c = digest.readInt32LE(8)
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#count) | 0
    this.#count = (this.#count + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** A whole number; both bounds count. */
  int(lowest: number, highest: number): number {
    return lowest + Math.floor(this.next() * (highest - lowest + 1))
  }

  pick<T>(from: readonly [T, ...T[]]): T
  pick<T>(from: readonly T[]): T | undefined
  pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.next() * from.length)]
  }

  /** One of them, by weight; undefined when nothing weighs anything. */
  weighted<T>(from: readonly (readonly [T, number])[]): T | undefined {
    const total = from.reduce((sum, [, weight]) => sum + weight, 0)
    let left = this.next() * total
    for (const [one, weight] of from) {
      left -= weight
      if (left < 0) return one
    }
    return undefined
  }
}

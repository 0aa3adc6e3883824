import type { Lexicon } from './lexicon.ts';

/** What was found out about things by what the lexicon says; found out anew when the clips have changed. */
export class Remembered<Thing extends WeakKey, Value> {
  readonly #known = new WeakMap<Thing, { readonly version: number; readonly value: Value }>();

  /** What is known of a thing; made when nothing is, or when the lexicon has changed since. */
  get(thing: Thing, { version }: Lexicon, make: () => Value): Value {
    const known = this.#known.get(thing);
    if (known?.version === version) return known.value;
    const value = make();
    this.#known.set(thing, { version, value });
    return value;
  }
}

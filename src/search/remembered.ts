import type { Lexicon } from './lexicon.ts';

/**
 * What was found out about things by what a lexicon says; found out anew when the clips have changed. It is forgotten with its
 * lexicon: things outlive it, since a changed index shares those that have not changed.
 */
export class Remembered<Thing extends WeakKey, Value> {
  readonly #of = new WeakMap<
    Lexicon,
    { readonly version: number; readonly known: WeakMap<Thing, { readonly value: Value }> }
  >();

  /** What is known of a thing; made when nothing is, or when the lexicon has changed since. */
  get(thing: Thing, lexicon: Lexicon, make: () => Value): Value {
    const { known } = this.#current(lexicon);
    const found = known.get(thing);
    if (found !== undefined) return found.value;
    const value = make();
    known.set(thing, { value });
    return value;
  }

  #current(lexicon: Lexicon) {
    const { version } = lexicon;
    const current = this.#of.get(lexicon);
    if (current?.version === version) return current;
    const made = { version, known: new WeakMap<Thing, { readonly value: Value }>() };
    this.#of.set(lexicon, made);
    return made;
  }
}

/** A JSON object as it came over the wire: nothing is known about its fields yet. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * Whether a value is a JSON object, and neither null nor an array.
 *
 * @example isJson({ content: 'hello' }) // true
 */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The objects in a field that should hold a list of objects; anything else counts as an empty list.
 *
 * @example objectsIn({ embeds: [{ title: 'x' }] }, 'embeds') // [{ title: 'x' }]
 */
export function objectsIn(body: Json, field: string): readonly Json[] {
  const value = body[field];
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/**
 * The length of a field if it is a string, else 0, in UTF-16 units.
 *
 * @example lengthOf({ title: 'abc' }, 'title') // 3
 */
export function lengthOf(body: Json, field: string): number {
  const value = body[field];
  return typeof value === 'string' ? value.length : 0;
}

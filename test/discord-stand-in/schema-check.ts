import type { ZodMiniType } from 'zod/mini';
import type { FormIssue } from './discord-error.ts';
import { isJson } from './json.ts';

type ZodIssue = NonNullable<ReturnType<ZodMiniType['safeParse']>['error']>['issues'][number];
type Path = readonly PropertyKey[];

/**
 * Everything a schema of Discord's OpenAPI document finds wrong with a body, plus the fields it does not know.
 *
 * Discord itself overlooks an unknown field; here it is refused, because a field that is overlooked is a mistake.
 *
 * @example schemaIssues(MessageCreateRequestSchema, { contents: 'hi' }) // [{ path: ['contents'], code: 'UNKNOWN_FIELD', … }]
 */
export function schemaIssues(schema: ZodMiniType, body: unknown): FormIssue[] {
  const result = schema.safeParse(body);
  if (result.success) return unknownFields(result.data, body, []);
  return result.error.issues.flatMap((issue) => translate(issue, body, []));
}

function unknownFields(parsed: unknown, body: unknown, path: Path): FormIssue[] {
  if (Array.isArray(body) && Array.isArray(parsed)) {
    return body.flatMap((item, index) => unknownFields(parsed[index], item, [...path, index]));
  }
  if (!isJson(body) || !isJson(parsed)) return [];
  return Object.keys(body).flatMap((field) =>
    field in parsed
      ? unknownFields(parsed[field], body[field], [...path, field])
      : [{ path: [...path, field], code: 'UNKNOWN_FIELD', message: `There is no field "${field}" here.` }],
  );
}

function translate(issue: ZodIssue, body: unknown, above: Path): FormIssue[] {
  const path = [...above, ...issue.path];
  const here = (code: string, message: string): FormIssue[] => [{ path, code, message }];
  if (issue.code !== 'invalid_union' && valueAt(body, path) === undefined) {
    return here('BASE_TYPE_REQUIRED', 'This field is required');
  }
  switch (issue.code) {
    case 'invalid_union': {
      const branch = issue.errors.find((issues) => !issues.some(rejectsTheKind));
      if (branch) return branch.flatMap((inner) => translate(inner, body, path));
      return here('UNION_TYPE_CHOICES', 'Value of field "type" must be one of the types allowed here.');
    }
    case 'too_big':
      return here('BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in ${measure(issue.origin)}.`);
    case 'too_small':
      return here('BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in ${measure(issue.origin)}.`);
    case 'invalid_value':
      return here('BASE_TYPE_CHOICES', `Value must be one of {${issue.values.map(String).join(', ')}}.`);
    case 'invalid_format':
      return issue.format === 'url'
        ? here('URL_TYPE_INVALID_URL', 'Not a well formed URL.')
        : here('STRING_TYPE_REGEX', 'String value did not match validation regex.');
    case 'invalid_type':
      return here(`${issue.expected.toUpperCase()}_TYPE_CONVERT`, `Value must be of type ${issue.expected}.`);
    default:
      return here('BASE_TYPE_BAD_VALUE', issue.message);
  }
}

function rejectsTheKind(issue: ZodIssue): boolean {
  return issue.path.length === 0 || (issue.path.length === 1 && issue.path[0] === 'type');
}

function measure(origin: string): string {
  return origin === 'number' || origin === 'int' ? 'value' : 'length';
}

function valueAt(body: unknown, path: Path): unknown {
  let value = body;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

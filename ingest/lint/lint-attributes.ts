import type { FieldLint } from './field-lint.ts';

const mostNames = 100;
const mostValues = 100;
const longestName = 100;
const longestValue = 500;
/** Keys that mean something to JavaScript itself; no shop sells by them. */
const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** `{ material: "malla", color: ["rojo", "azul"] }` as names with their values. */
export function lintAttributes(lint: FieldLint, value: unknown): Record<string, string[]> {
  return Object.fromEntries(
    entriesOf(lint, 'attributes', value).flatMap(([name, given]) => {
      const values = lint.lines(`attributes.${name}`, given, { most: mostValues, max: longestValue });
      return values.length === 0 ? [] : [[name, values]];
    }),
  );
}

/** `{ color: "roja", talla: "42" }`: what tells a variant from its sisters. */
export function lintOptions(lint: FieldLint, value: unknown): Record<string, string> {
  return Object.fromEntries(
    entriesOf(lint, 'options', value).flatMap(([name, given]) => {
      const text = lint.line(`options.${name}`, given, { max: longestValue });
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

function entriesOf(lint: FieldLint, field: string, value: unknown): [string, unknown][] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) {
    lint.repair({
      field,
      code: 'not_an_object',
      message: { en: 'not names with values: left out', es: 'no son nombres con valores: se deja fuera' },
      value,
    });
    return [];
  }
  const entries: [string, unknown][] = [];
  for (const [rawName, given] of Object.entries(value)) {
    const name = lint.line(field, rawName, { max: longestName });
    if (name === undefined) continue;
    if (reserved.has(name)) {
      lint.repair({
        field,
        code: 'reserved_name',
        message: {
          en: 'a name that cannot be used: left out',
          es: 'un nombre que no se puede usar: se deja fuera',
        },
        value: rawName,
      });
    } else entries.push([name, given]);
  }
  if (entries.length <= mostNames) return entries;
  lint.repair({
    field,
    code: 'too_many',
    message: {
      en: `${entries.length} names: the first ${mostNames} are kept`,
      es: `${entries.length} nombres: quedan los primeros ${mostNames}`,
    },
  });
  return entries.slice(0, mostNames);
}

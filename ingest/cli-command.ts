/** A command that explains itself, and complains, in the language of whoever runs it. */
import { Command } from '@commander-js/extra-typings';
import type { Language } from '../src/protocol.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Options:': 'Opciones:',
  'Arguments:': 'Argumentos:',
  'Commands:': 'Órdenes:',
};

const values: Readonly<Record<string, string>> = {
  files: 'ficheros',
  file: 'fichero',
  folder: 'carpeta',
  code: 'código',
  language: 'idioma',
  options: 'opciones',
  command: 'orden',
};

/** "--report <file>" as "--report <fichero>". */
function named(term: string): string {
  return term.replace(/(?<=[<[])\w+|^files?$/g, (value) => values[value] ?? value);
}

/** What the library says, and what it means in Spanish. */
const complaints: readonly [RegExp, string][] = [
  [/^error: unknown option '(.+?)'/m, "error: no existe la opción '$1'"],
  [/^error: unknown command '(.+?)'/m, "error: no existe la orden '$1'"],
  [/^error: option '(.+?)' argument missing/m, "error: a la opción '$1' le falta su valor"],
  [
    /^error: option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+)\./m,
    "error: la opción '$1' no admite '$2': vale $3.",
  ],
  [/^error: missing required argument '(.+?)'/m, "error: falta el argumento '$1'"],
  [
    /^error: too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+)\./m,
    'error: sobran argumentos: se esperaban $2 y hay $3.',
  ],
  [/\(Did you mean one of (.+)\?\)/, '(¿Quería decir una de estas: $1?)'],
  [/\(Did you mean (.+)\?\)/, '(¿Quería decir $1?)'],
];

export function commandIn(language: Language, name: string): Command {
  const command = new Command(name).exitOverride();
  if (language === 'en') return command;
  return command
    .helpOption('-h, --help', 'muestra esta ayuda')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (one) =>
        named([...(one.parent === null ? [] : [one.parent.name()]), one.name(), one.usage()].join(' ')),
      optionTerm: ({ flags }) => named(flags),
      optionDescription: ({ description }) => description,
      argumentTerm: (argument) => named(argument.name()),
      subcommandTerm: (one) => named(`${one.name()} ${one.usage()}`),
    })
    .configureOutput({ outputError: (text, write) => write(inSpanish(text)) });
}

function inSpanish(text: string): string {
  return complaints.reduce((said, [pattern, spanish]) => said.replace(pattern, spanish), text);
}

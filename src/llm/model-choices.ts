/**
 * What `auto` looks for, best first: models that follow instructions in Spanish and English, from about 1 to 12 billion parameters.
 * A name without a tag stands for any tag of it.
 */
export const chatChoices: readonly string[] = [
  'gemma4',
  'gemma3:4b',
  'qwen3:4b',
  'llama3.2',
  'gemma3n',
  'gemma3:12b',
  'qwen3:8b',
  'qwen2.5:7b',
  'llama3.1',
  'mistral-nemo',
  'mistral',
  'ministral-3',
  'phi4-mini',
  'qwen2.5:3b',
  'granite3.3',
  'salamandra',
  'gemma3:1b',
  'qwen3:1.7b',
  'qwen2.5:1.5b',
];

/** Multilingual embedders, best first. */
export const embedChoices: readonly string[] = [
  'embeddinggemma',
  'qwen3-embedding',
  'bge-m3',
  'multilingual-e5-small',
  'multilingual-e5-base',
  'multilingual-e5-large',
  'snowflake-arctic-embed2',
  'nomic-embed-text-v2-moe',
  'granite-embedding:278m',
  'paraphrase-multilingual',
];

type Installed = { name: string; size?: number | undefined };

/** The installed model a choice means, by its full name: the tag asked for, else `latest`, else the smallest. */
export function installedAs(choice: string, installed: readonly Installed[]): string | undefined {
  const exact = installed.find(({ name }) => name === choice || name === `${choice}:latest`);
  if (exact !== undefined) return exact.name.replace(/:latest$/, '');
  // "gemma3:4b" also means "gemma3:4b-it-qat"; "gemma4" any "gemma4:…".
  const prefix = choice.includes(':') ? `${choice}-` : `${choice}:`;
  const tagged = installed
    .filter(({ name }) => name.startsWith(prefix))
    .sort((a, b) => (a.size ?? 0) - (b.size ?? 0));
  return tagged[0]?.name;
}

/** The first of `choices` that is installed. */
export function firstInstalled(
  choices: readonly string[],
  installed: readonly Installed[],
): string | undefined {
  for (const choice of choices) {
    const name = installedAs(choice, installed);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Ollama, the models the settings ask for, and whether the machine has the memory for them. */
import type { Settings } from '../config.ts';
import { chatChoices, embedChoices, firstInstalled, installedAs } from '../llm/model-choices.ts';
import { type InstalledModel, OllamaApi } from '../llm/ollama-api.ts';
import type { Finding } from './finding.ts';

export type ModelCheck = {
  findings: Finding[];
  /** What `--pull` would fetch; empty when nothing is missing or Ollama is away. */
  missing: string[];
};

type Asked = { role: 'Chat' | 'Embedding'; setting: string; choices: readonly string[]; without: string };

const gibibyte = 1024 ** 3;
/** First choices by what a machine has to have free for them: weights at four bits, a context of 4096, and some air. */
const suggestions: readonly { model: string; needsBytes: number }[] = [
  { model: 'gemma4', needsBytes: 13 * gibibyte },
  { model: 'gemma3:4b', needsBytes: 5 * gibibyte },
  { model: 'gemma3:1b', needsBytes: 0 },
];

export function suggestedChatModel(freeBytes: number): string {
  return suggestions.find(({ needsBytes }) => freeBytes >= needsBytes)?.model ?? 'gemma3:1b';
}

/** Memory a model wants while it answers: its file as it is quantised, the context's cache and the runner itself. */
export function neededBytes(sizeBytes: number): number {
  return sizeBytes * 1.15 + 0.5 * gibibyte;
}

export async function checkModels(settings: Settings, freeBytes: number): Promise<ModelCheck> {
  const asked: Asked[] = [
    {
      role: 'Chat',
      setting: settings.CHAT_MODEL,
      choices: chatChoices,
      without: 'the catalogue voice answers',
    },
    {
      role: 'Embedding',
      setting: settings.EMBED_MODEL,
      choices: embedChoices,
      without: 'the built-in embedder is used',
    },
  ];
  const fromOllama = asked.filter(({ setting }) => setting === 'auto' || setting.startsWith('ollama:'));
  const others = asked.filter((each) => !fromOllama.includes(each)).map(otherFinding);
  if (fromOllama.length === 0) return { findings: others, missing: [] };
  const installed = await installedModels(settings.OLLAMA_URL);
  if (installed === undefined)
    return { findings: [...others, ollamaAway(settings, fromOllama)], missing: [] };
  const findings: Finding[] = [{ state: 'ok', what: `Ollama answers at ${settings.OLLAMA_URL}` }, ...others];
  const missing: string[] = [];
  let wantedBytes = 0;
  for (const each of fromOllama) {
    const model = presentModel(each, installed);
    if (model === undefined) {
      const pull = wantedName(each, freeBytes);
      missing.push(pull);
      findings.push(missingFinding(each, pull));
      continue;
    }
    findings.push({ state: 'ok', what: `${each.role} model ${model.name} is there${sizeOf(model)}` });
    wantedBytes += model.size === undefined ? 0 : neededBytes(model.size);
  }
  if (wantedBytes > 0) findings.push(memoryFinding(settings, wantedBytes, freeBytes));
  return { findings, missing };
}

function otherFinding({ role, setting }: Asked): Finding {
  return {
    state: 'ok',
    what: `${role} model: ${setting}${setting.startsWith('openai:') ? ' (not looked at)' : ' (needs no server)'}`,
  };
}

async function installedModels(url: string): Promise<InstalledModel[] | undefined> {
  try {
    return await new OllamaApi(url).installed(AbortSignal.timeout(3000));
  } catch {
    return undefined;
  }
}

/** Nobody needs Ollama unless a setting names a model of it. */
function ollamaAway(settings: Settings, asked: readonly Asked[]): Finding {
  const named = asked.filter(({ setting }) => setting !== 'auto');
  const without = asked.map((each) => each.without).join(' and ');
  return {
    state: named.length > 0 ? 'problem' : 'warning',
    what: `Ollama does not answer at ${settings.OLLAMA_URL}${named.length > 0 ? `, and ${named.map(({ setting }) => setting).join(', ')} is asked for` : `; meanwhile ${without}`}`,
    mend: 'Install it from https://ollama.com and start it with: ollama serve (or set OLLAMA_URL)',
  };
}

function presentModel(
  { setting, choices }: Asked,
  installed: readonly InstalledModel[],
): InstalledModel | undefined {
  const name =
    setting === 'auto'
      ? firstInstalled(choices, installed)
      : installedAs(setting.slice('ollama:'.length), installed);
  return installed.find((model) => model.name === name || model.name === `${name}:latest`);
}

function wantedName({ role, setting, choices }: Asked, freeBytes: number): string {
  if (setting !== 'auto') return setting.slice('ollama:'.length);
  return role === 'Chat' ? suggestedChatModel(freeBytes) : (choices[0] ?? 'embeddinggemma');
}

function missingFinding({ role, setting, without }: Asked, pull: string): Finding {
  return {
    state: setting === 'auto' ? 'warning' : 'problem',
    what:
      setting === 'auto'
        ? `${role} model: Ollama has none of the known ones; ${without}`
        : `${role} model ${pull} is not there`,
    mend: `ollama pull ${pull}, or npm run doctor -- --pull`,
  };
}

function memoryFinding(settings: Settings, wantedBytes: number, freeBytes: number): Finding {
  if (!/^(localhost|127\.|\[::1\])/.test(new URL(settings.OLLAMA_URL).hostname)) {
    return { state: 'ok', what: `Memory: Ollama runs elsewhere and needs about ${inGib(wantedBytes)} there` };
  }
  const what = `Memory: ${inGib(freeBytes)} free, the models need about ${inGib(wantedBytes)}`;
  if (freeBytes >= wantedBytes) return { state: 'ok', what };
  return {
    state: 'warning',
    what,
    mend: `Close other programs, or take a smaller model: ollama pull ${suggestedChatModel(freeBytes)} (fine if they are loaded already)`,
  };
}

function sizeOf(model: InstalledModel): string {
  return model.size === undefined ? '' : ` (${inGib(model.size)})`;
}

function inGib(bytes: number): string {
  return `${(bytes / gibibyte).toFixed(1)} GiB`;
}

/** Part (c) of the measurement of truth: real models over the project's own dialogues, heard by an auditor of its own. */
import type { Measure, Miss } from '../../measure.ts';
import { type AuditedTurn, auditTranscript } from './audit-transcript.ts';
import { readDialogues, sampleShops, someDialogues } from './dialogue.ts';
import type { Transcript } from './play-dialogue.ts';
import { playShop } from './play-shop.ts';

export async function measureDialogues(options: {
  /** All chat models of the Ollama when absent. */
  models?: string[];
  ollamaUrl?: string;
  /** How many of the dialogues are played; all when absent. */
  dialogues?: number;
  /** Given each dialogue as it was played. */
  record?(transcript: Transcript): void;
  say(text: string): void;
}): Promise<Measure[]> {
  const { ollamaUrl = 'http://127.0.0.1:11434', say } = options;
  const models = options.models ?? (await chatModelsOf(ollamaUrl, say));
  const measures: Measure[] = [];
  for (const model of models) {
    const transcripts: Transcript[] = [];
    for await (const transcript of playAll({ model, ollamaUrl, count: options.dialogues })) {
      transcripts.push(transcript);
      options.record?.(transcript);
      say(`${model} · ${transcript.dialogue} (${transcripts.length})`);
    }
    measures.push(...measureTranscripts(model, transcripts));
  }
  return measures;
}

export async function* playAll(options: {
  model: string;
  ollamaUrl: string;
  count?: number | undefined;
}): AsyncGenerator<Transcript> {
  const { model, ollamaUrl, count } = options;
  const chosen = count === undefined ? readDialogues() : someDialogues(count);
  for (const shop of sampleShops) {
    const dialogues = chosen.filter((dialogue) => dialogue.shop === shop);
    if (dialogues.length > 0) yield* playShop({ shop, model, ollamaUrl, dialogues });
  }
}

/** What recorded dialogues of one model amount to. */
export function measureTranscripts(model: string, transcripts: readonly Transcript[]): Measure[] {
  const heard = transcripts.flatMap((transcript) => auditTranscript(transcript));
  const drafted = transcripts
    .flatMap((transcript) => auditTranscript(transcript, 'drafts'))
    .filter(({ turn }) => turn.draft.trim() !== '');
  const clauses = heard.reduce((count, { audit }) => count + audit.pieces, 0);
  const empty = heard.filter(({ audit }) => audit.empty);
  const useless = heard.filter(({ audit }) => audit.gives.length === 0);
  // A model that is late lets the catalogue voice speak: too many of these, and nothing was measured.
  const late = heard.filter(({ turn }) => turn.outcome === 'degraded');
  const lying = drafted.filter(({ audit }) => audit.false.length > 0);
  const measure = (what: string, rest: Omit<Measure, 'part' | 'what'>): Measure => ({
    part: 'models',
    what: `${model}: ${what}`,
    ...rest,
  });
  return [
    measure('clauses with a lie shown', clausesWith('false', heard, clauses)),
    measure('clauses shown that are loop, echo, prompt or half', clausesWith('unfit', heard, clauses)),
    measure('answers empty', {
      hits: empty.length,
      of: heard.length,
      wanted: 'none',
      misses: missesOf(empty),
    }),
    measure('answers useful', {
      hits: heard.length - useless.length,
      of: heard.length,
      wanted: 'all',
      misses: missesOf(useless),
    }),
    measure('answers without the model, which was late', {
      hits: late.length,
      of: heard.length,
      wanted: { atMost: 0.1 },
      misses: [],
    }),
    // What the gate held back, and the proof that the auditor can see: no bound, a model may be as good as it likes.
    measure('drafts with a lie, before the gate', {
      hits: lying.length,
      of: drafted.length,
      wanted: { atLeast: 0 },
      misses: [],
    }),
  ];
}

function clausesWith(
  fault: 'false' | 'unfit',
  heard: readonly AuditedTurn[],
  of: number,
): Omit<Measure, 'part' | 'what'> {
  const faulty = heard.filter(({ audit }) => audit[fault].length > 0);
  const hits = faulty.reduce((count, { audit }) => count + audit[fault].length, 0);
  return { hits, of, wanted: 'none', misses: missesOf(faulty, fault) };
}

function missesOf(turns: readonly AuditedTurn[], fault?: 'false' | 'unfit'): Miss[] {
  return turns.map(({ transcript, turn, audit }) => ({
    asked: `${transcript.shop}/${transcript.dialogue}: ${turn.asked}`,
    said: turn.draft,
    shown: turn.shown,
    why:
      fault === undefined
        ? 'it gives no product, figure, page or next step that is true'
        : audit[fault].map(({ piece, reasons }) => `«${piece}»: ${reasons.join(', ')}`).join('; '),
  }));
}

async function chatModelsOf(ollamaUrl: string, say: (text: string) => void): Promise<string[]> {
  const { models } = (await (await fetch(`${ollamaUrl}/api/tags`)).json()) as { models: { name: string }[] };
  const able = await Promise.all(
    models.map(async ({ name }) => {
      const shown = await fetch(`${ollamaUrl}/api/show`, {
        method: 'POST',
        body: JSON.stringify({ model: name }),
      });
      const { capabilities = [] } = (await shown.json()) as { capabilities?: string[] };
      return capabilities.includes('completion') ? [name] : [];
    }),
  );
  const names = able.flat();
  say(`models: ${names.join(', ')}`);
  return names;
}

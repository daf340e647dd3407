/** Every setting, once: name, type, default and meaning. README's table, .env.example and --help are printed from here. */
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.ts';

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const milliseconds = (most = 600_000) => wholeNumber(0, most);
const modelName = z.string().regex(/^(auto|none|builtin|(ollama|openai):.+)$/, {
  error: 'say auto, ollama:NAME or openai:NAME (chat also takes none, embeddings also builtin)',
});

/** What a link to the shop's own checkout is filled in with; the grammar is that of chat/order/cart/checkout-links.ts. */
const checkoutLines = /\{lines:(?:[^{}|]|\{(?:id|productId|quantity)\})+(?:\|[^{}|]*)?\}/g;
const checkoutValues = /\{(?:id|productId|quantity|coupon|notes)\}/g;

function isCheckoutTemplate(template: string): boolean {
  const origin = /^https:\/\/[^/?#{}@\\]+(?=[/?#])/.exec(template)?.[0];
  const filled = template.replace(checkoutLines, '1').replace(checkoutValues, '1');
  const namesGoods = /\{(?:id|productId)\}/.test(template);
  return origin !== undefined && namesGoods && !/[{}\s]/.test(filled) && URL.canParse(filled);
}

export const settingsSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(3000).describe('Port the shop listens on'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address it listens on; 0.0.0.0 for every interface (put a TLS proxy in front)'),
  DATA_DIR: z
    .string()
    .default('var')
    .describe('Folder of catalogue generations and conversations.db; a named SHOP lives in var/NAME'),
  SHOP: z
    .enum(['sports', 'home', 'pizzeria'])
    .default('sports')
    .describe('Sample catalogue for a first start; never replaces a published one'),
  CHAT_MODEL: modelName
    .default('auto')
    .refine((value) => value !== 'builtin', {
      error: 'builtin is an embedder; a chat model is auto, none, ollama:NAME or openai:NAME',
    })
    .describe('Who words the answers: auto, none (catalogue voice alone), ollama:NAME, openai:NAME'),
  EMBED_MODEL: modelName
    .default('auto')
    .refine((value) => value !== 'none', { error: 'use builtin: it needs no model' })
    .describe('Who embeds at ingestion: auto, builtin, ollama:NAME, openai:NAME'),
  OLLAMA_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://127.0.0.1:11434')
    .describe('Ollama server'),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('OpenAI-compatible server for openai:NAME, with its /v1'),
  OPENAI_API_KEY: z.string().optional().describe('Key for it, where it wants one'),
  ADMIN_TOKEN: z
    .string()
    .min(16, { error: 'at least 16 characters' })
    .optional()
    .describe('Staff token; made and shown once at the first start when absent'),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ''),
    )
    .refine(
      (origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
      {
        error: 'a comma list of origins such as https://shop.example (scheme and host, no path)',
      },
    )
    .describe(
      'Shop pages that may use the API from another origin, as a comma list; empty: same origin only',
    ),
  MAX_MESSAGE_CHARS: wholeNumber(1, 100_000).default(2000).describe('Longest message of a shopper'),
  TURNS_PER_MINUTE: wholeNumber(0, 100_000)
    .default(30)
    .describe('Messages a minute for one visitor; 0 is off'),
  TURNS_PER_MINUTE_ADDRESS: wholeNumber(0, 1_000_000)
    .default(600)
    .describe('Messages a minute for one network address; 0 is off'),
  RESUME_MS: milliseconds()
    .default(5000)
    .describe('How long a turn runs on for a shopper who lost the connection'),
  FIRST_BYTE_MS: milliseconds()
    .default(20_000)
    .describe('Longest wait for the model’s first word, after our queue; then the catalogue voice'),
  SILENCE_MS: milliseconds()
    .default(10_000)
    .describe('Longest silence of the model in the middle of an answer'),
  FIRST_WORD_MS: milliseconds()
    .default(3000)
    .describe('First word wanted within this; sizes the prompt, ends nothing'),
  EMBED_MS: milliseconds()
    .default(300)
    .describe('Time a question’s embedding has; then that search is lexical'),
  MODEL_CONCURRENCY: wholeNumber(1, 64).default(1).describe('Turns the model answers at once'),
  QUEUE_MS: milliseconds()
    .default(8000)
    .describe('Longest wait for the model to be free; then the catalogue voice'),
  MAX_WITHHELD: wholeNumber(1, 1000)
    .default(8)
    .describe('Clauses withheld in one answer before the model is stopped and the catalogue voice goes on'),
  NUM_CTX: wholeNumber(512, 1_000_000)
    .default(4096)
    .describe('Context window asked of Ollama, the same in every request'),
  KEEP_ALIVE: z
    .string()
    .regex(/^-?\d+(ms|s|m|h)?$/, { error: 'seconds or a duration such as 30m; -1 for ever' })
    .default('-1')
    .describe('How long Ollama keeps the model in memory'),
  RETENTION_DAYS: wholeNumber(0, 36_500)
    .default(30)
    .describe(
      'Days after its last message that a conversation is deleted; 0 keeps it. Orders have a retention of their own',
    ),
  INSIGHTS_BY_MODEL: z
    .enum(['asked', 'idle'])
    .default('asked')
    .describe(
      'When the model reads conversations for staff: asked (a button), idle (also while nobody is served)',
    ),
  AUDIT_DAYS: wholeNumber(0, 36_500)
    .default(365)
    .describe('Days that the trail of what staff did is kept; 0 keeps it'),
  ORDER_WEBHOOK_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => URL.canParse(url) && new URL(url).username === '' && new URL(url).password === '', {
      error: 'no user or password in it: the receiver knows us by the signature',
    })
    .optional()
    .describe('Where each confirmed order is posted, signed, until it is taken'),
  ORDER_WEBHOOK_SECRET: z
    .string()
    .min(16, { error: 'at least 16 characters' })
    .optional()
    .describe('What it is signed with; made once and kept in DATA_DIR/order-webhook-secret when absent'),
  HANDOFF_WEBHOOK_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => URL.canParse(url) && new URL(url).username === '' && new URL(url).password === '', {
      error: 'no user or password in it: the receiver knows us by the signature',
    })
    .optional()
    .describe('What is rung, signed like an order, when a shopper asks for a person'),
  CHECKOUT_URL: z
    .string()
    .refine(isCheckoutTemplate, {
      error:
        'an https address with {lines:…} or {id} and {quantity}, such as https://shop.example/cart/{lines:{id}:{quantity}|,}',
    })
    .optional()
    .describe('Checkout of the shop’s own that a confirmed cart is handed over to, as a template'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('warn')
    .describe('Detail of the log on stderr'),
});

export type Settings = z.output<typeof settingsSchema>;

/**
 * Reads settings from an environment. An empty value means "not set". Throws AppError `bad_settings` that names every problem.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape)
      .map((name) => [name, env[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? 'settings');
      return `  ${name}=${/TOKEN|KEY|SECRET/.test(name) ? '…' : (given[name] ?? '')}: ${issue.message}`;
    });
    throw new AppError('bad_settings', `These settings are wrong:\n${problems.join('\n')}`);
  }
  const settings = parsed.data;
  if (
    (settings.CHAT_MODEL.startsWith('openai:') || settings.EMBED_MODEL.startsWith('openai:')) &&
    settings.OPENAI_BASE_URL === undefined
  ) {
    throw new AppError(
      'bad_settings',
      'These settings are wrong:\n  OPENAI_BASE_URL: needed by openai:NAME, for example http://127.0.0.1:1234/v1',
    );
  }
  // A named sample shop keeps to itself, so that trying another one never touches what is published.
  if (given.SHOP !== undefined && given.DATA_DIR === undefined) {
    settings.DATA_DIR = join('var', settings.SHOP);
  }
  return settings;
}

/** One row a setting, for README, .env.example and --help. */
export function settingRows(): { name: string; default: string; meaning: string }[] {
  const defaults = settingsSchema.parse({});
  return Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const value = defaults[name as keyof Settings];
    return {
      name,
      default: value === undefined || (Array.isArray(value) && value.length === 0) ? '' : String(value),
      meaning: schema.description ?? '',
    };
  });
}

/** The table of the README. `meanings` replaces the English ones. */
export function settingsAsMarkdown(
  heading: { setting: string; default: string; meaning: string } = {
    setting: 'setting',
    default: 'default',
    meaning: 'meaning',
  },
  meanings: Readonly<Partial<Record<string, string>>> = {},
): string {
  const rows = settingRows().map(
    (row) =>
      `| \`${row.name}\` | ${row.default === '' ? '' : `\`${row.default}\``} | ${meanings[row.name] ?? row.meaning} |`,
  );
  return [`| ${heading.setting} | ${heading.default} | ${heading.meaning} |`, '|---|---|---|', ...rows].join(
    '\n',
  );
}

export function settingsAsEnvExample(): string {
  return `${settingRows()
    .map((row) => `# ${row.meaning}\n#${row.name}=${row.default}`)
    .join('\n\n')}\n`;
}

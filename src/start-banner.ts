/** The lines that `npm start` prints: where to click, and who answers. */
import type { Settings } from './config.ts';
import type { Ready } from './protocol.ts';

export function startBanner(start: {
  settings: Settings;
  port: number;
  newAdminToken: string | undefined;
  /** Whether the staff have accounts of their own. */
  accounts: 'none' | 'some';
  ready: Ready;
}): string {
  const { settings, port, ready } = start;
  const host = ['0.0.0.0', '::'].includes(settings.HOST) ? 'localhost' : settings.HOST;
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return [
    `Tendero is open: ${ready.products} products, generation ${ready.generation}.`,
    '',
    `  Demo shop      ${base}/`,
    `  Staff console  ${base}/console   ${tokenHint(start)}`,
    `  API docs       ${base}/docs`,
    `  Answers        ${whoAnswers(settings, ready)}`,
    '',
  ].join('\n');
}

function tokenHint({
  settings,
  newAdminToken,
  accounts,
}: {
  settings: Settings;
  newAdminToken: string | undefined;
  accounts: 'none' | 'some';
}): string {
  if (accounts === 'some') return 'sign in with your account';
  if (newAdminToken !== undefined) return `token (shown this once): ${newAdminToken}`;
  return settings.ADMIN_TOKEN === undefined
    ? 'token: the one shown at the first start'
    : 'token: your ADMIN_TOKEN';
}

function whoAnswers(settings: Settings, ready: Ready): string {
  const { name, state } = ready.chatModel;
  switch (state) {
    case 'none':
      return 'the catalogue voice alone (CHAT_MODEL=none)';
    case 'ready':
      return name;
    case 'warming':
      return `${name} (warming up; until then shoppers wait for it a little longer)`;
    case 'missing':
      return settings.CHAT_MODEL === 'auto'
        ? `the catalogue voice; Ollama has no chat model yet: ollama pull gemma3:4b (picked up without a restart)`
        : `the catalogue voice until ${name} is there: ollama pull ${name.replace(/^ollama:/, '')}`;
    case 'unreachable':
      return settings.CHAT_MODEL.startsWith('openai:')
        ? `the catalogue voice until ${settings.OPENAI_BASE_URL ?? 'the model server'} answers`
        : `the catalogue voice; Ollama does not answer at ${settings.OLLAMA_URL} (picked up without a restart when it does)`;
  }
}

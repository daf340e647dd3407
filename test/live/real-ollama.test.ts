import { vi } from 'vitest';
import { ollamaContract } from '../contract/ollama-contract.ts';
import { liveChatModel, liveEmbedModel, realOllama } from './real-model.ts';

vi.setConfig({ testTimeout: 180_000 });

ollamaContract(async (context) => ({
  url: await realOllama(context, liveChatModel, liveEmbedModel),
  chatModel: liveChatModel,
  embedModel: liveEmbedModel,
  windowOfEmbedModel: 512,
}));

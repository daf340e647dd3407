import type { Settings } from '../config.ts';
import { checkGeneration } from './check-generation.ts';
import { checkDataFolder, checkNode, checkPort } from './check-machine.ts';
import { checkModels, type ModelCheck } from './check-models.ts';

/** Everything the shop stands on, each looked at by itself. */
export async function examine(
  settings: Settings,
  machine: { nodeVersion: string; freeBytes: number },
): Promise<ModelCheck> {
  const models = await checkModels(settings, machine.freeBytes);
  return {
    findings: [
      checkNode(machine.nodeVersion),
      await checkDataFolder(settings.DATA_DIR),
      checkGeneration(settings.DATA_DIR),
      await checkPort(settings.HOST, settings.PORT),
      ...models.findings,
    ],
    missing: models.missing,
  };
}

import type { Reporter, TestModule } from 'vitest/node';

/** Tests that must not be skipped when the environment says that what they need is there. */
const required: readonly { folder: RegExp; setting: string }[] = [
  { folder: /\/test\/live\//, setting: 'REQUIRE_LIVE' },
  { folder: /\/test\/browser\//, setting: 'REQUIRE_BROWSER' },
];

/** Ends a run with one plain line that any CI can read, and says why each skipped test was skipped. */
export default class CiSummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed'))
        counts.failed += 1;
      for (const test of tests) {
        const result = test.result();
        if (result.state === 'pending') continue;
        if (result.state !== 'skipped') {
          counts[result.state] += 1;
          continue;
        }
        const mustRun = required.some(
          ({ folder, setting }) => folder.test(module.moduleId) && process.env[setting] === '1',
        );
        counts[mustRun ? 'failed' : 'skipped'] += 1;
        if (mustRun) process.exitCode = 1;
        console.log(
          `${mustRun ? 'FAILED, skipped though required' : 'skipped'}: ${result.note ?? 'no reason given'} (${test.fullName})`,
        );
      }
    }
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}

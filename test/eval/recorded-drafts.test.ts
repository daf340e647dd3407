/** What real models once wrote is written again by a fake one: the auditor finds next to nothing invented in what is shown of it. */
import { expect, test } from 'vitest';
import { auditTranscript } from './truth/dialogues/audit-transcript.ts';
import { sampleShops } from './truth/dialogues/dialogue.ts';
import { replayDrafts } from './truth/dialogues/replay-drafts.ts';

/** None is wanted. What is left is known: a list that goes against what was asked, questions that mean nothing, two words said back. */
const most = 4;

test.each(sampleShops)(
  '%s: hardly a lie or loop, and no empty answer is shown',
  async (shop) => {
    const faults: string[] = [];
    let drafts = 0;
    for await (const transcript of replayDrafts(shop)) {
      drafts += transcript.turns.filter(({ draft }) => draft.trim() !== '').length;
      for (const { turn, audit } of auditTranscript(transcript)) {
        const faulty = [...audit.false, ...audit.unfit].map(
          ({ piece, reasons }) => `«${piece}»: ${reasons.join(', ')}`,
        );
        if (audit.empty) faulty.push('empty');
        faults.push(
          ...faulty.map((fault) => `${transcript.model}, ${transcript.dialogue}, “${turn.asked}”: ${fault}`),
        );
      }
    }

    expect(faults.filter((fault) => fault.endsWith('empty'))).toEqual([]);
    expect(faults.length, faults.join('\n')).toBeLessThanOrEqual(most);
    expect(drafts).toBeGreaterThan(20);
  },
  240_000,
);

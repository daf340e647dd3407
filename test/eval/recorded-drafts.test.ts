/** What real models once wrote is written again by a fake one: the auditor finds nothing invented in what is shown of it. */
import { expect, test } from 'vitest';
import { auditTranscript } from './truth/dialogues/audit-transcript.ts';
import { sampleShops } from './truth/dialogues/dialogue.ts';
import { replayDrafts } from './truth/dialogues/replay-drafts.ts';

test.each(sampleShops)(
  '%s: no lie, no loop and no empty answer is shown',
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

    expect(faults).toEqual([]);
    expect(drafts).toBeGreaterThan(20);
  },
  240_000,
);

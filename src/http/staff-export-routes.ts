import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { eraseConversation, receipt } from './erase-conversation.ts';
import { conversationNotFound } from './http-errors.ts';
import { requestLanguage } from './request-language.ts';
import { pathParameter, type Route, readBody } from './route.ts';
import { staffOf } from './staff-door.ts';

const ids = z.array(z.string().min(1).max(64)).min(1).max(200);
const exportRequest = z.strictObject({ ids, format: z.enum(['jsonl', 'csv']) });
const acts = ['review', 'unreview', 'label', 'unlabel'] as const;
const bulkRequest = z
  .strictObject({ ids, act: z.enum(acts), label: z.string().trim().min(1).max(60).optional() })
  .refine(({ act, label }) => (act === 'label' || act === 'unlabel') === (label !== undefined), {
    path: ['label'],
  });
const eraseRequest = z.strictObject({ ids });

const types = { jsonl: 'application/jsonl; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;

const exportFile: Route = {
  method: 'post',
  path: '/api/staff/export',
  body: exportRequest,
  doc: {
    summary: 'Chosen conversations as a file: JSONL in the chat format, or CSV with a row a message',
    token: 'staff',
    role: 'reviewer',
    answer: { description: 'The file', type: 'application/jsonl' },
    errors: [400, 401, 403, 413, 415],
  },
  async handle(request, response, deps) {
    const chosen = readBody(exportRequest, request);
    const file = await deps.conversations.files.file(chosen.ids, chosen.format);
    const who = staffOf(request).name;
    for (const id of chosen.ids) {
      deps.conversations.audit.add({ who, act: 'export', subject: id, detail: chosen.format });
    }
    response.setHeader('content-type', types[chosen.format]);
    response.setHeader('content-disposition', `attachment; filename="conversations.${chosen.format}"`);
    response.end(file);
  },
};

const bulk: Route = {
  method: 'post',
  path: '/api/staff/bulk',
  body: bulkRequest,
  doc: {
    summary: 'Does one thing to many conversations: reviewed or not, a label on or off',
    token: 'staff',
    role: 'reviewer',
    answer: { description: 'How many it was done to', schema: z.object({ done: z.int() }) },
    errors: [400, 401, 403, 413, 415],
  },
  async handle(request, response, deps) {
    const { ids: chosen, act, label = '' } = readBody(bulkRequest, request);
    const { notes } = deps.conversations;
    const once = {
      review: (id: string) => notes.setReviewed(id, 'yes'),
      unreview: (id: string) => notes.setReviewed(id, 'no'),
      label: (id: string) => notes.addLabel(id, label),
      unlabel: (id: string) => notes.removeLabel(id, label),
    }[act];
    let done = 0;
    for (const id of chosen) {
      if (once(id)) done += 1;
      // Shoppers are served in between.
      await setImmediate();
    }
    response.json({ done });
  },
};

const eraseMany: Route = {
  method: 'post',
  path: '/api/staff/erase',
  body: eraseRequest,
  doc: {
    summary: 'Erases conversations; confirmed orders stay under their own retention',
    token: 'staff',
    role: 'admin',
    answer: {
      description: 'What was erased, and what stays and why',
      schema: z.object({ receipts: z.array(receipt) }),
    },
    errors: [400, 401, 403, 413, 415],
  },
  async handle(request, response, deps) {
    const { ids: chosen } = readBody(eraseRequest, request);
    const language = requestLanguage(request, deps.shopLanguage());
    const receipts = [];
    for (const id of chosen) {
      const done = eraseConversation(id, language, deps);
      if (done !== undefined) {
        receipts.push(done);
        deps.conversations.audit.add({ who: staffOf(request).name, act: 'erase', subject: id });
      }
      await setImmediate();
    }
    response.json({ receipts });
  },
};

const testCase: Route = {
  method: 'get',
  path: '/api/staff/conversations/:id/test',
  doc: {
    summary: 'The conversation as a test case: questions, products, verdicts, corrections',
    token: 'staff',
    role: 'reviewer',
    answer: { description: 'The case', schema: z.looseObject({ turns: z.array(z.looseObject({})) }) },
    errors: [401, 403, 404],
  },
  async handle(request, response, deps) {
    const id = pathParameter(request, 'id');
    const found = await deps.conversations.files.testCase(id);
    if (found === undefined) throw conversationNotFound();
    const who = staffOf(request).name;
    deps.conversations.audit.add({ who, act: 'export', subject: id, detail: 'test' });
    response.json(found);
  },
};

const subject: Route = {
  method: 'get',
  path: '/api/staff/conversations/:id/shopper',
  doc: {
    summary: 'All that is kept of the shopper of a conversation, for a subject-access request',
    token: 'staff',
    role: 'admin',
    answer: {
      description: 'Every conversation of that shopper',
      schema: z.looseObject({ conversations: z.array(z.looseObject({})) }),
    },
    errors: [401, 403, 404],
  },
  async handle(request, response, deps) {
    const id = pathParameter(request, 'id');
    const found = await deps.conversations.files.subject(id);
    if (found === undefined) throw conversationNotFound();
    deps.conversations.audit.add({
      who: staffOf(request).name,
      act: 'export',
      subject: id,
      detail: 'shopper',
    });
    response.json(found);
  },
};

const eraseShopper: Route = {
  method: 'delete',
  path: '/api/staff/conversations/:id/shopper',
  doc: {
    summary: 'Erases every conversation of the shopper of this one',
    token: 'staff',
    role: 'admin',
    answer: {
      description: 'A receipt for each',
      schema: z.object({ receipts: z.array(receipt) }),
    },
    errors: [401, 403, 404],
  },
  handle(request, response, deps) {
    const id = pathParameter(request, 'id');
    const visitorId = deps.conversations.log.conversation(id)?.visitorId;
    if (visitorId === undefined) throw conversationNotFound();
    const language = requestLanguage(request, deps.shopLanguage());
    const receipts = deps.conversations
      .ofVisitor(visitorId)
      .map((one) => eraseConversation(one, language, deps))
      .filter((one) => one !== undefined);
    for (const { conversationId } of receipts) {
      deps.conversations.audit.add({
        who: staffOf(request).name,
        act: 'erase',
        subject: conversationId,
        detail: 'shopper',
      });
    }
    response.json({ receipts });
  },
};

export const staffExportRoutes: readonly Route[] = [
  exportFile,
  bulk,
  eraseMany,
  testCase,
  subject,
  eraseShopper,
];

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Trace } from '../protocol.ts';

/** Numbers for whoever runs the shop, in Prometheus' text format. They hold nothing that anybody said. */
export type Metrics = {
  contentType: string;
  text(): Promise<string>;
  /** A finished turn's trace. */
  observeTurn(trace: Trace): void;
  observeRequest(request: { method: string; route: string; status: number }): void;
  /** Open event streams, counted up and down. */
  streams: { opened(): void; closed(): void };
  /** A value that is asked for whenever the metrics are read: the model's queue, waiting shoppers. */
  gauge(name: string, help: string, read: () => number): void;
};

const seconds = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 8, 13, 20, 40];

/** A registry of its own, so that several apps may live in one process. */
export function createMetrics(
  options: { processMetrics: 'with' | 'without' } = { processMetrics: 'with' },
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (options.processMetrics === 'with') collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'tendero_turns_total',
    help: 'Finished turns',
    labelNames: ['outcome', 'voice', 'language'],
    registers,
  });
  const verdicts = new Counter({
    name: 'tendero_verdicts_total',
    help: 'Clauses of the model, by what the gate said of them',
    labelNames: ['verdict'],
    registers,
  });
  const rules = new Counter({
    name: 'tendero_verdict_rules_total',
    help: 'Clauses of the model, by the rule that decided what the gate said of them',
    labelNames: ['verdict', 'rule'],
    registers,
  });
  const firstToken = new Histogram({
    name: 'tendero_first_token_seconds',
    help: 'Time to the first token of the model',
    buckets: seconds,
    registers,
  });
  const total = new Histogram({
    name: 'tendero_turn_seconds',
    help: 'Time a turn took',
    buckets: seconds,
    registers,
  });
  const retrieve = new Histogram({
    name: 'tendero_retrieve_seconds',
    help: 'Time retrieval took',
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2],
    registers,
  });
  const requests = new Counter({
    name: 'tendero_http_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const open = new Gauge({ name: 'tendero_open_streams', help: 'Open event streams', registers });

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observeTurn(trace) {
      turns.inc({ outcome: trace.outcome ?? 'none', voice: trace.voice ?? 'none', language: trace.language });
      for (const { verdict, rule } of trace.verdicts) {
        verdicts.inc({ verdict });
        rules.inc({ verdict, rule });
      }
      const { firstTokenMs, totalMs, retrieveMs } = trace.timings;
      if (firstTokenMs !== undefined) firstToken.observe(firstTokenMs / 1000);
      total.observe(totalMs / 1000);
      retrieve.observe(retrieveMs / 1000);
    },
    observeRequest({ method, route, status }) {
      requests.inc({ method, route, status: String(status) });
    },
    streams: { opened: () => open.inc(), closed: () => open.dec() },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    },
  };
}

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { GatewayState, Observer } from '../model/observer.ts';

/** How much there is to ask. */
export type Counts = { readonly sources: number; readonly passages: number };

/** Measures what it is told, for Prometheus. */
export type Metrics = Observer & {
  /** The state of the connection to Discord; nothing where there is no bot. */
  readonly gatewayState: () => GatewayState | undefined;
  readonly contentType: string;
  /** In Prometheus' text format. */
  readonly text: () => Promise<string>;
};

const STATES: readonly GatewayState[] = ['connecting', 'ready', 'reconnecting', 'closed'];

/** From a question answered in memory to one that Discord nearly gave up on, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * Counters of its own: questions by place, command and outcome, how long they took, what there is to ask, the connection to
 * Discord, and what the process uses.
 *
 * @see https://prometheus.io/docs/practices/naming/
 * @example `createMetrics(counts).served({ where: 'web', command: 'ask', outcome: 'answered', seconds: 0.004 })`
 */
export function createMetrics(counts: () => Counts): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const questions = new Counter({
    name: 'clipbook_questions_total',
    help: 'Questions and other requests, by where they were made, command and outcome',
    labelNames: ['where', 'command', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'clipbook_answer_seconds',
    help: 'Seconds from the request to the delivered answer',
    labelNames: ['where', 'command'],
    buckets: BUCKETS,
    registers,
  });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('clipbook_sources', 'Sources that are served', () => counts().sources);
  gauge('clipbook_passages', 'Passages that are served', () => counts().passages);
  let state: GatewayState | undefined;
  const gateway = new Gauge({
    name: 'clipbook_gateway_state',
    help: 'The connection to Discord: 1 for the state it is in; absent without a bot',
    labelNames: ['state'],
    registers,
  });
  return {
    served({ where, command, outcome, seconds: took }) {
      questions.inc({ where, command, outcome });
      seconds.observe({ where, command }, took);
    },
    gateway(now) {
      state = now;
      for (const each of STATES) gateway.set({ state: each }, each === now ? 1 : 0);
    },
    gatewayState: () => state,
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}

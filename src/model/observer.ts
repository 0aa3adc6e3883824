/** One request and how it ended, wherever it was made; none of its texts. */
export type Served = {
  readonly where: 'discord' | 'web';
  /** A command's name, or what a button did; `other` for what is none of the bot's. */
  readonly command: string;
  /** `undelivered` is an answer that nobody saw. */
  readonly outcome: 'answered' | 'nothing' | 'notice' | 'refused by limit' | 'undelivered' | 'failed';
  readonly seconds: number;
};

/** The connection to Discord; `closed` is for good. */
export type GatewayState = 'connecting' | 'ready' | 'reconnecting' | 'closed';

/** Is told what happens, so that it can be measured; never throws. */
export type Observer = {
  readonly served: (served: Served) => void;
  readonly gateway: (state: GatewayState) => void;
};

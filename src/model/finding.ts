/** What a check has found, in one line: all is well, something could be better, or something must be done. */
export type Finding = { readonly state: 'fine' | 'advice' | 'must'; readonly text: string };

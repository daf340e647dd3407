/** What the doctor says of one thing. `warning`: the shop works without it. `problem`: it does not. */
export type Finding = { state: 'ok' | 'warning' | 'problem'; what: string; mend?: string };

export function findingLines({ state, what, mend }: Finding): string[] {
  return [`${state.padEnd(7)}  ${what}`, ...(mend === undefined ? [] : [`         ${mend}`])];
}

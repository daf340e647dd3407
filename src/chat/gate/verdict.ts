/** What the gate says of one clause. `text` is what the shopper sees: '' when it was withheld. */
export type Verdict = {
  clause: string;
  verdict: 'passed' | 'corrected' | 'withheld';
  /** Kebab-case name of the rule that decided: 'true', 'price-of-another', 'unknown-product', 'promise', 'link', … */
  rule: string;
  evidence?: string;
  text: string;
};

import type { Span } from './span';

/** Sentences that speak to a machine that reads: nothing is taken from them. */
const INSTRUCTION =
  /\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules|above|previous)\b|\bsystem\s*(?:prompt|message|:)|\b(?:as an|you are an?|to the|dear) (?:ai|assistant|language model|llm)\b|\b(?:set|change|report|output|return|write|respond|answer|reply)\b[^.\n]{0,40}\b(?:pay|salary|rate|json|value|field|quote)\b[^.\n]{0,10}\b(?:to|as|with|is)\b|\b(?:assistant|llm|gpt|language model)\s*:/i;
const REACH = 200;

/** Does the line around this piece give orders to whoever parses the text? */
export function speaksToMachine(text: string, { start, end }: Span): boolean {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH);
  const newline = text.indexOf('\n', end);
  return INSTRUCTION.test(text.slice(from, Math.min(newline < 0 ? text.length : newline, end + REACH)));
}

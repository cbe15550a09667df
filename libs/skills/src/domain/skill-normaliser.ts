import { bestReadings } from './best-readings';
import { confidenceOf, LEAST_CONFIDENCE } from './confidence';
import { partsOf } from './context/mentions';
import { deniedMentions } from './context/negation';
import { prove } from './context/proof';
import { type Block, blocksOf, itemsOf, type Mention, type Part } from './context/scene';
import { LabelReader } from './label-reader';
import { type FiledAlias, labelForms } from './labels/label-forms';
import { LabelTrie } from './labels/label-trie';
import { Lexicon } from './lexicon';
import type { NormalisedText, SkillMention } from './normalised-text';
import type { Reading } from './reading';
import type { Taxonomy } from './taxonomy';
import { addressTokens } from './text/addresses';
import { withoutPieces } from './text/joined';
import { layOut } from './text/layout';
import { legible, type LegibleText } from './text/legible-text';
import { type Token, tokenise } from './text/tokens';
import { typoReadings } from './typo-readings';
import { TypoFinder } from './typos/typo-finder';
import { unknownSpans } from './unknown-items';

/** A text as it is understood: its blocks, and where skills may stand in them. */
interface Scene {
  readonly source: LegibleText;
  readonly tokens: readonly Token[];
  readonly parts: readonly Part[];
  readonly blocks: readonly Block[];
}

/**
 * Reads skills out of free text: lists as people type them, and prose. Stages: make the text legible, find every label,
 * choose the readings that explain most, cut into items, mend misspellings, weigh what needs proof, drop what is denied.
 * Pure and deterministic; safe on any string.
 */
export class SkillNormaliser {
  private readonly lexicon = Lexicon.load();
  private readonly reader: LabelReader;
  private readonly typos: TypoFinder;

  /** `filed`: aliases that operators filed; they never override a label of the taxonomy. */
  constructor(
    private readonly taxonomy: Taxonomy,
    filed: readonly FiledAlias[] = [],
  ) {
    const trie = new LabelTrie(labelForms(taxonomy, this.lexicon, filed));
    this.reader = new LabelReader(trie, this.lexicon);
    this.typos = new TypoFinder(trie, new Set(taxonomy.roles.flatMap((role) => [...role.core, ...role.usual])));
  }

  /** Offsets are UTF-16 units of `text`; each skill is reported once, where it was read most surely. */
  normalise(text: string): NormalisedText {
    const { skills, unknown } = this.readAll(text);
    const best = new Map<string, SkillMention>();
    for (const skill of skills) {
      if (skill.confidence > (best.get(skill.id)?.confidence ?? 0)) best.set(skill.id, skill);
    }
    return { skills: [...best.values()].sort((one, other) => one.start - other.start), unknown };
  }

  /** As `normalise`, with every place where a skill is read: for texts in which it matters where something stands. */
  readAll(text: string): NormalisedText {
    const scene = this.understand(text);
    const proofs = prove(
      {
        blocks: scene.blocks,
        tokens: scene.tokens,
        text: scene.source.text,
        isDoubtful: (mention) => this.isDoubtful(mention, scene.tokens),
      },
      this.taxonomy,
      this.lexicon,
    );
    const denied = deniedMentions(scene.parts, scene.tokens, this.lexicon);
    const skills: SkillMention[] = [];
    for (const block of scene.blocks) {
      for (const item of block.items) {
        for (const mention of item.parts.flatMap((part) => part.mentions)) {
          const points = proofs.get(mention);
          if (points === undefined || denied.has(mention) || this.isHeading(item)) continue;
          const id = mention.reading.form.skillId!;
          const confidence = confidenceOf(mention, block.list, points);
          if (confidence < LEAST_CONFIDENCE) continue;
          skills.push({ id, name: this.taxonomy.byId(id)!.name, confidence, ...this.span(scene, mention.reading) });
        }
      }
    }
    const unknown = unknownSpans(scene.blocks, proofs, scene.tokens, scene.source.text, this.lexicon).map((span) => {
      const { start, end } = this.span(scene, span);
      return { text: text.slice(start, end), start, end };
    });
    return { skills: skills.sort((one, other) => one.start - other.start), unknown };
  }

  /** Not guarded, and still to be proven here: "work day" for Workday, "a python" in small letters. */
  private isDoubtful({ reading, previous }: Mention, tokens: readonly Token[]): boolean {
    if (this.reader.isOrdinaryParted(tokens, reading)) return true;
    const { key } = reading.form;
    return (
      this.lexicon.is('things', key) && tokens[reading.from]!.text === key && this.lexicon.is('determiners', previous)
    );
  }

  private understand(text: string): Scene {
    const source = legible(text);
    const tokens = tokenise(source.text);
    const masked = addressTokens(source.text, tokens);
    const candidates = tokens.map((_, at) => (masked?.[at] ? [] : this.reader.readingsAt(tokens, at)));
    const exact = withoutPieces(tokens, bestReadings(candidates), this.lexicon);
    const first = this.arrange(source, tokens, exact, masked);
    const listed = new Set(
      first.blocks.filter((block) => block.list).flatMap((block) => block.items.flatMap((item) => item.parts)),
    );
    const late = first.parts.flatMap((part) =>
      typoReadings(part.chunk, listed.has(part), tokens, this.typos, this.lexicon),
    );
    if (late.length === 0) return first;
    const kept = exact.filter((one) => !late.some((other) => one.from < other.until && other.from < one.until));
    return this.arrange(source, tokens, [...kept, ...late], masked);
  }

  private arrange(
    source: LegibleText,
    tokens: readonly Token[],
    readings: readonly Reading[],
    masked: readonly boolean[] | null,
  ): Scene {
    const parts = partsOf(layOut(tokens, readings, masked), this.lexicon);
    return { source, tokens, parts, blocks: blocksOf(itemsOf(parts)) };
  }

  /** "Databases: MySQL, Redis" heads a list and claims nothing by itself; "AWS (EC2, S3)" does. */
  private isHeading(item: Block['items'][number]): boolean {
    if (!item.heading) return false;
    const words = item.parts.flatMap((part) =>
      part.chunk.elements.map((element) =>
        element.kind === 'word' ? element.word : element.reading.form.label.toLowerCase(),
      ),
    );
    return this.lexicon.is('headings', words.join(' ')) || this.lexicon.is('headings', words.join(' and '));
  }

  private span(
    { source, tokens }: Scene,
    { from, until }: { from: number; until: number },
  ): { start: number; end: number } {
    return { start: source.start(tokens[from]!.start), end: source.end(tokens[until - 1]!.end - 1) };
  }
}

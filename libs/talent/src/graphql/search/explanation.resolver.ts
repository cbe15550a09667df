import { CurrentLocale, CurrentViewer, languageName, type Locale } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Why } from '../../domain/query/why';
import { EmptyResultService } from '../../empty-result.service';
import type { FoundTalent } from '../../talent-search.service';
import { WhyService } from '../../why.service';
import { type EmptyCauseType, EmptyResultType, type NamedFilter, WhyType } from './explanation.type';
import { causeSentence, whySentence } from './spoken';
import { TalentSearchConnection, TalentSearchEdge } from './talent-search.type';
import { toTalentCard } from './to-talent-card';

/** Why a page has the people that it has. Reckoned for those alone who ask. */
@Resolver(() => TalentSearchEdge)
export class WhyResolver {
  /** The reasons of a whole page, which each of its people asks for. */
  private readonly pages = new WeakMap<FoundTalent, Promise<ReadonlyMap<string, Why[]>>>();

  constructor(private readonly reasons: WhyService) {}

  @ResolveField('why', () => [WhyType], { description: 'Why the person was found: words first, then the filters.' })
  async why(@Parent() { found, node }: TalentSearchEdge, @CurrentLocale() locale: Locale): Promise<WhyType[]> {
    let page = this.pages.get(found);
    if (!page) this.pages.set(found, (page = this.reasons.of(found.query, found.page)));
    return ((await page).get(node.id) ?? []).map((why) => toWhy(why, locale));
  }
}

const toWhy = ({ kind, code, params }: Why, locale: Locale): WhyType => ({
  kind,
  code,
  parameters: Object.entries(params).map(([name, value]) => ({ name, value: String(value) })),
  sentence: whySentence({ kind, code, params }, locale),
});

/** Why a page is empty. */
@Resolver(() => TalentSearchConnection)
export class EmptyResultResolver {
  constructor(
    private readonly empty: EmptyResultService,
    private readonly taxonomy: Taxonomy,
  ) {}

  @ResolveField('emptyBecause', () => EmptyResultType, {
    nullable: true,
    description: 'Which filters left nobody, and who is nearest; null where somebody was found or nothing was asked.',
  })
  async emptyBecause(
    @Parent() { found }: TalentSearchConnection,
    @CurrentViewer() viewer: Viewer,
    @CurrentLocale() locale: Locale,
  ): Promise<EmptyResultType | null> {
    if (!found || found.page.total > 0) return null;
    if (found.query.text === '' && found.query.conditions.length === 0) return null;
    const { causes, together, nearest, nearestTotal } = await this.empty.explain(viewer, found.query);
    return {
      causes: causes.map((cause): EmptyCauseType => {
        const filter = this.named(cause, locale);
        return {
          ...filter,
          totalWithout: cause.totalWithout,
          nearestValue: cause.nearest?.value ?? null,
          nearestTotal: cause.nearest?.total ?? null,
          sentence: causeSentence(filter, cause, locale),
        };
      }),
      together: together.map((filter) => this.named(filter, locale)),
      nearest: nearest.map((card) => toTalentCard(card, this.taxonomy)),
      nearestTotal,
    };
  }

  private named({ filter, value }: Pick<NamedFilter, 'filter' | 'value'>, locale: Locale): NamedFilter {
    if (value === null) return { filter, value, label: filter };
    return { filter, value, label: filter === 'languages' ? languageName(value, locale) : this.taxonomy.nameOf(value) };
  }
}

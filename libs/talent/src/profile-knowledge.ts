import { Taxonomy } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import { isValid } from 'i18n-iso-countries';

/** What a profile's values are checked against. */
@Injectable()
export class ProfileKnowledge {
  constructor(private readonly taxonomy: Taxonomy) {}

  readonly skill = (id: string): boolean => this.taxonomy.byId(id) !== undefined;

  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country = (code: string): boolean => /^[A-Z]{2}$/.test(code) && isValid(code);
}

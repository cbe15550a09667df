import { registerFailureMessages } from '@hunar/graphql';

registerFailureMessages({
  en: { SKILL_UNKNOWN: 'There is no skill “{{value}}”. Choose one from the list.' },
  ur: { SKILL_UNKNOWN: '”{{value}}“ نام کی کوئی مہارت نہیں۔ فہرست سے چنیں۔' },
});

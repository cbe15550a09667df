import { registerFailureMessages } from '@hunar/graphql';

registerFailureMessages({
  en: {
    AUDIT_SCOPE_MIXED: 'Choose one job or a span of days, not both.',
    AUDIT_DAYS_REVERSED: 'The first day lies after the last. Check both.',
    AUDIT_JOB_UNKNOWN: 'There is no such job.',
    AUDIT_WITHOUT_JOBS: 'No job was posted in that time, so there is nothing to audit. Choose a longer one.',
  },
  ur: {
    AUDIT_SCOPE_MIXED: 'ایک ملازمت چنیں یا دنوں کا عرصہ، دونوں نہیں۔',
    AUDIT_DAYS_REVERSED: 'پہلا دن آخری دن کے بعد ہے۔ دونوں دیکھ لیں۔',
    AUDIT_JOB_UNKNOWN: 'ایسی کوئی ملازمت نہیں۔',
    AUDIT_WITHOUT_JOBS: 'اس عرصے میں کوئی ملازمت شائع نہیں ہوئی، اس لیے جانچنے کو کچھ نہیں۔ زیادہ لمبا عرصہ چنیں۔',
  },
});

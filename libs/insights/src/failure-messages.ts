import { registerFailureMessages } from '@hunar/graphql';

registerFailureMessages({
  en: {
    AUDIT_SCOPE_MIXED: 'Choose one job or a span of days, not both.',
    AUDIT_DAYS_REVERSED: 'The first day lies after the last. Check both.',
    AUDIT_JOB_UNKNOWN: 'There is no such job.',
    AUDIT_WITHOUT_JOBS: 'There is nothing to audit: no job is open, or none was posted on those days.',
  },
  ur: {
    AUDIT_SCOPE_MIXED: 'ایک ملازمت چنیں یا دنوں کا عرصہ، دونوں نہیں۔',
    AUDIT_DAYS_REVERSED: 'پہلا دن آخری دن کے بعد ہے۔ دونوں دیکھ لیں۔',
    AUDIT_JOB_UNKNOWN: 'ایسی کوئی ملازمت نہیں۔',
    AUDIT_WITHOUT_JOBS: 'جانچنے کو کچھ نہیں: کوئی ملازمت کھلی نہیں، یا ان دنوں میں کوئی شائع نہیں ہوئی۔',
  },
});

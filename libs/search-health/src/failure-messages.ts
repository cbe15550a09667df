import { registerFailureMessages } from '@hunar/graphql';

registerFailureMessages({
  en: {
    SEARCH_INDEX_UNKNOWN: 'There is no index “{{index}}”.',
    SEARCH_OPERATION_RUNS: 'An audit or a reindex is under way. Wait for its end, or cancel it.',
  },
  ur: {
    SEARCH_INDEX_UNKNOWN: '”{{index}}“ نام کا کوئی اشاریہ نہیں۔',
    SEARCH_OPERATION_RUNS: 'ایک جانچ یا نئی تعمیر جاری ہے۔ اس کے ختم ہونے کا انتظار کریں، یا اسے منسوخ کریں۔',
  },
});

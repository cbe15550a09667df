import { registerFailureMessages } from '@hunar/graphql';

registerFailureMessages({
  en: {
    SEARCH_NAME_INVALID: 'Give the search a name of 1 to {{most}} characters.',
    SEARCH_NAME_TAKEN: 'You have a saved search called “{{name}}”. Choose another name.',
    SEARCH_QUERY_UNREADABLE: 'This search asks for something that does not exist. Change it and save it again.',
    SEARCH_PATH_INVALID: 'The address of a search starts with /search.',
    SEARCH_TOO_BROAD:
      'This search finds {{count}} people; alerts are for searches that find {{most}} at most. Narrow it, or save it without alerts.',
    SAVED_SEARCHES_TOO_MANY: 'You have {{most}} saved searches, and no more fit. Delete one first.',
  },
  ur: {
    SEARCH_NAME_INVALID: 'تلاش کا نام 1 سے {{most}} حروف کا رکھیں۔',
    SEARCH_NAME_TAKEN: '”{{name}}“ کے نام سے آپ کی ایک محفوظ تلاش موجود ہے۔ کوئی اور نام چنیں۔',
    SEARCH_QUERY_UNREADABLE: 'اس تلاش میں ایسی شرط ہے جو موجود نہیں۔ اسے بدل کر دوبارہ محفوظ کریں۔',
    SEARCH_PATH_INVALID: 'تلاش کا پتا ‎/search سے شروع ہوتا ہے۔',
    SEARCH_TOO_BROAD:
      'یہ تلاش {{count}} افراد ڈھونڈتی ہے؛ اطلاعات صرف {{most}} افراد تک کی تلاش کے لیے ہیں۔ اسے محدود کریں، یا اطلاعات کے بغیر محفوظ کریں۔',
    SAVED_SEARCHES_TOO_MANY: 'آپ کی {{most}} محفوظ تلاشیں ہو چکی ہیں، مزید کی گنجائش نہیں۔ پہلے کوئی ایک مٹائیں۔',
  },
});

import { registerNoticeMessages } from '@hunar/notifications';

registerNoticeMessages({
  en: {
    'saved_search.people_one': 'Somebody new fits your saved search “{{name}}”.',
    'saved_search.people_other': '{{count}} new people fit your saved search “{{name}}”.',
    'saved_search.unreadable': 'Your saved search “{{name}}” asks for something that no longer exists. Save it again.',
  },
  ur: {
    'saved_search.people_one': 'آپ کی محفوظ تلاش ”{{name}}“ سے ایک نیا فرد مطابقت رکھتا ہے۔',
    'saved_search.people_other': 'آپ کی محفوظ تلاش ”{{name}}“ سے {{count}} نئے افراد مطابقت رکھتے ہیں۔',
    'saved_search.unreadable': 'آپ کی محفوظ تلاش ”{{name}}“ میں ایسی شرط ہے جو اب موجود نہیں۔ اسے دوبارہ محفوظ کریں۔',
  },
});

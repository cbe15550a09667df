import { registerFailureMessages } from '@hunar/graphql';

registerFailureMessages({
  en: {
    NAME_EMPTY: 'Enter your name.',
    COUNTRY_UNKNOWN: 'Choose a country from the list.',
    TIME_ZONE_UNKNOWN: '“{{value}}” is not a time zone. Choose one such as Asia/Karachi.',
    TIME_OF_DAY_INVALID: 'Enter a weekday and two different times, such as 09:00 and 17:30.',
    WEEKLY_HOURS_RANGE: 'Enter 1 to 168 hours a week.',
    WEB_ADDRESS_INVALID: 'Enter a full web address that starts with https://.',
    LINK_KIND_UNKNOWN: 'Choose GitHub, LinkedIn or website.',
    PERIOD_REVERSED: 'The end lies before the start. Check both.',
    SKILL_TWICE: 'This skill is in the list twice. Remove one.',
    WISHED_SKILLS_TOO_MANY: 'Name {{most}} skills at most: those that you want to use first of all.',
    HOURS_REVERSED: 'The most hours lie below the least. Check both.',
    CLAIM_LINK_SPENT: 'This link was used already or is too old. Ask your programme for a new one.',
    CLAIM_NEEDS_SIGN_IN: 'The address of this link has an account. Sign in, then open the link again.',
  },
  ur: {
    NAME_EMPTY: 'اپنا نام لکھیں۔',
    COUNTRY_UNKNOWN: 'فہرست سے ملک چنیں۔',
    TIME_ZONE_UNKNOWN: '”{{value}}“ کوئی ٹائم زون نہیں۔ Asia/Karachi جیسا کوئی زون چنیں۔',
    TIME_OF_DAY_INVALID: 'ہفتے کا دن اور دو مختلف اوقات لکھیں، جیسے 09:00 اور 17:30۔',
    WEEKLY_HOURS_RANGE: 'ہفتے کے 1 سے 168 گھنٹے لکھیں۔',
    WEB_ADDRESS_INVALID: 'مکمل ویب پتا لکھیں جو https:// سے شروع ہو۔',
    LINK_KIND_UNKNOWN: 'GitHub، LinkedIn یا ویب سائٹ چنیں۔',
    PERIOD_REVERSED: 'اختتام آغاز سے پہلے ہے۔ دونوں تاریخیں دیکھ لیں۔',
    SKILL_TWICE: 'یہ مہارت فہرست میں دو بار ہے۔ ایک ہٹا دیں۔',
    WISHED_SKILLS_TOO_MANY: 'زیادہ سے زیادہ {{most}} مہارتیں لکھیں: وہ جو آپ سب سے پہلے استعمال کرنا چاہتے ہیں۔',
    HOURS_REVERSED: 'زیادہ سے زیادہ گھنٹے کم سے کم گھنٹوں سے بھی کم ہیں۔ دونوں دیکھ لیں۔',
    CLAIM_LINK_SPENT: 'یہ لنک استعمال ہو چکا ہے یا پرانا ہو گیا ہے۔ اپنے پروگرام سے نیا لنک منگوائیں۔',
    CLAIM_NEEDS_SIGN_IN: 'اس لنک کے پتے کا اکاؤنٹ موجود ہے۔ سائن اِن کریں، پھر لنک دوبارہ کھولیں۔',
  },
});

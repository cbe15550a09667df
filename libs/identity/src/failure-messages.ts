import { registerFailureMessages } from '@hunar/graphql';

registerFailureMessages({
  en: {
    EMAIL_INVALID: 'This is not a complete e-mail address. It looks like name@example.com.',
    EMAIL_TAKEN: 'This address has an account already. Sign in first.',
    NAME_INVALID: 'Enter a name of 1 to 120 characters, without links.',
    SLUG_INVALID: 'Use small Latin letters, digits and single hyphens; 60 characters at most.',
    PASSWORD_TOO_SHORT: 'Use at least {{least}} characters. Three words that only you would put together are good.',
    PASSWORD_TOO_LONG: 'Use at most {{most}} characters.',
    PASSWORD_TOO_COMMON:
      'This password is easy to guess. Choose one that is not a well-known word, your name or your address.',
    SIGN_IN_FAILED: 'The address and the password do not belong together. Check both, or reset the password.',
    LINK_INVALID: 'This link was used already or is too old. Ask for a new one.',
    RATE_LIMITED: 'That was too often. Try again in {{minutes}} min.',
    LOCALE_UNKNOWN: 'Choose one of these languages: {{known}}.',
  },
  ur: {
    EMAIL_INVALID: 'یہ ای میل پتا مکمل نہیں۔ پتا name@example.com کی طرح لکھا جاتا ہے۔',
    EMAIL_TAKEN: 'اس پتے کا اکاؤنٹ پہلے سے موجود ہے۔ پہلے سائن اِن کریں۔',
    NAME_INVALID: 'ایک سے 120 حروف تک کا نام لکھیں، جس میں کوئی لنک نہ ہو۔',
    SLUG_INVALID: 'صرف چھوٹے لاطینی حروف، ہندسے اور اکیلے ہائفن استعمال کریں؛ زیادہ سے زیادہ 60 حروف۔',
    PASSWORD_TOO_SHORT: 'کم از کم {{least}} حروف رکھیں۔ تین ایسے الفاظ بہتر ہیں جو صرف آپ اکٹھے لکھیں۔',
    PASSWORD_TOO_LONG: 'زیادہ سے زیادہ {{most}} حروف رکھیں۔',
    PASSWORD_TOO_COMMON: 'اس پاس ورڈ کا اندازہ لگانا آسان ہے۔ ایسا پاس ورڈ چنیں جو عام لفظ، آپ کا نام یا پتا نہ ہو۔',
    SIGN_IN_FAILED: 'پتا اور پاس ورڈ آپس میں نہیں ملتے۔ دونوں دیکھ لیں، یا پاس ورڈ نیا بنائیں۔',
    LINK_INVALID: 'یہ لنک استعمال ہو چکا ہے یا پرانا ہو گیا ہے۔ نیا لنک منگوائیں۔',
    RATE_LIMITED: 'بہت زیادہ کوششیں ہو گئیں۔ {{minutes}} منٹ بعد دوبارہ کوشش کریں۔',
    LOCALE_UNKNOWN: 'ان میں سے ایک زبان چنیں: {{known}}۔',
  },
});

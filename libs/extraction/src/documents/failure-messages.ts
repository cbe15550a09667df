import { registerFailureMessages } from '@hunar/graphql';
import { DOCUMENT_MESSAGES } from './document-error';

/** The sentences of `DocumentError`, for answers in the reader's language. */
registerFailureMessages({
  en: Object.fromEntries(
    Object.entries(DOCUMENT_MESSAGES).map(([code, text]) => [code, text.replace(/\{(\w+)\}/g, '{{$1}}')]),
  ),
  ur: {
    DOCUMENT_EMPTY: 'اس فائل میں کوئی متن نہیں۔',
    DOCUMENT_TOO_LARGE: 'یہ فائل {{megabytes}} میگا بائٹ سے بڑی ہے۔ تصویروں کے بغیر محفوظ کریں یا متن چسپاں کریں۔',
    DOCUMENT_TOO_LONG: 'اس فائل میں {{pages}} سے زیادہ صفحے ہیں۔ صرف ضروری صفحے بھیجیں۔',
    DOCUMENT_TEXT_TOO_LONG: 'اس فائل میں {{characters}} سے زیادہ حروف ہیں۔ صرف سی وی بھیجیں۔',
    DOCUMENT_ENCRYPTED: 'یہ فائل پاس ورڈ سے بند ہے۔ پاس ورڈ کے بغیر محفوظ کر کے دوبارہ بھیجیں۔',
    DOCUMENT_SCANNED:
      'اس PDF میں کوئی متن نہیں: صفحے تصویریں ہیں یا خالی۔ جس پروگرام میں لکھی گئی اُس سے دوبارہ نکالیں یا متن چسپاں کریں۔',
    DOCUMENT_BROKEN: 'یہ فائل خراب ہے اور پڑھی نہیں جا سکتی۔ دوبارہ محفوظ کریں یا متن چسپاں کریں۔',
    DOCUMENT_UNSUPPORTED: 'اس قسم کی فائل نہیں پڑھی جاتی ({{kind}})۔ PDF، DOCX، سادہ متن یا JSON Resume بھیجیں۔',
    DOCUMENT_TOO_SLOW: 'اس فائل کو پڑھنے میں بہت دیر لگی۔ سادہ شکل میں محفوظ کریں یا متن چسپاں کریں۔',
  },
});

import { registerNoticeMessages } from '@hunar/notifications';

registerNoticeMessages({
  en: {
    'top_ten.people_one': 'Somebody new is in the top ten for “{{title}}”.',
    'top_ten.people_other': '{{count}} new people are in the top ten for “{{title}}”.',
    'top_ten.job_one': 'You are in the top ten for a new job: “{{title}}”.',
    'top_ten.job_other': 'You are in the top ten for {{count}} new jobs, the latest of them “{{title}}”.',
  },
  ur: {
    'top_ten.people_one': '”{{title}}“ کے دس بہترین افراد میں ایک نیا فرد شامل ہوا ہے۔',
    'top_ten.people_other': '”{{title}}“ کے دس بہترین افراد میں {{count}} نئے افراد شامل ہوئے ہیں۔',
    'top_ten.job_one': 'ایک نئی ملازمت کے دس بہترین افراد میں آپ بھی ہیں: ”{{title}}“۔',
    'top_ten.job_other': '{{count}} نئی ملازمتوں کے دس بہترین افراد میں آپ بھی ہیں؛ تازہ ترین ”{{title}}“ ہے۔',
  },
});

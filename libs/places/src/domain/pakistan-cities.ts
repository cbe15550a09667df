/** Cities and towns of Pakistan: `Name: other spellings and short forms`, by province or territory. */
export const PAKISTAN_CITIES: Readonly<Record<string, string>> = {
  Sindh: `Karachi: khi, karanchi, krachi, kararchi, karachi city, kch, کراچی
Hyderabad: hyd, haiderabad, hydrabad, hyderbad, حیدرآباد, حیدراباد
Sukkur: sukhur, sakkar, sukker, سکھر
Larkana: larkano, larkanah, لاڑکانہ
Nawabshah: shaheed benazirabad, benazirabad, nawab shah, نوابشاہ, نواب شاہ
Mirpur Khas: mirpurkhas, mirpur khas, میرپور خاص
Jacobabad: jacababad, جیکب آباد
Shikarpur: shikarpure, شکارپور
Khairpur: khairpur mirs, khairpur mir's, خیرپور
Dadu: دادو
Badin: بدین
Thatta: thatto, ٹھٹھہ
Tando Adam:
Tando Allahyar: tando allah yar, tandoallahyar
Tando Muhammad Khan: tmk, tando mohammad khan
Umerkot: umarkot, amarkot
Ghotki: گھوٹکی
Sanghar: سانگھڑ
Jamshoro: جامشورو
Kotri:
Matiari:
Kashmore: kandhkot
Kambar: qambar, qambar shahdadkot
Naushahro Feroze: naushehro feroze, noshero feroz, naushahro firoz
Mithi: tharparkar
Rohri:
Moro:
Daharki: dharki
Hala:
Sehwan: sehwan sharif
Ranipur:
Shahdadpur:
Shahdadkot:`,
  Punjab: `Lahore: lhr, lahor, lhe, lahore city, lahoor, لاہور
Faisalabad: fsd, lyallpur, faislabad, fasialabad, faisal abad, فیصل آباد, فیصلآباد
Rawalpindi: pindi, rwp, rawal pindi, rawlpindi, rwalpindi, راولپنڈی, پنڈی
Multan: mul, mux, multan city, ملتان
Gujranwala: grw, gujrawala, gujranwla, گوجرانوالہ
Sialkot: skt, sialkoat, سیالکوٹ
Bahawalpur: bwp, bahawalpure, bhawalpur, بہاولپور
Sargodha: sgd, sargoda, سرگودھا
Sheikhupura: skp, shekhupura, sheikhupura city, شیخوپورہ
Jhang: jhang sadar, جھنگ
Rahim Yar Khan: ryk, rahimyar khan, rahimyarkhan, رحیم یار خان
Gujrat: گجرات
Kasur: qasoor, qasur, قصور
Sahiwal: swl, ساہیوال
Okara: اوکاڑہ
Wah Cantonment: wah, wah cantt, wah cant, واہ
Dera Ghazi Khan: dg khan, d g khan, d.g. khan, dgk, d.g.khan, ڈیرہ غازی خان
Mianwali: میانوالی
Chiniot: چنیوٹ
Kamoke: kamoki
Hafizabad: حافظ آباد
Sadiqabad: صادق آباد
Burewala: بورے والا
Khanewal: خانیوال
Muzaffargarh: muzafargarh, muzaffar garh, مظفر گڑھ
Mandi Bahauddin: mbd, mandi baha ud din, mandi bahaudin, منڈی بہاؤالدین
Jhelum: jehlum, جہلم
Khanpur:
Pakpattan: pak pattan, پاکپتن
Daska:
Gojra:
Muridke:
Bahawalnagar: bhawalnagar, بہاولنگر
Samundri:
Jaranwala:
Chishtian:
Attock: اٹک
Vehari: وہاڑی
Kot Addu:
Wazirabad: وزیر آباد
Chakwal: چکوال
Layyah: leiah, لیہ
Lodhran: لودھراں
Hasilpur:
Arifwala:
Toba Tek Singh: tts, toba tek sing, t.t. singh, t t singh, ٹوبہ ٹیک سنگھ
Khushab: خوشاب
Narowal: نارووال
Bhakkar: بھکر
Nankana Sahib: nankana, ننکانہ صاحب
Rajanpur: راجن پور
Taxila: ٹیکسلا
Murree: مری
Gujar Khan: gujjar khan
Kharian:
Jauharabad: joharabad
Mian Channu: mian channun
Chichawatni: chichawatani
Kot Radha Kishan:
Pattoki:
Lalamusa: lala musa
Shakargarh:
Talagang:
Hasan Abdal: hassan abdal
Kahuta:
Ahmadpur East: ahmedpur east, ahmed pur east
Jalalpur Jattan:
Raiwind: رائیونڈ`,
  'Khyber Pakhtunkhwa': `Peshawar: pew, psh, pesh, peshwar, pishawar, پشاور
Mardan: مردان
Abbottabad: abbotabad, abbottabad city, atd, abottabad, ایبٹ آباد
Swat: mingora, saidu sharif, swat mingora, سوات, مینگورہ
Kohat: کوہاٹ
Dera Ismail Khan: di khan, d i khan, d.i. khan, dik, d.i.khan, ڈیرہ اسماعیل خان
Bannu: بنوں
Swabi: صوابی
Nowshera: naushera, noshera, nowshehra, نوشہرہ
Charsadda: charsada, چارسدہ
Mansehra: مانسہرہ
Haripur: ہری پور
Karak: کرک
Hangu: ہنگو
Lakki Marwat: لکی مروت
Tank:
Battagram:
Shangla:
Buner: بونیر
Chitral: چترال
Timergara: lower dir, dir lower, dir
Batkhela: malakand
Parachinar: kurram
Landi Kotal: khyber agency
Miranshah: north waziristan, miran shah
Wana: south waziristan
Khar: bajaur
Ghalanai: mohmand`,
  Balochistan: `Quetta: uet, queta, quetta city, kwetta, کوئٹہ
Turbat: kech, تربت
Khuzdar: خضدار
Gwadar: gawadar, گوادر
Hub: hub chowki, حب
Chaman: چمن
Sibi: سبی
Zhob: ژوب
Loralai: لورالائی
Dera Murad Jamali: nasirabad
Dera Allah Yar: jaffarabad, jafarabad
Usta Muhammad: usta mohammad
Pishin: پشین
Kalat: قلات
Mastung: مستونگ
Lasbela: uthal, bela
Panjgur: پنجگور
Nushki: noshki
Killa Saifullah: qilla saifullah
Ziarat: زیارت
Dera Bugti: dera bugti`,
  Islamabad: `Islamabad: isb, isl, islambad, islmabad, islamabad capital territory, ict, islamabad ict, اسلام آباد, اسلامآباد`,
  'Azad Kashmir': `Muzaffarabad: muzafarabad, muzaffrabad, مظفرآباد, مظفر آباد
Mirpur: mirpur ajk, mirpur azad kashmir, میرپور
Kotli: کوٹلی
Rawalakot: rawlakot, راولاکوٹ
Bagh: باغ
Bhimber: bhimbar, بھمبر
Palandri: pallandri, sudhnoti
Hajira:
Dadyal:`,
  'Gilgit-Baltistan': `Gilgit: گلگت
Skardu: skurdu, سکردو
Hunza: karimabad, aliabad, ہنزہ
Chilas: diamer
Ghanche: khaplu
Astore:
Ghizer: gahkuch`,
};

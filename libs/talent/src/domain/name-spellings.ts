/**
 * Common Pakistani given and family names, a line each: how they are written in Latin letters (Roman Urdu has no one spelling)
 * and in Urdu. Whoever searches for one finds all. Words that are also skills or ordinary English words are left out.
 */
const LINES = `
Muhammad, Mohammad, Mohammed, Muhammed, Mohamad, Mohamed, Muhamad, Mohd, محمد
Ahmed, Ahmad, Ahmat, احمد
Ali, Aly, علی
Hussain, Husain, Hussein, Husein, Hussayn, Husayn, حسین
Hassan, Hasan, حسن
Fatima, Fatimah, Fatema, Fathima, Faatima, فاطمہ
Ayesha, Aisha, Aysha, Aesha, Aishah, Ayisha, عائشہ
Usman, Osman, Uthman, Othman, Usmaan, عثمان
Umar, Omar, Omer, Umer, عمر
Umair, Omair, Umayr, عمیر
Zainab, Zaynab, Zaineb, Zeenab, زینب
Abdullah, Abdallah, Abdulla, Abdula, عبداللہ
Abdul Rehman, Abdul Rahman, Abdur Rehman, Abdur Rahman, Abdurrahman, Abdulrehman, Abdulrahman, عبدالرحمن, عبدالرحمان
Rehman, Rahman, Rehmaan, Rahmaan, رحمان, رحمن
Abdul Rauf, Abdur Rauf, Abdul Raouf, Abdulrauf, عبدالرؤف, عبدالرئوف
Abdul Qadir, Abdul Qadeer, Abdul Kadir, Abdulqadir, عبدالقادر, عبدالقدیر
Abdul Aziz, Abdul Azeez, Abdulaziz, عبدالعزیز
Abdul Hameed, Abdul Hamid, Abdulhamid, Abdulhameed, عبدالحمید
Abdul Basit, Abdul Baset, Abdulbasit, عبدالباسط
Abdul Wahab, Abdul Wahhab, Abdulwahab, عبدالوہاب
Abdul Samad, Abdus Samad, Abdulsamad, عبدالصمد
Abdul Moiz, Abdul Muiz, Abdul Moeez, Abdulmoiz, عبدالمعز
Abdul Salam, Abdus Salam, Abdul Salaam, Abdulsalam, عبدالسلام
Abdul Hadi, Abdulhadi, عبدالہادی
Abubakar, Abu Bakar, Abu Bakr, Abubakr, ابوبکر
Bilal, Bilaal, Belal, Bilaal, بلال
Hamza, Hamzah, Humza, حمزہ
Ibrahim, Ibraheem, Ebrahim, ابراہیم
Ismail, Ismaeel, Esmail, Ismael, اسماعیل
Ishaq, Ishaque, Eshaq, اسحاق
Yousaf, Yousuf, Yusuf, Yusaf, Yousef, Youssef, Joseph, یوسف
Yaqoob, Yaqub, Yakoob, Yaqoub, یعقوب
Younas, Younus, Yunus, Younis, Yunas, یونس
Yahya, Yahia, Yehya, یحیی
Musa, Moosa, Mousa, موسی
Isa, Essa, Eesa, عیسی
Dawood, Daud, Dawud, Daood, داؤد
Sulaiman, Suleman, Sulaman, Suleiman, Sulayman, سلیمان
Haroon, Harun, Haroun, ہارون
Idrees, Idris, Edrees, ادریس
Ayub, Ayoub, Ayyub, Ayoob, ایوب
Zakariya, Zakaria, Zakarya, Zakariyya, زکریا
Imran, Emran, Imraan, عمران
Irfan, Erfan, Irfaan, عرفان
Iqbal, Eqbal, Iqbaal, اقبال
Iftikhar, Iftekhar, Iftikar, افتخار
Ijaz, Ejaz, Aijaz, Ijaaz, اعجاز
Ihsan, Ehsan, Ahsaan, احسان
Ikram, Ekram, Akraam, اکرام
Ilyas, Elyas, Ilias, Alyas, الیاس
Imtiaz, Imtiyaz, Emtiaz, امتیاز
Inam, Enam, Inaam, انعام
Irshad, Ershad, Arshaad, ارشاد
Arshad, Arshed, ارشد
Asad, Assad, اسد
Asif, Aasif, Asef, آصف
Asim, Aasim, Asem, عاصم
Atif, Aatif, Atef, عاطف
Aamir, Aamer, Amer, عامر
Adnan, Adnaan, Adnen, عدنان
Adil, Aadil, Aadel, عادل
Adeel, Adeal, عدیل
Afzal, Afzaal, Afdal, افضل
Akbar, Akber, اکبر
Akhtar, Akhter, Akthar, اختر
Akram, Akrem, اکرم
Aslam, Aslem, اسلم
Ashraf, Asharf, Ashruf, اشرف
Ashfaq, Ashfaque, Ashfak, اشفاق
Azhar, Azher, اظہر
Azam, Aazam, Azzam, اعظم
Aziz, Azeez, Azez, عزیز
Babar, Baber, Babur, بابر
Bashir, Basheer, Bashar, بشیر
Danish, Daanish, Danesh, دانش
Ehtisham, Ihtisham, Ehtesham, احتشام
Faheem, Fahim, فہیم
Faisal, Faysal, Feisal, Fesal, فیصل
Faizan, Faizaan, Fayzan, فیضان
Farhan, Farhaan, Ferhan, فرحان
Farooq, Faruq, Farouq, Farooque, Farouk, فاروق
Fawad, Fuad, Fouad, Fawwad, فواد
Fahad, Fahd, Fahed, فہد
Ghulam, Gulam, Golam, غلام
Habib, Habeeb, حبیب
Hafeez, Hafees, حفیظ
Hafiz, Hafez, Haafiz, حافظ
Hamid, Haamid, Haamed, حامد
Hameed, Hamied, حمید
Haider, Haidar, Hyder, Hayder, Hyderi, حیدر
Haris, Harris, Haaris, Haris, حارث
Hashim, Haashim, Hashem, ہاشم
Huzaifa, Huzaifah, Hudhaifa, Hozaifa, حذیفہ
Jamil, Jameel, جمیل
Jamal, Jamaal, Jemal, جمال
Javed, Javaid, Jawed, Javid, Jawaid, جاوید
Junaid, Junayd, Junied, Juned, جنید
Kamran, Kamraan, Kaamran, کامران
Kashif, Kaashif, Kashef, کاشف
Khalid, Khaled, Khaalid, خالد
Khalil, Khaleel, خلیل
Khurram, Khuram, Khurrum, خرم
Liaqat, Liaquat, Liyaqat, لیاقت
Luqman, Lukman, Luqmaan, لقمان
Mahmood, Mehmood, Mahmud, Mehmud, Mahmoud, محمود
Majid, Maajid, Majed, ماجد
Majeed, Majied, مجید
Mansoor, Mansur, Mansour, منصور
Masood, Masud, Masoud, Masuud, مسعود
Moin, Moeen, Mueen, Muin, معین
Mubashir, Mubashar, Mobashir, Mubasher, مبشر
Mudassar, Mudassir, Mudasir, Mudasser, مدثر
Mujahid, Mojahid, Mujaheed, مجاہد
Munir, Muneer, Moneer, منیر
Murtaza, Murtuza, Murtada, Murtza, مرتضی
Mustafa, Mustapha, Moustafa, Mustufa, مصطفی
Muzammil, Muzamil, Mozammil, Muzzammil, مزمل
Nabeel, Nabil, نبیل
Nadeem, Nadim, ندیم
Naeem, Naim, Nayeem, Nayyim, نعیم
Nasir, Naser, Nasser, Naasir, ناصر
Naveed, Navid, Nawid, نوید
Nawaz, Navaz, Nawaaz, نواز
Nauman, Noman, Nouman, Numan, نعمان
Omais, Owais, Awais, Ovais, Uwais, اویس
Qasim, Kasim, Qaasim, Qassim, قاسم
Rafiq, Rafique, Rafeeq, Rafeek, رفیق
Rasheed, Rashied, رشید
Rashid, Raashid, Rashed, راشد
Raza, Reza, Riza, Razza, رضا
Rizwan, Rizwaan, Ridwan, Rezwan, رضوان
Saad, Saed, سعد
Saeed, Sayeed, Saeid, سعید
Sajid, Saajid, Sajjid, ساجد
Sajjad, Sajad, Sajjaad, سجاد
Salman, Salmaan, Selman, سلمان
Saleem, Salim, Selim, Saleim, سلیم
Sarfraz, Sarfaraz, Serfraz, سرفراز
Shabbir, Shabir, Shabeer, Shabber, شبیر
Shafiq, Shafique, Shafeeq, شفیق
Shahid, Shaheed, Shaahid, شاہد
Shahzad, Shehzad, Shahzaad, Shehzaad, شہزاد
Shahbaz, Shehbaz, Shahbaaz, شہباز
Shakeel, Shakil, شکیل
Sharif, Shareef, Sherif, شریف
Shoaib, Shoeb, Shuaib, Shoib, شعیب
Siddique, Siddiq, Siddeeq, صدیق
Siddiqui, Siddiqi, Siddiquee, Siddiqee, صدیقی
Sadiq, Sadique, Saadiq, صادق
Sohail, Suhail, Sohayl, Sohel, سہیل
Syed, Sayed, Sayyid, Saiyed, Sayyed, سید
Syeda, Sayeda, Sayyida, سیدہ
Tahir, Taher, Taahir, طاہر
Tahira, Tahera, Tahirah, طاہرہ
Talha, Talhah, Talhaa, طلحہ
Tariq, Tareq, Tarique, Tarek, طارق
Tauseef, Tousif, Tauseeq, Touseef, توصیف
Tayyab, Tayab, Taiyab, Tayyeb, طیب
Usama, Osama, Usamah, Osamah, اسامہ
Waheed, Wahid, Vahid, وحید
Waleed, Walid, ولید
Waqas, Wakas, Waqaas, وقاص
Waqar, Vaqar, Wiqar, وقار
Wasim, Waseem, Vasim, وسیم
Yasir, Yaser, Yassir, Yasser, یاسر
Zafar, Zaffar, Zafer, ظفر
Zahid, Zaheed, Zaahid, زاہد
Zaheer, Zahir, Zaher, ظہیر
Zeeshan, Zishan, Zeshan, Zeeshaan, ذیشان
Zubair, Zubayr, Zobair, Zuber, زبیر
Zulfiqar, Zulfikar, Zulfqar, Zulfeqar, ذوالفقار
Aleena, Alina, Alena, Aliena, الینہ
Amina, Aminah, Ameena, Aamina, Aamna, Amna, امینہ, آمنہ
Anum, Anam, Anaam, انم
Asma, Asmaa, Aasma, اسماء, اسما
Attiya, Atiya, Atiyya, Attia, عطیہ
Bushra, Boushra, Bushraa, بشری
Farah, Farrah, Fareha, فرح
Fareeha, Fariha, Farihah, فریحہ
Farzana, Farzanah, Ferzana, فرزانہ
Fauzia, Fozia, Fouzia, Fawzia, فوزیہ
Habiba, Habeeba, Habibah, حبیبہ
Hafsa, Hafsah, Hafza, حفصہ
Haleema, Halima, Halimah, حلیمہ
Hina, Heena, Hinna, حنا
Humaira, Humera, Humairah, Homaira, حمیرا
Iqra, Iqrah, Eqra, اقرا, اقراء
Kainat, Kaynat, Kainaat, کائنات
Khadija, Khadijah, Khadeeja, Khadeejah, Hadija, خدیجہ
Kiran, Kiren, Kirran, کرن
Kulsoom, Kulsum, Kalsoom, Kulthum, کلثوم
Laiba, Layba, Laibah, لائبہ
Maham, Mahum, Mahaam, ماہم
Maria, Mariya, Mariyah, Mariah, ماریہ
Maryam, Mariam, Mariyam, Meryem, Marium, مریم
Mehwish, Mahwish, Mehvish, Mahvish, مہوش
Misbah, Mesbah, Misbaah, مصباح
Nadia, Nadiya, Nadya, Nadiah, نادیہ
Naila, Nayla, Nailah, نائلہ
Nasreen, Nasrin, Nesrin, نسرین
Nazia, Naziya, Nazya, نازیہ
Nimra, Nimrah, Nemra, نمرہ
Noreen, Norin, Naureen, Nooreen, نورین
Rabia, Rabiya, Rabiah, Rabea, رابعہ
Rida, Ridah, Reeda, ردا
Robina, Rubina, Rubeena, روبینہ
Ruqayya, Ruqaiya, Ruqia, Rukaiya, Ruqayyah, رقیہ
Sadaf, Sedaf, Sadef, صدف
Sadia, Sadiya, Saadia, Sadiah, سعدیہ
Saima, Sayma, Saimah, Saaima, صائمہ
Samina, Sameena, Saminah, Thamina, ثمینہ
Samreen, Samrin, Semreen, ثمرین
Sania, Saniya, Saniyah, Sanya, ثانیہ
Shabana, Shabanah, Shebana, شبانہ
Shaista, Shaistah, Shayista, شائستہ
Shazia, Shaziya, Shaziah, شازیہ
Sidra, Sidrah, Sedra, سدرہ
Sobia, Sobiya, Saubia, Soobia, ثوبیہ
Sumaira, Sumera, Sumayra, Somaira, سمیرا
Sundas, Sundus, Sondas, سندس
Tahmina, Tehmina, Tahmeena, Tehmeena, تہمینہ
Tayyaba, Tayyiba, Taiba, Tayaba, طیبہ
Tooba, Toobaa, طوبی
Uzma, Ozma, Uzmaa, عظمی
Yasmin, Yasmeen, Yasmine, Jasmin, یاسمین
Zahra, Zehra, Zahraa, Zohra, Zahara, زہرا, زہرہ
Zara, Zaara, Zarah, زارا
Zunaira, Zunera, Zonaira, زنیرہ
Abbasi, Abassi, Abbaasi, عباسی
Afridi, Afreedi, Aafridi, آفریدی
Ansari, Ansaari, Ansary, انصاری
Awan, Awaan, Avan, اعوان
Baig, Baigh, بیگ
Baloch, Balouch, Baluch, Balooch, بلوچ
Bhatti, Bhatty, Bhati, بھٹی
Bukhari, Bokhari, Bukhary, بخاری
Butt, Bhutt, بٹ
Chaudhry, Chaudhary, Choudhary, Chaudhri, Choudhry, Chowdhury, Chaudry, Chohdry, چوہدری
Cheema, Chima, Cheemah, چیمہ
Durrani, Durani, Duraani, درانی
Farooqi, Faruqi, Farooqui, Faruki, فاروقی
Gilani, Gillani, Jilani, Geelani, Jillani, گیلانی
Gondal, Gondel, Gundal, گوندل
Gujjar, Gujar, Gojar, گجر
Hashmi, Hashimi, Hashemi, ہاشمی
Jafri, Jaffri, Jaffery, Jafari, جعفری
Janjua, Janjooa, Junjua, جنجوعہ
Kazmi, Kazimi, Kazmy, Kazemi, کاظمی
Khan, Khaan, خان
Khattak, Khatak, Khattaq, خٹک
Khokhar, Khokar, Khokher, کھوکھر
Lodhi, Lodi, Lodhy, لودھی
Mahsud, Mehsud, Mahsood, Mehsood, محسود
Malik, Malek, Maalik, Mallik, ملک
Memon, Maimon, Meman, میمن
Mirza, Mirzah, Meerza, مرزا
Mughal, Moghal, Mughul, مغل
Naqvi, Naqavi, Nakvi, Naqwi, نقوی
Niazi, Niyazi, Neazi, نیازی
Paracha, Piracha, Peracha, پراچہ
Qazi, Kazi, Qaazi, قاضی
Qureshi, Quraishi, Qureishi, Kureshi, Qurashi, Quraishy, قریشی
Rajput, Rajpoot, Rajpout, راجپوت
Raja, Rajah, Raaja, راجہ
Rana, Raana, Ranaa, رانا
Rizvi, Rizwi, Razvi, Ridvi, رضوی
Shah, Shaah, شاہ
Sheikh, Shaikh, Shaykh, Sheik, Shekh, شیخ
Sherazi, Shirazi, Sheerazi, شیرازی
Soomro, Sumro, Soomroo, سومرو
Tanoli, Tanolee, Tanooli, تنولی
Tareen, Tarin, Tereen, ترین
Usmani, Osmani, Uthmani, عثمانی
Wattoo, Watoo, Wattu, وٹو
Yousafzai, Yusufzai, Yousufzai, Yusafzai, یوسفزئی
Zaidi, Zaydi, Zaide, زیدی
`;

/** Groups of spellings of one name. */
export const NAME_SPELLINGS: readonly (readonly string[])[] = LINES.trim()
  .split('\n')
  .map((line) => [...new Set(line.split(', '))]);

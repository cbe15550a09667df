const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Common names in Pakistan. The people that are made of them do not exist. */
export const FIRST_NAMES = {
  F: words(`
  Aiman Aisha Alina Amna Anum Areeba Arooj Asma Ayesha Bisma Dua Eman Esha Faiza Farah Fatima Hafsa Hania Hira
  Huma Iqra Javeria Kainat Kinza Kiran Laiba Maham Maheen Mahnoor Maria Maryam Mehwish Minahil Nadia Nimra Noor
  Rabia Ramsha Rida Saba Sadia Sana Sehrish Shanzay Sidra Sumbul Tooba Uzma Warda Yumna Zainab Zara Zoya
`),
  M: words(`
  Abdullah Adeel Ahmed Ali Ammar Arham Arslan Asad Asim Bilal Danish Daniyal Fahad Faisal Farhan Ghulam Hamid
  Hamza Haris Hassan Hussain Ibrahim Imran Irfan Jawad Junaid Kamran Kashif Khalid Mohsin Moiz Mubashir Nabeel
  Nadeem Noman Omar Qasim Rehan Rizwan Saad Salman Shahzaib Shoaib Sufyan Taha Talha Umair Usman Waleed Waqas
  Yasir Zain Zeeshan
`),
};

export const FAMILY_NAMES = words(`
  Abbasi Afridi Ahmad Akhtar Ansari Aslam Awan Baig Baloch Bhatti Bhutto Butt Chaudhry Dar Durrani Farooqi
  Ghauri Gilani Hashmi Iqbal Jamali Javed Kazmi Khan Khattak Khokhar Khoso Lodhi Malik Memon Mirza Mughal Naqvi
  Niazi Paracha Qureshi Rana Raza Rehman Rizvi Sheikh Shah Siddiqui Soomro Tariq Usmani Yousafzai Zafar Zaidi
  Zaman
`);

/** As people write them, the large ones more often. */
export const CITIES = words(`
  Karachi Karachi Karachi karachi KHI Lahore Lahore Lahore LHR lahore Islamabad Islamabad ISB Rawalpindi
  Rawalpindi Pindi Faisalabad Faisalabad FSD Multan Multan Peshawar Peshawar Quetta Hyderabad Hyderabad Sialkot
  Gujranwala Sukkur Bahawalpur Abbottabad Mardan Sargodha Gilgit Larkana
`);

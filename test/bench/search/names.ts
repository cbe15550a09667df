const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

const MEN = words(`
  Muhammad Ahmed Ali Hassan Hussain Bilal Usman Umar Hamza Abdullah Ibrahim Zain Saad Fahad Faisal Imran Kamran Adnan Asad Waqas Shahzaib
  Danish Junaid Salman Rehan Talha Arslan Hammad Haris Zeeshan Nauman Noman Tariq Khalid Rashid Sajid Majid Nadeem Naveed Waseem Yasir Zubair
  Rizwan Irfan Aamir Shoaib Sohail Fawad Jawad Murtaza Mustafa Moiz Mubashir Mudassar Ammar Anas Huzaifa Osama Shayan Taimoor Sarmad Sikandar
  Babar Daniyal Ehsan Farhan Ghulam Habib Ilyas Jamil Kashif Luqman Mansoor Nabeel Owais Qasim Raza Shahid Tanveer Umair Wajahat Yousaf Zahid
  Abrar Baqir Ejaz Gulzar Israr Javed Latif Mehmood Noor Pervaiz Riaz Shafiq Tayyab Ubaid Wahab Zafar`);
const WOMEN = words(`
  Ayesha Fatima Zainab Maryam Khadija Hira Sana Sidra Iqra Amna Kiran Rabia Saima Nida Mehwish Aqsa Bushra Hafsa Laiba Mahnoor Noor Areeba
  Anum Asma Farah Fariha Gul Hina Huma Javeria Kinza Komal Lubna Maham Maira Mariam Misbah Momina Nadia Naila Nimra Nosheen Palwasha Quratulain
  Ramsha Rida Rukhsana Saba Sadia Saira Samina Sehrish Shazia Shumaila Sumaira Sundas Tahira Tayyaba Tooba Uzma Urooj Wajiha Warda Yusra Zara
  Zoya Zunaira Alina Dua Eman Esha Fiza Hania Insha Kainat Minahil Neha Sheza Wania`);
const FAMILIES = words(`
  Khan Ahmed Ali Hussain Malik Butt Sheikh Qureshi Siddiqui Chaudhry Mirza Raza Shah Bukhari Naqvi Zaidi Kazmi Rizvi Jafri Gilani Abbasi Awan
  Bhatti Cheema Dar Gondal Janjua Kayani Khokhar Lodhi Mughal Niazi Rajput Rana Sandhu Tarar Virk Warraich Baig Ansari Hashmi Farooqi Usmani
  Memon Soomro Bhutto Jatoi Junejo Khoso Leghari Magsi Mengal Talpur Abro Chandio Channa Halepoto Kalhoro Lashari Panhwar Shaikh Solangi Afridi
  Bangash Durrani Khattak Marwat Mohmand Orakzai Shinwari Wazir Yousafzai Achakzai Bugti Kakar Marri Raisani Baloch Barlas Minhas Satti Sulehri
  Toor Wattoo Zahoor Akhtar Anwar Aslam Iqbal Javed Latif Mahmood Nawaz Saleem Shafi Tahir Yaqoob`);

interface Draws {
  next(): number;
  chance(probability: number): boolean;
}

/** Given names and families of Pakistan; the first of each list are far commoner than the last. */
export function nameOf(random: Draws): string {
  const drawn = (list: readonly string[]): string => list[Math.floor(random.next() ** 1.8 * list.length)]!;
  const given = random.chance(0.42) ? WOMEN : MEN;
  const names = random.chance(0.35) ? [drawn(given), drawn(given)] : [drawn(given)];
  return [...new Set([...names, drawn(FAMILIES)])].join(' ');
}

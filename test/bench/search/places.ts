/** City, country, IANA zone, and about how many of our people live there: Pakistan's by population, some abroad. */
export interface Place {
  readonly city: string;
  readonly country: string;
  readonly timeZone: string;
  readonly weight: number;
}

const PAKISTAN: readonly (readonly [string, number])[] = [
  ['Karachi', 2030],
  ['Lahore', 1300],
  ['Faisalabad', 370],
  ['Rawalpindi', 336],
  ['Gujranwala', 251],
  ['Multan', 222],
  ['Hyderabad', 192],
  ['Peshawar', 190],
  ['Quetta', 156],
  ['Islamabad', 111],
  ['Sialkot', 91],
  ['Sargodha', 98],
  ['Bahawalpur', 90],
  ['Sukkur', 56],
  ['Larkana', 55],
  ['Sheikhupura', 59],
  ['Rahim Yar Khan', 52],
  ['Jhang', 61],
  ['Dera Ghazi Khan', 49],
  ['Gujrat', 57],
  ['Sahiwal', 54],
  ['Wah Cantonment', 40],
  ['Mardan', 37],
  ['Kasur', 51],
  ['Okara', 53],
  ['Mingora', 36],
  ['Nawabshah', 36],
  ['Abbottabad', 24],
  ['Mirpur Khas', 27],
  ['Chiniot', 32],
  ['Kohat', 23],
  ['Mirpur', 12],
  ['Muzaffarabad', 15],
  ['Gilgit', 10],
  ['Skardu', 6],
];

const ABROAD: readonly Place[] = [
  { city: 'Dubai', country: 'AE', timeZone: 'Asia/Dubai', weight: 150 },
  { city: 'Riyadh', country: 'SA', timeZone: 'Asia/Riyadh', weight: 90 },
  { city: 'London', country: 'GB', timeZone: 'Europe/London', weight: 70 },
  { city: 'Doha', country: 'QA', timeZone: 'Asia/Qatar', weight: 40 },
  { city: 'Toronto', country: 'CA', timeZone: 'America/Toronto', weight: 40 },
  { city: 'Berlin', country: 'DE', timeZone: 'Europe/Berlin', weight: 25 },
  { city: 'Istanbul', country: 'TR', timeZone: 'Europe/Istanbul', weight: 25 },
  { city: 'Kuala Lumpur', country: 'MY', timeZone: 'Asia/Kuala_Lumpur', weight: 20 },
];

export const PLACES: readonly Place[] = [
  ...PAKISTAN.map(([city, weight]): Place => ({ city, country: 'PK', timeZone: 'Asia/Karachi', weight })),
  ...ABROAD,
];

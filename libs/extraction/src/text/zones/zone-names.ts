/** Abbreviations of zones, as IANA names. Those of which an abbreviation is ambiguous mean what job posts mean by them. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  PST: 'America/Los_Angeles', PDT: 'America/Los_Angeles', PT: 'America/Los_Angeles', MST: 'America/Denver', MDT: 'America/Denver', MT: 'America/Denver',
  CST: 'America/Chicago', CDT: 'America/Chicago', CT: 'America/Chicago', EST: 'America/New_York', EDT: 'America/New_York', ET: 'America/New_York',
  AST: 'America/Halifax', AKST: 'America/Anchorage', HST: 'Pacific/Honolulu', BRT: 'America/Sao_Paulo', ART: 'America/Argentina/Buenos_Aires',
  GMT: 'UTC', UTC: 'UTC', BST: 'Europe/London', WET: 'Europe/Lisbon', WEST: 'Europe/Lisbon', CET: 'Europe/Berlin', CEST: 'Europe/Berlin',
  EET: 'Europe/Athens', EEST: 'Europe/Athens', MSK: 'Europe/Moscow', TRT: 'Europe/Istanbul', WAT: 'Africa/Lagos', CAT: 'Africa/Maputo', EAT: 'Africa/Nairobi',
  SAST: 'Africa/Johannesburg', GST: 'Asia/Dubai', PKT: 'Asia/Karachi', IST: 'Asia/Kolkata', NPT: 'Asia/Kathmandu', SGT: 'Asia/Singapore', HKT: 'Asia/Hong_Kong',
  PHT: 'Asia/Manila', ICT: 'Asia/Bangkok', WIB: 'Asia/Jakarta', JST: 'Asia/Tokyo', KST: 'Asia/Seoul', AEST: 'Australia/Sydney', AEDT: 'Australia/Sydney',
  AET: 'Australia/Sydney', AWST: 'Australia/Perth', NZST: 'Pacific/Auckland', NZDT: 'Pacific/Auckland',
}; // prettier-ignore

/** Abbreviations that are nothing else in a job post; the others count only where hours or zones are spoken of. */
export const SURE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'PST PDT CST CDT EST EDT MST MDT CET CEST GMT UTC PKT IST BST AEST AEDT EET EEST SGT JST'.split(' '),
);

/** Names of zones that stand with "time", "hours", "timezone": "US Eastern time", "East Coast hours". */
export const ZONE_NAMES: Readonly<Record<string, string>> = {
  pacific: 'America/Los_Angeles', 'us pacific': 'America/Los_Angeles', 'west coast': 'America/Los_Angeles', 'us west coast': 'America/Los_Angeles',
  mountain: 'America/Denver', 'us mountain': 'America/Denver', central: 'America/Chicago', 'us central': 'America/Chicago', eastern: 'America/New_York',
  'us eastern': 'America/New_York', 'east coast': 'America/New_York', 'us east coast': 'America/New_York', 'us east': 'America/New_York', 'us west': 'America/Los_Angeles',
  'central europe': 'Europe/Berlin', 'central european': 'Europe/Berlin', 'central european standard': 'Europe/Berlin', 'central european summer': 'Europe/Berlin',
  'eastern european': 'Europe/Athens', 'western european': 'Europe/Lisbon', 'greenwich mean': 'UTC', 'british summer': 'Europe/London', british: 'Europe/London',
  'pakistan standard': 'Asia/Karachi', 'indian standard': 'Asia/Kolkata', 'india standard': 'Asia/Kolkata', indian: 'Asia/Kolkata', pakistani: 'Asia/Karachi',
  'gulf standard': 'Asia/Dubai', 'australian eastern': 'Australia/Sydney', 'japan standard': 'Asia/Tokyo', silicon: 'America/Los_Angeles',
  'silicon valley': 'America/Los_Angeles', california: 'America/Los_Angeles', texas: 'America/Chicago', 'bay area': 'America/Los_Angeles', florida: 'America/New_York',
}; // prettier-ignore

/** Offsets that are not whole hours, where one zone has them. */
export const BROKEN_OFFSETS: Readonly<Record<string, string>> = {
  '+3:30': 'Asia/Tehran', '+4:30': 'Asia/Kabul', '+5:30': 'Asia/Kolkata', '+5:45': 'Asia/Kathmandu', '+6:30': 'Asia/Yangon', '+9:30': 'Australia/Darwin',
  '-3:30': 'America/St_Johns',
}; // prettier-ignore

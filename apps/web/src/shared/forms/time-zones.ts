/** Cities that people think of, and that IANA does not name: what they type leads to the zone. */
const CITIES: Readonly<Record<string, string>> = {
  'America/Los_Angeles': 'San Francisco, Silicon Valley, Seattle, San Diego',
  'America/New_York': 'Boston, Washington DC, Miami, Atlanta',
  'America/Chicago': 'Austin, Dallas, Houston',
  'America/Denver': 'Salt Lake City, Boulder',
  'America/Toronto': 'Ottawa, Montreal',
  'Asia/Dubai': 'Abu Dhabi, Sharjah',
  'Asia/Karachi': 'Lahore, Islamabad, Peshawar, Quetta',
  'Asia/Riyadh': 'Jeddah, Dammam',
  'Europe/Berlin': 'Munich, Hamburg, Frankfurt',
  'Europe/London': 'Manchester, Birmingham, Edinburgh',
};

/** All IANA zones that the browser knows, with the cities by which they are found. */
export const TIME_ZONES = Intl.supportedValuesOf('timeZone').map((value) => {
  const name = value.replaceAll('_', ' ');
  return { value, label: CITIES[value] ? `${name} (${CITIES[value]})` : name };
});

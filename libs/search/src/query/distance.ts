/** Mean radius of the earth in km (IUGG). */
const EARTH_KM = 6_371.0088;

/** The haversine of the angle under which a distance on the surface is seen from the earth's centre; 1 from half the way round on. */
export const haversineOf = (km: number): number => Math.sin(Math.min(Math.PI, km / EARTH_KM) / 2) ** 2;

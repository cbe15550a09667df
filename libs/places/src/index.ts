export { type Coordinates, kmBetween } from './domain/distance';
export { PAKISTAN_CITIES } from './domain/pakistan-cities';
export { type Place, Places } from './places';
export { PlacesModule } from './places.module';

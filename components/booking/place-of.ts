/** `Rome` of `Europe/Rome`: what people call a zone by. */
export const placeOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

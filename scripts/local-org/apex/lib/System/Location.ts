/** Places and addresses (Apex Reference Guide: Location Class, Address Class). */
import type { Dec } from '../../../data/values/decimal.ts';
import { type AddressPart, ADDRESS_PARTS, ApexLocation, distance } from '../../../data/values/places.ts';
import type { Point, ApexAddress } from '../../../data/values/places.ts';
import { library } from '../registry.ts';
import { given } from '../support/arguments.ts';

const latitude = (place: Point): number | null => place.latitude;
const longitude = (place: Point): number | null => place.longitude;
const between = (from: Point, to: Point, unit: string): number | null => distance(given(from), given(to), given(unit));

library('System.Location', {
    'static newInstance(Decimal, Decimal)': (lat: Dec, lon: Dec) =>
        new ApexLocation(given(lat).toNumber(), given(lon).toNumber()),
    'static getDistance(System.Location, System.Location, String)': between,
    'getDistance(System.Location, String)': between,
    'getLatitude()': latitude,
    'getLongitude()': longitude,
    'get latitude': latitude,
    'get longitude': longitude
});

const TEXTS = ADDRESS_PARTS.filter((part) => part !== 'latitude' && part !== 'longitude');
const capital = (part: AddressPart): string => part.charAt(0).toUpperCase() + part.slice(1);

library('System.Address', {
    'getDistance(System.Location, String)': between,
    'getLatitude()': latitude,
    'getLongitude()': longitude
});
for (const part of TEXTS) {
    const read = (address: ApexAddress): string | null => address.part(part);
    library('System.Address', { [`get${capital(part)}()`]: read, [`get ${part}`]: read });
}

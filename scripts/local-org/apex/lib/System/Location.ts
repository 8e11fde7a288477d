/** Places and their distance (Apex Reference Guide: Location Class), along the great circle. */
import type { Dec } from '../../../data/values/decimal.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';

class Location extends PlatformObject {
    readonly typeName = 'System.Location';
    readonly latitude: number;
    readonly longitude: number;

    constructor(latitude: Dec, longitude: Dec) {
        super();
        this.latitude = given(latitude).toNumber();
        this.longitude = given(longitude).toNumber();
    }

    override text(): string {
        return `System.Location[getLatitude=${this.latitude};getLongitude=${this.longitude};]`;
    }
    override sameAs(other: unknown): boolean {
        return other instanceof Location && other.hashKey() === this.hashKey();
    }
    override hashKey(): string {
        return `${this.latitude} ${this.longitude}`;
    }
}

const RADIUS: Readonly<Record<string, number>> = { km: 6371.0088, mi: 3958.7613 };

function distance(from: Location, to: Location, unit: string): number {
    const radius = RADIUS[given(unit)] ?? fail('IllegalArgumentException', `Invalid unit: ${unit}. Use mi or km.`);
    const rad = (degrees: number): number => (degrees * Math.PI) / 180;
    const half = (degrees: number): number => Math.sin(rad(degrees) / 2) ** 2;
    const { latitude, longitude } = given(to);
    const a =
        half(latitude - from.latitude) +
        Math.cos(rad(from.latitude)) * Math.cos(rad(latitude)) * half(longitude - from.longitude);
    return 2 * radius * Math.asin(Math.sqrt(a));
}

const latitude = (place: Location): number => place.latitude;
const longitude = (place: Location): number => place.longitude;

library('System.Location', {
    'static newInstance(Decimal, Decimal)': (lat: Dec, lon: Dec) => new Location(lat, lon),
    'static getDistance(System.Location, System.Location, String)': (from: Location, to: Location, unit: string) =>
        distance(given(from), to, unit),
    'getDistance(System.Location, String)': distance,
    'getLatitude()': latitude,
    'getLongitude()': longitude,
    'get latitude': latitude,
    'get longitude': longitude
});

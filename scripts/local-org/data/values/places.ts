/** Values of compound fields: places and addresses, and the distance between them along the great circle. */
import { ApexException } from './exception.ts';
import { PlatformObject } from './platform-object.ts';

export interface Point {
    readonly latitude: number | null;
    readonly longitude: number | null;
}

/** `System.Location`, the value of a geolocation field. */
export class ApexLocation extends PlatformObject implements Point {
    readonly typeName = 'System.Location';
    readonly latitude: number;
    readonly longitude: number;

    constructor(latitude: number, longitude: number) {
        super();
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /** As JSON writes it. */
    plain(): Readonly<Record<string, number>> {
        return { latitude: this.latitude, longitude: this.longitude };
    }

    override text(): string {
        return `System.Location[getLatitude=${this.latitude};getLongitude=${this.longitude};]`;
    }
    override sameAs(other: unknown): boolean {
        return other instanceof ApexLocation && other.hashKey() === this.hashKey();
    }
    override hashKey(): string {
        return `${this.latitude} ${this.longitude}`;
    }
}

/** Names of the parts as the REST API writes them; in a field's name they have a capital. */
export const ADDRESS_PARTS = [
    'city',
    'country',
    'countryCode',
    'geocodeAccuracy',
    'latitude',
    'longitude',
    'postalCode',
    'state',
    'stateCode',
    'street'
] as const;

export type AddressPart = (typeof ADDRESS_PARTS)[number];

/** Parts that the org's object lacks (codes without state and country picklists) are left out. */
export type AddressParts = Readonly<Partial<Record<AddressPart, string | number | null>>>;

/** `System.Address`, the value of a standard address field. */
export class ApexAddress extends PlatformObject implements Point {
    readonly typeName = 'System.Address';
    readonly parts: AddressParts;

    constructor(parts: AddressParts) {
        super();
        this.parts = parts;
    }

    get latitude(): number | null {
        return this.#number('latitude');
    }
    get longitude(): number | null {
        return this.#number('longitude');
    }

    part(name: AddressPart): string | null {
        const value = this.parts[name] ?? null;
        return value === null ? null : String(value);
    }

    /** As JSON writes it. */
    plain(): AddressParts {
        return this.parts;
    }

    #number(name: 'latitude' | 'longitude'): number | null {
        const value = this.parts[name] ?? null;
        return value === null ? null : Number(value);
    }

    override text(): string {
        const shown = ADDRESS_PARTS.map(
            (name) => `get${name.charAt(0).toUpperCase()}${name.slice(1)}=${this.part(name) ?? 'null'};`
        );
        return `System.Address[${shown.join('')}]`;
    }
    override sameAs(other: unknown): boolean {
        return other instanceof ApexAddress && other.hashKey() === this.hashKey();
    }
    override hashKey(): string {
        return this.text();
    }
}

const RADIUS: Readonly<Record<string, number>> = { km: 6371.0088, mi: 3958.7613 };

/** Null where a place has no coordinates. */
export function distance(from: Point, to: Point, unit: string): number | null {
    const radius = RADIUS[unit];
    if (radius === undefined) {
        throw new ApexException('System.IllegalArgumentException', `Invalid unit: ${unit}. Use mi or km.`);
    }
    if (from.latitude === null || from.longitude === null || to.latitude === null || to.longitude === null) {
        return null;
    }
    const rad = (degrees: number): number => (degrees * Math.PI) / 180;
    const half = (degrees: number): number => Math.sin(rad(degrees) / 2) ** 2;
    const a =
        half(to.latitude - from.latitude) +
        Math.cos(rad(from.latitude)) * Math.cos(rad(to.latitude)) * half(to.longitude - from.longitude);
    return 2 * radius * Math.asin(Math.min(1, Math.sqrt(a)));
}

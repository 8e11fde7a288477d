/** Compound fields in queries: their parts as one value, and how far it is from one to another. */
import { makeField } from '../../metadata/field.ts';
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { Driver } from '../contracts.ts';
import { columnKind } from '../store/columns.ts';
import { Dbl } from '../values/dbl.ts';
import { Dec } from '../values/decimal.ts';
import { ADDRESS_PARTS, ApexAddress, ApexLocation, distance } from '../values/places.ts';
import { resolveOperand } from './operands.ts';
import type { Column, Scope } from './scope.ts';
import type { Argument, CallExpr, PathExpr, ValueExpr } from './tree.ts';

export function registerPlaces(driver: Driver): void {
    driver.fn('distance', (lat, lon, toLat, toLon, unit) => {
        const point = (latitude: unknown, longitude: unknown) => ({
            latitude: real(latitude),
            longitude: real(longitude)
        });
        return distance(point(lat, lon), point(toLat, toLon), String(unit));
    });
}

const real = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

/** Name of a part's field: `BillingCity` of `BillingAddress`, `Place__Latitude__s` of `Place__c`. */
function partName(compound: string, part: string): string {
    const name = part.charAt(0).toUpperCase() + part.slice(1);
    return compound.endsWith('__c') ? compound.replace(/__c$/, `__${name}__s`) : compound.replace(/Address$/, name);
}

/** A stored number as it is read, not as the column keeps it. */
const plain = (field: FieldDef, sql: string): string =>
    columnKind(field) === 'scaled' ? `(${sql} / 1e${field.scale})` : sql;

/** JSON of the parts; NULL where all of them are empty. */
export function compoundSql(object: ObjectDef, field: FieldDef, column: (part: FieldDef) => string): string {
    const wanted = field.type === 'location' ? (['latitude', 'longitude'] as const) : ADDRESS_PARTS;
    const parts = wanted.flatMap((name) => {
        const part = object.fields.get(partName(field.name, name).toLowerCase());
        return part ? [{ name, sql: plain(part, column(part)) }] : [];
    });
    const some = parts.map(({ sql }) => `${sql} IS NOT NULL`).join(' OR ');
    const json =
        field.type === 'location'
            ? `json_array(${parts.map(({ sql }) => sql).join(', ')})`
            : `json_object(${parts.map(({ name, sql }) => `'${name}', ${sql}`).join(', ')})`;
    return `CASE WHEN ${some} THEN ${json} END`;
}

/** `DISTANCE(Place__c, GEOLOCATION(10, 20), 'km')` (SOQL and SOSL Reference, Location-Based SOQL Queries). */
export function distanceOf(scope: Scope, call: CallExpr): Column {
    const [from, to, unit] = call.args;
    if (!from || !to || unit?.kind !== 'value' || unit.operand.kind !== 'string' || call.args.length > 3) {
        return scope.compilation.fail(call.at, "DISTANCE takes two locations and a unit, 'mi' or 'km'");
    }
    if (unit.operand.value !== 'mi' && unit.operand.value !== 'km') {
        scope.compilation.fail(unit.at, `Invalid unit: ${unit.operand.value}. Use mi or km.`);
    }
    const points = [...point(scope, from), ...point(scope, to)].join(', ');
    const sql = `distance(${points}, ${scope.parameters.shared(unit.operand.value)})`;
    return { sql, field: makeField({ name: 'DISTANCE', object: '', type: 'double' }), steps: [] };
}

function point(scope: Scope, place: Argument): readonly [latitude: string, longitude: string] {
    if (place.kind === 'path') return [part(scope, place, 'latitude'), part(scope, place, 'longitude')];
    if (place.kind === 'value') return bound(scope, place);
    const [latitude, longitude] = place.args;
    if (place.fn !== 'GEOLOCATION' || !latitude || !longitude || place.args.length > 2) {
        return scope.compilation.fail(place.at, 'GEOLOCATION takes a latitude and a longitude');
    }
    return [coordinate(scope, latitude), coordinate(scope, longitude)];
}

function part(scope: Scope, place: PathExpr, name: string): string {
    const { field } = scope.column(place);
    if (field.type !== 'location' && field.type !== 'address') {
        scope.compilation.fail(place.at, `${place.names.join('.')} is no location`);
    }
    const names = [...place.names.slice(0, -1), partName(field.name, name)];
    const column = scope.column({ ...place, names });
    return plain(column.field, column.sql);
}

/** A variable that holds a Location or an Address. */
function bound(scope: Scope, place: ValueExpr): readonly [latitude: string, longitude: string] {
    const value = place.operand.kind === 'bind' ? scope.compilation.bind(place.operand.name) : null;
    const known = value instanceof ApexLocation || value instanceof ApexAddress ? value : null;
    if (!known && value !== null) scope.compilation.fail(place.at, 'DISTANCE takes locations');
    return [scope.parameters.add(known?.latitude ?? null), scope.parameters.add(known?.longitude ?? null)];
}

function coordinate(scope: Scope, argument: Argument): string {
    if (argument.kind === 'path') {
        const { field, sql } = scope.column(argument);
        return plain(field, sql);
    }
    const resolved = argument.kind === 'value' ? resolveOperand(scope.compilation, argument.operand) : null;
    if (resolved?.kind !== 'value') return scope.compilation.fail(argument.at, 'GEOLOCATION takes numbers');
    const { value } = resolved;
    const number = value instanceof Dec ? value.toNumber() : value instanceof Dbl ? value.v : value;
    if (number !== null && typeof number !== 'number' && typeof number !== 'bigint') {
        return scope.compilation.fail(argument.at, 'GEOLOCATION takes numbers');
    }
    return scope.parameters.add(number === null ? null : Number(number));
}

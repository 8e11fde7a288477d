/** How `setScale` drops digits; named like the constants of System.RoundingMode. */
export type RoundingMode = 'CEILING' | 'DOWN' | 'FLOOR' | 'HALF_DOWN' | 'HALF_EVEN' | 'HALF_UP' | 'UNNECESSARY' | 'UP';

const DIGITS_OF_DIVISION = 33;
const POWERS: bigint[] = [1n];

function powerOfTen(n: number): bigint {
    for (let i = POWERS.length; i <= n; i++) {
        POWERS.push((POWERS[i - 1] as bigint) * 10n);
    }
    return POWERS[n] as bigint;
}

const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

const digitCount = (n: bigint): number => absolute(n).toString().length;

/** Is the truncated quotient to be moved away from zero? `twice` = 2 × |remainder|. */
function roundsAway(mode: RoundingMode, negative: boolean, twice: bigint, divisor: bigint, odd: boolean): boolean {
    switch (mode) {
        case 'UP':
            return true;
        case 'DOWN':
            return false;
        case 'CEILING':
            return !negative;
        case 'FLOOR':
            return negative;
        case 'HALF_UP':
            return twice >= divisor;
        case 'HALF_DOWN':
            return twice > divisor;
        case 'HALF_EVEN':
            return twice > divisor || (twice === divisor && odd);
        case 'UNNECESSARY':
            throw new RangeError('Rounding necessary');
    }
}

/** `a / b` rounded to a whole number. */
export function divideRounded(a: bigint, b: bigint, mode: RoundingMode): bigint {
    const quotient = a / b;
    const remainder = absolute(a % b);
    if (remainder === 0n) {
        return quotient;
    }
    const negative = a < 0n !== b < 0n;
    const away = roundsAway(
        mode,
        negative,
        remainder * 2n,
        absolute(b),
        (quotient & 1n) === 1n || (quotient & 1n) === -1n
    );
    return away ? quotient + (negative ? -1n : 1n) : quotient;
}

const NUMBER = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/;

/** The Apex Decimal: an exact number `m / 10^s` that keeps its scale (`1.50`). Immutable. */
export class Dec {
    static readonly ZERO = new Dec(0n, 0);
    /** Unscaled value. */
    readonly m: bigint;
    /** Digits after the point. */
    readonly s: number;

    constructor(m: bigint, s: number) {
        this.m = m;
        this.s = s;
    }

    /** A whole number has scale 0; for a Double that must show as `1.0` use `ofDouble`. */
    static of(value: string | number | bigint, scale?: number): Dec {
        const exact = typeof value === 'bigint' ? new Dec(value, 0) : Dec.parse(String(value));
        if (!exact) {
            throw new RangeError(`Not a decimal number: ${value}`);
        }
        return scale === undefined ? exact : exact.setScale(scale);
    }

    static ofDouble(value: number): Dec {
        const exact = Dec.of(value);
        return exact.s === 0 ? new Dec(exact.m * 10n, 1) : exact;
    }

    static parse(text: string): Dec | null {
        const match = NUMBER.exec(text);
        const whole = match?.[2] ?? '';
        const fraction = match?.[3] ?? '';
        if (!match || whole.length + fraction.length === 0) {
            return null;
        }
        const digits = BigInt(whole + fraction);
        const scale = fraction.length - Number(match[4] ?? 0);
        const unscaled = match[1] === '-' ? -digits : digits;
        return scale < 0 ? new Dec(unscaled * powerOfTen(-scale), 0) : new Dec(unscaled, scale);
    }

    add(other: Dec): Dec {
        const s = Math.max(this.s, other.s);
        return new Dec(this.#at(s) + other.#at(s), s);
    }

    sub(other: Dec): Dec {
        const s = Math.max(this.s, other.s);
        return new Dec(this.#at(s) - other.#at(s), s);
    }

    mul(other: Dec): Dec {
        return new Dec(this.m * other.m, this.s + other.s);
    }

    /**
     * Exact quotient rounded to 33 significant digits, trailing zeros dropped down to the preferred scale.
     * The caller checks for zero, as the message belongs to Apex.
     */
    div(other: Dec): Dec {
        const preferred = Math.max(this.s - other.s, 0);
        if (this.m === 0n) {
            return new Dec(0n, preferred);
        }
        const guess = DIGITS_OF_DIVISION + digitCount(other.m) - digitCount(this.m);
        const scale = Math.max(guess + this.s - other.s, preferred);
        const shift = scale - this.s + other.s;
        const numerator = shift >= 0 ? this.m * powerOfTen(shift) : this.m;
        const divisor = shift >= 0 ? other.m : other.m * powerOfTen(-shift);
        return significant(numerator, divisor, scale).#dropZeros(preferred);
    }

    /** Quotient with a given scale, as `Decimal.divide(divisor, scale, mode)`. */
    divScale(other: Dec, scale: number, mode: RoundingMode = 'HALF_UP'): Dec {
        const shift = scale - this.s + other.s;
        const numerator = shift >= 0 ? this.m * powerOfTen(shift) : this.m;
        const divisor = shift >= 0 ? other.m : other.m * powerOfTen(-shift);
        return new Dec(divideRounded(numerator, divisor, mode), scale);
    }

    /** Remainder with the sign of the dividend. */
    rem(other: Dec): Dec {
        const s = Math.max(this.s, other.s);
        return new Dec(this.#at(s) % other.#at(s), s);
    }

    neg(): Dec {
        return new Dec(-this.m, this.s);
    }

    abs(): Dec {
        return this.m < 0n ? this.neg() : this;
    }

    cmp(other: Dec): number {
        const s = Math.max(this.s, other.s);
        const a = this.#at(s);
        const b = other.#at(s);
        return a < b ? -1 : a > b ? 1 : 0;
    }

    eq(other: Dec): boolean {
        return this.s === other.s ? this.m === other.m : this.cmp(other) === 0;
    }

    signum(): number {
        return this.m < 0n ? -1 : this.m > 0n ? 1 : 0;
    }

    /** A negative scale rounds to tens, hundreds …; the result then has scale 0. */
    setScale(scale: number, mode: RoundingMode = 'HALF_EVEN'): Dec {
        if (scale >= this.s) {
            return scale === this.s ? this : new Dec(this.#at(scale), scale);
        }
        const rounded = divideRounded(this.m, powerOfTen(this.s - scale), mode);
        return scale < 0 ? new Dec(rounded * powerOfTen(-scale), 0) : new Dec(rounded, scale);
    }

    /** Number of significant digits; zero has as many as its scale, at least one. */
    precision(): number {
        return this.m === 0n ? Math.max(1, this.s) : Math.max(digitCount(this.m), this.s);
    }

    stripTrailingZeros(): Dec {
        return this.m === 0n ? Dec.ZERO : this.#dropZeros(0);
    }

    /** Same text for equal numbers: `1.5` for 1.50. */
    normalText(): string {
        return this.#dropZeros(0).toString();
    }

    toNumber(): number {
        return Number(this.toString());
    }

    /** Drops the fraction. */
    toBigInt(): bigint {
        return this.m / powerOfTen(this.s);
    }

    toString(): string {
        if (this.s === 0) {
            return this.m.toString();
        }
        const digits = absolute(this.m)
            .toString()
            .padStart(this.s + 1, '0');
        const point = digits.length - this.s;
        return `${this.m < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
    }

    #at(scale: number): bigint {
        return scale === this.s ? this.m : this.m * powerOfTen(scale - this.s);
    }

    #dropZeros(downTo: number): Dec {
        let { m, s } = this;
        while (s > downTo && m % 10n === 0n) {
            m /= 10n;
            s--;
        }
        return s === this.s ? this : new Dec(m, s);
    }
}

/** The guess of the scale may give one digit too many; then the exact quotient is rounded once more, from the start. */
function significant(numerator: bigint, divisor: bigint, scale: number): Dec {
    const quotient = divideRounded(numerator, divisor, 'HALF_UP');
    if (digitCount(quotient) <= DIGITS_OF_DIVISION || scale === 0) {
        return new Dec(quotient, scale);
    }
    return new Dec(divideRounded(numerator, divisor * 10n, 'HALF_UP'), scale - 1);
}

/** A Double where the static type is Object, told apart from an Integer. */
export class Dbl {
    readonly v: number;

    constructor(v: number) {
        this.v = v;
    }
}

/** Text of a Double: `1.0`, `0.1`, `1.0E10` (scientific from 10^7 upwards and below 10^-3). */
export function doubleText(n: number): string {
    if (!Number.isFinite(n)) {
        return String(n);
    }
    const size = Math.abs(n);
    if (n === 0) {
        return Object.is(n, -0) ? '-0.0' : '0.0';
    }
    if (size >= 1e-3 && size < 1e7) {
        const plain = String(n);
        return plain.includes('.') ? plain : `${plain}.0`;
    }
    const [mantissa = '', exponent = ''] = n.toExponential().split('e');
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`;
}

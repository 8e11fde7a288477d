import { Dec } from '../../../data/values/decimal.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { roundDouble, toInteger, toLong } from './Numbers.ts';

type Real = (x: number) => number;

/** A function of real numbers for both types; the result of a Decimal is exact only to a Double's digits. */
function real(name: string, f: Real): Record<string, (x: never) => unknown> {
    return {
        [`static ${name}(Double)`]: (x: number) => f(given(x)),
        [`static ${name}(Decimal)`]: (x: Dec) => fromDouble(f(given(x).toNumber()))
    };
}

const fromDouble = (x: number): Dec =>
    Number.isFinite(x) ? Dec.ofDouble(x) : fail('MathException', 'Not a finite number');

function halfEven(x: number): number {
    const floor = Math.floor(x);
    const rest = x - floor;
    return rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
}

const larger = (a: Dec, b: Dec): Dec => (given(a).cmp(given(b)) >= 0 ? a : b);
const smaller = (a: Dec, b: Dec): Dec => (given(a).cmp(given(b)) <= 0 ? a : b);
const dividend = <N extends number | bigint>(b: N): N => (b ? b : fail('MathException', 'Divide by 0'));

const FUNCTIONS: Readonly<Record<string, Real>> = {
    acos: Math.acos,
    asin: Math.asin,
    atan: Math.atan,
    cbrt: Math.cbrt,
    cos: Math.cos,
    cosh: Math.cosh,
    exp: Math.exp,
    log: Math.log,
    log10: Math.log10,
    sin: Math.sin,
    sinh: Math.sinh,
    sqrt: Math.sqrt,
    tan: Math.tan,
    tanh: Math.tanh
};

Object.entries(FUNCTIONS).forEach(([name, f]) => library('System.Math', real(name, f)));

library('System.Math', {
    'static abs(Integer)': (x: number) => Math.abs(given(x)) | 0,
    'static abs(Long)': (x: bigint) => BigInt.asIntN(64, given(x) < 0n ? -x : x),
    'static abs(Double)': (x: number) => Math.abs(given(x)),
    'static abs(Decimal)': (x: Dec) => given(x).abs(),
    'static atan2(Double, Double)': (y: number, x: number) => Math.atan2(given(y), given(x)),
    'static atan2(Decimal, Decimal)': (y: Dec, x: Dec) =>
        fromDouble(Math.atan2(given(y).toNumber(), given(x).toNumber())),
    'static ceil(Double)': (x: number) => Math.ceil(given(x)),
    'static ceil(Decimal)': (x: Dec) => given(x).setScale(0, 'CEILING'),
    'static floor(Double)': (x: number) => Math.floor(given(x)),
    'static floor(Decimal)': (x: Dec) => given(x).setScale(0, 'FLOOR'),
    'static max(Integer, Integer)': (a: number, b: number) => Math.max(given(a), given(b)),
    'static max(Long, Long)': (a: bigint, b: bigint) => (given(a) > given(b) ? a : b),
    'static max(Double, Double)': (a: number, b: number) => Math.max(given(a), given(b)),
    'static max(Decimal, Decimal)': larger,
    'static max(Decimal, Double)': (a: Dec, b: number) => larger(a, Dec.of(given(b))),
    'static min(Integer, Integer)': (a: number, b: number) => Math.min(given(a), given(b)),
    'static min(Long, Long)': (a: bigint, b: bigint) => (given(a) < given(b) ? a : b),
    'static min(Double, Double)': (a: number, b: number) => Math.min(given(a), given(b)),
    'static min(Decimal, Decimal)': smaller,
    'static min(Decimal, Double)': (a: Dec, b: number) => smaller(a, Dec.of(given(b))),
    'static mod(Integer, Integer)': (a: number, b: number) => (given(a) % dividend(given(b))) | 0,
    'static mod(Long, Long)': (a: bigint, b: bigint) => given(a) % dividend(given(b)),
    'static pow(Double, Double)': (a: number, b: number) => given(a) ** given(b),
    'static random()': () => tx().random(),
    'static rint(Double)': (x: number) => halfEven(given(x)),
    'static rint(Decimal)': (x: Dec) => given(x).setScale(0),
    'static round(Double)': (x: number) => Number(BigInt.asIntN(32, roundDouble(given(x)))),
    'static round(Decimal)': (x: Dec) => toInteger(given(x).setScale(0)),
    'static roundToLong(Double)': (x: number) => roundDouble(given(x)),
    'static roundToLong(Decimal)': (x: Dec) => toLong(given(x).setScale(0)),
    'static signum(Double)': (x: number) => Math.sign(given(x)),
    'static signum(Decimal)': (x: Dec) => Dec.of(given(x).signum()),
    'static get E': () => Math.E,
    'static get PI': () => Math.PI
});

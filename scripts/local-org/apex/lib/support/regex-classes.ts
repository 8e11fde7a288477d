/** Character classes of java.util.regex that hold others: unions (`[a-d[m-p]]`) and intersections (`[a-z&&[^bc]]`). */

/** The class that starts at `from`, with the classes in it; null if it does not end. */
export function classAt(source: string, from: number): string | null {
    let depth = 0;
    for (let at = from; at < source.length; at++) {
        const char = source.charAt(at);
        if (char === '\\') at = source.startsWith('\\Q', at) ? quoteEnd(source, at) : at + 1;
        else if (char === '[') depth++;
        else if (char === ']' && !/\[\^?$/.test(source.slice(from, at)) && --depth === 0) {
            return source.slice(from, at + 1);
        }
    }
    return null;
}

function quoteEnd(source: string, from: number): number {
    const end = source.indexOf('\\E', from);
    return end < 0 ? source.length : end + 1;
}

/** Whether a class is made of several. */
export function isCombined(whole: string): boolean {
    const inside = whole.slice(whole.startsWith('[^') ? 2 : 1, -1);
    const sides = sidesOf(inside);
    return sides.length > 1 || sides.some((parts) => parts.length > 1 || parts[0] !== `[${inside}]`);
}

/** The sides of `&&`, each as classes: those written in brackets, and one of what stands between them. */
export function sidesOf(inside: string): readonly (readonly string[])[] {
    const sides: string[][] = [];
    let parts: string[] = [];
    let loose = '';
    const close = (): void => {
        sides.push(loose === '' ? parts : [...parts, `[${loose}]`]);
        parts = [];
        loose = '';
    };
    for (let at = 0; at < inside.length;) {
        const nested = inside.charAt(at) === '[' ? classAt(inside, at) : null;
        if (nested !== null) parts.push(nested);
        const escape = /^\\(?:Q[\s\S]*?(?:\\E|$)|[pP]\{\w+\}|[\s\S])/.exec(inside.slice(at))?.[0];
        const taken = nested ?? escape ?? (inside.startsWith('&&', at) ? '&&' : inside.charAt(at));
        if (taken === '&&') close();
        else if (nested === null) loose += taken;
        at += taken.length;
    }
    close();
    return sides;
}

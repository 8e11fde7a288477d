/**
 * The ApexDoc that stands above a declaration, without its stars; empty where there is none.
 *
 * @param line the declaration's line, from 1; its annotations may stand on lines of their own above it
 */
export function docAbove(source: string, line: number): string {
    const lines = source.split('\n').slice(0, line - 1);
    while (/^\s*@\w+(?:\([^)]*\))?\s*$/.test(lines.at(-1) ?? '')) {
        lines.pop();
    }
    if (!/\*\/\s*$/.test(lines.at(-1) ?? '')) {
        return '';
    }
    const from = lines.findLastIndex((text) => /^\s*\/\*\*/.test(text));
    return from < 0
        ? ''
        : lines
              .slice(from)
              .map((text) => text.replace(/^\s*(?:\/\*\*|\*\/|\*)?\s?/, '').replace(/\s*\*\/\s*$/, ''))
              .join(' ')
              .trim();
}

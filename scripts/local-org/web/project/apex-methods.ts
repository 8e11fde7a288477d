/** A static method that components may import as `@salesforce/apex/Class.method`. */
export interface AuraMethod {
    readonly className: string;
    readonly name: string;
    readonly returns: string;
    readonly parameters: readonly { readonly type: string; readonly name: string }[];
    readonly cacheable: boolean;
}

const COMMENT_OR_TEXT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'/g;
const AURA_METHOD =
    /@AuraEnabled\b\s*(\([^)]*\))?\s*(?:@\w+\s*(?:\([^)]*\))?\s*)*((?:(?:public|global|static)\s+)+)([\w.]+(?:\s*<[^()]*?>)?(?:\s*\[\s*\])?)\s+(\w+)\s*\(([^)]*)\)/gi;

/** Reads the `@AuraEnabled` static methods of a class by their signature alone, so it works before Apex is compiled. */
export function auraMethods(className: string, source: string): readonly AuraMethod[] {
    const code = source.replace(COMMENT_OR_TEXT, ' ');
    return [...code.matchAll(AURA_METHOD)]
        .filter((match) => /\bstatic\b/i.test(match[2] ?? ''))
        .map((match) => ({
            className,
            name: match[4] ?? '',
            returns: (match[3] ?? '').replace(/\s+/g, ''),
            parameters: parameters(match[5] ?? ''),
            cacheable: /cacheable\s*=\s*true/i.test(match[1] ?? '')
        }));
}

function parameters(list: string): AuraMethod['parameters'] {
    return splitOutsideAngles(list)
        .map((part) => part.trim().replace(/^final\s+/i, ''))
        .filter((part) => part !== '')
        .map((part) => {
            const cut = part.search(/\s+\w+$/);
            return { type: part.slice(0, cut).replace(/\s+/g, ''), name: part.slice(cut).trim() };
        });
}

function splitOutsideAngles(list: string): readonly string[] {
    const parts: string[] = [];
    let depth = 0;
    let from = 0;
    [...list].forEach((character, index) => {
        depth += character === '<' ? 1 : character === '>' ? -1 : 0;
        if (character === ',' && depth === 0) {
            parts.push(list.slice(from, index));
            from = index + 1;
        }
    });
    return [...parts, list.slice(from)];
}

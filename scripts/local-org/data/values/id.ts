const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const isUpper = (char: string): boolean => char >= 'A' && char <= 'Z';

/** The three check characters of a 15-character id: each says which of five characters are upper case. */
function checksum(id15: string): string {
    let suffix = '';
    for (let block = 0; block < 15; block += 5) {
        let bits = 0;
        for (let i = 0; i < 5; i++) {
            bits |= isUpper(id15.charAt(block + i)) ? 1 << i : 0;
        }
        suffix += ALPHABET.charAt(bits);
    }
    return suffix;
}

/** Puts the letters of an id back into the case that its check characters state. */
function restoreCase(id18: string): string | null {
    const suffix = id18.slice(15).toUpperCase();
    let id15 = '';
    for (let i = 0; i < 15; i++) {
        const bits = ALPHABET.indexOf(suffix.charAt(Math.floor(i / 5)));
        const char = id18.charAt(i);
        id15 += bits & (1 << (i % 5)) ? char.toUpperCase() : char.toLowerCase();
    }
    return checksum(id15) === suffix ? id15 + suffix : null;
}

/** The 18-character form; null if the text has not the form of an id. */
export function toId18(text: string): string | null {
    if (!/^[a-zA-Z0-9]+$/.test(text)) {
        return null;
    }
    if (text.length === 15) {
        return text + checksum(text);
    }
    if (text.length !== 18) {
        return null;
    }
    const suffix = text.slice(15).toUpperCase();
    return checksum(text.slice(0, 15)) === suffix ? text.slice(0, 15) + suffix : restoreCase(text);
}

export function isId(text: string): boolean {
    return toId18(text) !== null;
}

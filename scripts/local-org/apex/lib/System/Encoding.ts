/** Blob, EncodingUtil and Crypto. */
import crypto from 'node:crypto';
import { ApexBlob } from '../../../data/values/blob.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';

const blob = (bytes: Buffer): ApexBlob => new ApexBlob(bytes);

function decodeText(bytes: Buffer): string {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        return fail('StringException', 'BLOB is not a valid UTF-8 string');
    }
}

library('System.Blob', {
    'size()': (b: ApexBlob) => b.bytes.length,
    'toString()': (b: ApexBlob) => decodeText(b.bytes),
    'static valueOf(String)': (text: string) => blob(Buffer.from(given(text), 'utf8'))
});

/** Letters, digits and `.-*_` stay, a space becomes `+`. */
function urlEncode(text: string, charset: string): string {
    requireUtf8(charset);
    return encodeURIComponent(given(text))
        .replaceAll('%20', '+')
        .replaceAll(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function urlDecode(text: string, charset: string): string {
    requireUtf8(charset);
    try {
        return decodeURIComponent(given(text).replaceAll('+', ' '));
    } catch {
        return fail('StringException', `Malformed escape in: ${text}`);
    }
}

function requireUtf8(charset: string): void {
    if (!/^utf-?8$/i.test(given(charset))) {
        fail('StringException', `Unsupported encoding: ${charset}`);
    }
}

function fromHex(text: string): ApexBlob {
    const valid = /^([0-9a-fA-F]{2})*$/.test(given(text));
    return valid ? blob(Buffer.from(text, 'hex')) : fail('InvalidParameterValueException', 'Invalid hex string');
}

library('System.EncodingUtil', {
    'static base64Encode(Blob)': (b: ApexBlob) => given(b).bytes.toString('base64'),
    'static base64Decode(String)': (text: string) => blob(Buffer.from(given(text), 'base64')),
    'static convertToHex(Blob)': (b: ApexBlob) => given(b).bytes.toString('hex'),
    'static convertFromHex(String)': fromHex,
    'static urlEncode(String, String)': urlEncode,
    'static urlDecode(String, String)': urlDecode
});

const DIGESTS: Readonly<Record<string, string>> = {
    md5: 'md5',
    sha1: 'sha1',
    'sha-1': 'sha1',
    'sha-256': 'sha256',
    sha256: 'sha256',
    'sha-512': 'sha512',
    sha512: 'sha512',
    'sha3-256': 'sha3-256',
    'sha3-384': 'sha3-384',
    'sha3-512': 'sha3-512'
};

function algorithm(name: string, prefix: string): string {
    const wanted = given(name).toLowerCase();
    const found = wanted.startsWith(prefix) ? DIGESTS[wanted.slice(prefix.length)] : undefined;
    return found ?? fail('InvalidParameterValueException', `Invalid algorithm: ${name}`);
}

function mac(name: string, input: ApexBlob, key: ApexBlob): Buffer {
    return crypto.createHmac(algorithm(name, 'hmac'), given(key).bytes).update(given(input).bytes).digest();
}

function cipherOf(name: string, key: ApexBlob): string {
    const bits = /^AES(128|192|256)$/.exec(given(name))?.[1];
    if (bits === undefined || given(key).bytes.length * 8 !== Number(bits)) {
        fail('InvalidParameterValueException', `Invalid private key. Must be ${Number(bits ?? 0) / 8} bytes.`);
    }
    return `aes-${bits}-cbc`;
}

const IV_BYTES = 16;

function encrypt(name: string, key: ApexBlob, iv: Buffer, text: ApexBlob): Buffer {
    const cipher = crypto.createCipheriv(cipherOf(name, key), key.bytes, iv);
    return Buffer.concat([cipher.update(given(text).bytes), cipher.final()]);
}

function decrypt(name: string, key: ApexBlob, iv: Buffer, data: Buffer): ApexBlob {
    const decipher = crypto.createDecipheriv(cipherOf(name, key), key.bytes, iv);
    try {
        return blob(Buffer.concat([decipher.update(data), decipher.final()]));
    } catch {
        return fail(
            'SecurityException',
            'Given final block not properly padded. Such issues can arise if a bad key is used during decryption.'
        );
    }
}

/** Random numbers come from the transaction, so that a test run can be repeated. */
function randomBytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => Math.floor(tx().random() * 256)));
}

function encryptManaged(name: string, key: ApexBlob, text: ApexBlob): ApexBlob {
    const iv = randomBytes(IV_BYTES);
    return blob(Buffer.concat([iv, encrypt(name, key, iv, text)]));
}

library('System.Crypto', {
    'static generateDigest(String, Blob)': (name: string, input: ApexBlob) =>
        blob(crypto.createHash(algorithm(name, '')).update(given(input).bytes).digest()),
    'static generateMac(String, Blob, Blob)': (name: string, input: ApexBlob, key: ApexBlob) =>
        blob(mac(name, input, key)),
    'static verifyHmac(String, Blob, Blob, Blob)': (name: string, input: ApexBlob, key: ApexBlob, expected: ApexBlob) =>
        mac(name, input, key).equals(given(expected).bytes),
    'static generateAesKey(Integer)': (bits: number) =>
        [128, 192, 256].includes(given(bits))
            ? blob(randomBytes(bits / 8))
            : fail('InvalidParameterValueException', `Invalid key size: ${bits}`),
    'static encrypt(String, Blob, Blob, Blob)': (name: string, key: ApexBlob, iv: ApexBlob, text: ApexBlob) =>
        blob(encrypt(name, key, given(iv).bytes, text)),
    'static decrypt(String, Blob, Blob, Blob)': (name: string, key: ApexBlob, iv: ApexBlob, data: ApexBlob) =>
        decrypt(name, key, given(iv).bytes, given(data).bytes),
    'static encryptWithManagedIV(String, Blob, Blob)': encryptManaged,
    'static decryptWithManagedIV(String, Blob, Blob)': (name: string, key: ApexBlob, data: ApexBlob) =>
        decrypt(name, key, given(data).bytes.subarray(0, IV_BYTES), data.bytes.subarray(IV_BYTES)),
    'static getRandomInteger()': () => randomBytes(4).readInt32BE(),
    'static getRandomLong()': () => randomBytes(8).readBigInt64BE()
});

const SIGNATURES: Readonly<Record<string, string>> = {
    rsa: 'sha1',
    'rsa-sha1': 'sha1',
    'rsa-sha256': 'sha256',
    'rsa-sha384': 'sha384',
    'rsa-sha512': 'sha512',
    'ecdsa-sha256': 'sha256',
    'ecdsa-sha384': 'sha384',
    'ecdsa-sha512': 'sha512'
};

const signature = (name: string): string =>
    SIGNATURES[given(name).toLowerCase()] ?? fail('InvalidParameterValueException', `Invalid algorithm: ${name}`);

/** ECDSA signatures are two plain numbers, one after the other. */
const DSA = { dsaEncoding: 'ieee-p1363' } as const;

function sign(name: string, input: ApexBlob, key: ApexBlob): ApexBlob {
    const hash = signature(name);
    try {
        const own = crypto.createPrivateKey({ key: given(key).bytes, format: 'der', type: 'pkcs8' });
        return blob(crypto.sign(hash, given(input).bytes, { key: own, ...DSA }));
    } catch {
        return fail('InvalidParameterValueException', 'Invalid private key. Must be PKCS8 encoded.');
    }
}

function verify(name: string, input: ApexBlob, signed: ApexBlob, key: ApexBlob): boolean {
    const hash = signature(name);
    try {
        const own = crypto.createPublicKey({ key: given(key).bytes, format: 'der', type: 'spki' });
        return crypto.verify(hash, given(input).bytes, { key: own, ...DSA }, given(signed).bytes);
    } catch {
        return fail('InvalidParameterValueException', 'Invalid public key. Must be X.509 encoded.');
    }
}

library('System.Crypto', {
    'static sign(String, Blob, Blob)': sign,
    'static verify(String, Blob, Blob, Blob)': verify
});

import { PlatformObject } from '../../../data/values/platform-object.ts';
import { library } from '../registry.ts';
import { given } from '../support/arguments.ts';

class Version extends PlatformObject {
    readonly typeName = 'System.Version';
    readonly parts: readonly [major: number, minor: number, patch: number | null];

    constructor(major: number, minor: number, patch: number | null = null) {
        super();
        this.parts = [given(major), given(minor), patch];
    }

    override text(): string {
        return this.parts.filter((part) => part !== null).join('.');
    }
    override sameAs(other: unknown): boolean {
        return other instanceof Version && other.hashKey() === this.hashKey();
    }
    override hashKey(): string {
        return this.text();
    }
}

function compare(a: Version, b: Version): number {
    const differences = a.parts.map((part, i) => (part ?? 0) - (given(b).parts[i] ?? 0));
    return Math.sign(differences.find((difference) => difference !== 0) ?? 0);
}

library('System.Version', {
    'new(Integer, Integer)': (major: number, minor: number) => new Version(major, minor),
    'new(Integer, Integer, Integer)': (major: number, minor: number, patch: number) =>
        new Version(major, minor, given(patch)),
    'compareTo(System.Version)': compare,
    'major()': (v: Version) => v.parts[0],
    'minor()': (v: Version) => v.parts[1],
    'patch()': (v: Version) => v.parts[2]
});

/** Rules of this project for its Apex that neither apex-ls nor the platform would report. */
import { matches, type Finding, type PackageFile, type Rule } from './files.ts';

const CLASS_CAP = 400;
const TEST_CAP = 600;
/** The one class that may ask for the running user's day; it answers the org's. */
const CLOCK = 'MspClock';
/** Exist only in orgs with that feature: static use would keep the package out of the others. */
const FEATURE_NAMES = /\b(OpportunityTeamMember|CurrencyIsoCode|IsPersonAccount|Territory2|RecordTypeId)\b/;

const apexFiles = (files: readonly PackageFile[]): PackageFile[] =>
    files.filter((f) => /\.(cls|trigger)$/.test(f.path));
const isTest = (file: PackageFile): boolean => /@istest/i.test(file.text);

/** The source with comments and string literals blanked out, line for line. */
function code(file: PackageFile): PackageFile {
    const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
    return { path: file.path, text: file.text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'/g, blank) };
}

function onlyTheClockAsksForToday(files: readonly PackageFile[]): Finding[] {
    return files
        .filter((f) => !f.path.includes(`/${CLOCK}`))
        .flatMap((f) =>
            matches(
                code(f),
                /\b(Date|System|Datetime)\s*\.\s*today\s*\(/i,
                `Date.today() is the running user's day: use ${CLOCK}`
            )
        );
}

function noTestSwitches(files: readonly PackageFile[]): Finding[] {
    const production = files.filter((f) => !isTest(f));
    return [
        ...production.flatMap((f) =>
            matches(code(f), /\bTest\s*\.\s*isRunningTest\s*\(/i, 'production code must not know that a test runs')
        ),
        ...files.flatMap((f) => matches(code(f), /\bseeAllData\s*=\s*true/i, 'tests make their own data'))
    ];
}

function featuresOnlyByName(files: readonly PackageFile[]): Finding[] {
    return files.flatMap((f) =>
        matches(code(f), FEATURE_NAMES, 'depends on a feature of the org: use it only by name behind a schema check')
    );
}

function sharingIsDeclared(files: readonly PackageFile[]): Finding[] {
    const top = /^\s*(public|global|private)?\s*(abstract\s+|virtual\s+)*class\s/i;
    return files
        .filter((f) => f.path.endsWith('.cls') && !isTest(f))
        .flatMap((f) => {
            const lines = code(f).text.split('\n');
            const line = lines.findIndex((text) => /\bclass\s/i.test(text));
            return line >= 0 && top.test(lines[line] ?? '')
                ? [{ path: f.path, line: line + 1, message: 'the class declares no sharing' }]
                : [];
        });
}

function classesStaySmall(files: readonly PackageFile[]): Finding[] {
    return files
        .map((f) => ({ path: f.path, lines: f.text.split('\n').length, cap: isTest(f) ? TEST_CAP : CLASS_CAP }))
        .filter((f) => f.lines > f.cap + 1)
        .map((f) => ({ path: f.path, line: 1, message: `${f.lines} lines; the cap is ${f.cap}: split it by subject` }));
}

function triggersAreOneStatement(files: readonly PackageFile[]): Finding[] {
    return files
        .filter((f) => f.path.endsWith('.trigger') && (code(f).text.match(/;/g) ?? []).length !== 1)
        .map((f) => ({ path: f.path, line: 1, message: 'a trigger is one statement that calls its handler' }));
}

const rules: readonly Rule[] = [
    onlyTheClockAsksForToday,
    noTestSwitches,
    featuresOnlyByName,
    sharingIsDeclared,
    classesStaySmall,
    triggersAreOneStatement
];

export const apexRules: Rule = (files) => rules.flatMap((rule) => rule(apexFiles(files)));

/** A small project with a trigger and a loop, opened as an org in memory. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenedOrg } from '../local-org/apex/open.ts';
import { openOrg } from '../local-org/apex/open.ts';

const META = '<?xml version="1.0" encoding="UTF-8"?>';
const NS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

const FILES: Readonly<Record<string, string>> = {
    'sfdx-project.json': '{ "packageDirectories": [{ "path": "force-app" }], "sourceApiVersion": "65.0" }',
    'force-app/triggers/AccountTrigger.trigger': `trigger AccountTrigger on Account(before insert) {
    for (Account one : Trigger.new) {
        one.Description = one.Name.toUpperCase() + ' of ' + Trigger.new.size();
    }
}`,
    'force-app/triggers/AccountTrigger.trigger-meta.xml': `${META}<ApexTrigger ${NS}><apiVersion>65.0</apiVersion><status>Active</status></ApexTrigger>`,
    'force-app/classes/LoopBench.cls': `public class LoopBench {
    public static Integer run(Integer rounds) {
        List<Integer> seen = new List<Integer>{ 0, 0, 0, 0, 0, 0, 0 };
        Integer sum = 0;
        for (Integer i = 0; i < rounds; i++) {
            Integer slot = Math.mod(i, 7);
            seen[slot] = seen[slot] + i;
            sum += seen[slot] * 31 + i / 3;
        }
        return sum;
    }
}`,
    'force-app/classes/LoopBench.cls-meta.xml': `${META}<ApexClass ${NS}><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>`
};

export interface BenchOrg {
    readonly org: OpenedOrg;
    readonly adminId: string;
    close(): void;
}

export function openBenchOrg(): BenchOrg {
    const source = mkdtempSync(path.join(tmpdir(), 'bench-'));
    for (const [file, text] of Object.entries(FILES)) {
        mkdirSync(path.dirname(path.join(source, file)), { recursive: true });
        writeFileSync(path.join(source, file), text);
    }
    const org = openOrg({ source, store: ':memory:', cache: null });
    const [admin] = org.data.driver
        .prepare(`SELECT "Id" AS id FROM "User" WHERE "Username" = 'admin@local.org'`)
        .all([]);
    return {
        org,
        adminId: String(admin?.['id']),
        close: () => {
            org.close();
            rmSync(source, { recursive: true });
        }
    };
}

/** Milliseconds that the work takes. */
export function timed(work: () => void): number {
    const began = performance.now();
    work();
    return performance.now() - began;
}

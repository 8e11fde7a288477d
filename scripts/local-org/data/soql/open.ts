/** Opens the SOQL engine of an org; called by `data/open.ts`. */
import type { OrgMetadata } from '../../metadata/org-metadata.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Driver, FormulaCompiler, Security, SoqlEngine } from '../contracts.ts';
import { NotSupportedError } from '../values/exception.ts';

export interface SoqlParts {
    readonly metadata: OrgMetadata;
    readonly driver: Driver;
    readonly security: Security;
    readonly formulas: FormulaCompiler;
    readonly ids: { objectOf(id: string): ObjectDef | null };
}

export function openSoql(parts: SoqlParts): SoqlEngine {
    const missing = (): never => {
        throw new NotSupportedError('SOQL', parts.metadata.root);
    };
    return { shape: missing, run: missing };
}

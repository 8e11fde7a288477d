/** The rules of this project for its own package; prints `path:line: what is wrong`. */
import process from 'node:process';
import { apexRules } from './rules/apex.ts';
import { packageFiles } from './rules/files.ts';
import { metadataRules } from './rules/metadata.ts';

const files = packageFiles('force-app');
const findings = [...apexRules(files), ...metadataRules(files)];
findings.forEach((f) => console.error(`${f.path}:${f.line}: ${f.message}`));
console.log(`${files.length} files read, ${findings.length} findings`);
process.exit(findings.length === 0 && files.length > 0 ? 0 : 1);

import { loadDemo } from '../../data/demo.ts';
import jsforce from 'jsforce';
const of = globalThis.fetch;
globalThis.fetch = async (...a: Parameters<typeof fetch>) => { const r = await of(...a); if (r.status>=400) console.log(r.status, (a[1] as {method?:string})?.method, String((a[0] as {url?:string}).url ?? a[0]).slice(0,300), (await r.clone().text()).slice(0,500)); return r; };
const conn = new jsforce.Connection({ loginUrl: 'http://localhost:8192', version: '66.0' });
await conn.login('admin@local.org', 'local-org');
console.time('demo');
try { console.log(await loadDemo({ url: conn.instanceUrl, token: conn.accessToken! }, '2026-11-24')); } catch (e) { console.log(e); }
console.timeEnd('demo');

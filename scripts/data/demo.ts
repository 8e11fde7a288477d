/** The demo: templates, one deal told in full, and a pipeline around it. Loading it twice changes nothing. */
import { demoFile, type DemoData } from './demo-file.ts';
import { connect, type Target } from './connect.ts';
import { users } from './demo-people.ts';
import { loadPipeline } from './demo-pipeline.ts';
import { readData } from './file.ts';
import { loadHalvorsen } from './halvorsen.ts';
import { scheduleNightlyJob } from './nightly.ts';
import { loadTemplates } from './templates.ts';

export const DEMO = new URL('./demo.json', import.meta.url);

export interface DemoCounts {
    readonly templates: number;
    readonly deals: number;
    /** Plans made by this call; 0 when the demo was there already. */
    readonly plansMade: number;
}

export async function loadDemo(
    target: Target,
    today: string,
    data: DemoData = readData(DEMO, demoFile)
): Promise<DemoCounts> {
    const org = connect(target);
    const { templates } = await loadTemplates(org);
    const people = await users(org);
    const told = await loadHalvorsen(org, data.halvorsen, people, today);
    const made = await loadPipeline(org, data.pipeline, people, today);
    await scheduleNightlyJob(org);
    return { templates, deals: data.pipeline.length + 1, plansMade: made + (told ? 1 : 0) };
}

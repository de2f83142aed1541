import { app } from './app.ts';
import { checks } from './checks.ts';
import { connections } from './connections.ts';
import { credentials } from './credentials.ts';
import { history } from './history.ts';
import { schedule } from './schedule.ts';
import { setup } from './setup.ts';
import { sync } from './sync.ts';
import { testPlan } from './test-plan.ts';

/** The API between window and engine, one file per area. Implemented in `src-main/api`, called from `src-renderer`. */
export const contract = { app, connections, credentials, sync, history, checks, setup, schedule, testPlan };

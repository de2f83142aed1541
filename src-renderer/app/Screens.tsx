import { CheckScreen } from '../features/checks/CheckScreen.tsx';
import { type ConnectionPart, ConnectionScreen } from '../features/connections/ConnectionScreen.tsx';
import { ManageScreen } from '../features/connections/manage/ManageScreen.tsx';
import { ConnectionsScreen } from '../features/connections/ConnectionsScreen.tsx';
import { GuideScreen } from '../features/guide/GuideScreen.tsx';
import { HistoryScreen } from '../features/history/HistoryScreen.tsx';
import { RunScreen } from '../features/history/RunScreen.tsx';
import { PeopleScreen } from '../features/people/PeopleScreen.tsx';
import { SyncScreen } from '../features/sync/SyncScreen.tsx';
import { TestPlanScreen } from '../features/test-plan/TestPlanScreen.tsx';
import { SetupScreen } from '../features/setup/SetupScreen.tsx';
import type { Route } from './route.ts';

/** The screen of a place. */
export function Screens({ route }: { readonly route: Route }) {
  if (route.screen === 'connections') return <ConnectionsScreen />;
  if (route.screen === 'setup') return <SetupScreen key={route.draft} draft={route.draft} step={route.step} />;
  if (route.screen === 'draftGuide') return <GuideScreen key={route.draft} subject={{ draft: route.draft }} />;
  if (route.screen === 'guide')
    return <GuideScreen key={route.connection} subject={{ connection: route.connection }} />;
  return (
    <ConnectionScreen key={route.connection} name={route.connection} part={partOf(route)}>
      {(connection) => {
        switch (route.screen) {
          case 'sync':
            return <SyncScreen connection={connection} />;
          case 'people':
            return <PeopleScreen key={route.list} place={route} />;
          case 'runs':
            return <HistoryScreen connection={connection.name} />;
          case 'test':
            return <TestPlanScreen connection={connection} />;
          case 'check':
            return <CheckScreen connection={connection.name} />;
          case 'manage':
            return <ManageScreen connection={connection} />;
          case 'run':
            return <RunScreen key={route.run} connection={connection.name} run={route.run} />;
        }
      }}
    </ConnectionScreen>
  );
}

type InConnection = Exclude<Extract<Route, { connection: string }>, { screen: 'guide' }>;

function partOf({ screen }: InConnection): ConnectionPart {
  return screen === 'run' ? 'runs' : screen;
}

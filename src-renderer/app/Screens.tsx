import { type ConnectionPart, ConnectionScreen } from '../features/connections/ConnectionScreen.tsx';
import { ManageScreen } from '../features/connections/manage/ManageScreen.tsx';
import { ConnectionsScreen } from '../features/connections/ConnectionsScreen.tsx';
import { HistoryScreen } from '../features/history/HistoryScreen.tsx';
import { RunScreen } from '../features/history/RunScreen.tsx';
import { PeopleScreen } from '../features/people/PeopleScreen.tsx';
import { SyncScreen } from '../features/sync/SyncScreen.tsx';
import { TestPlanScreen } from '../features/test-plan/TestPlanScreen.tsx';
import type { Route } from './route.ts';

/** The screen of a place. */
export function Screens({ route }: { readonly route: Route }) {
  if (route.screen === 'connections') return <ConnectionsScreen />;
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
          case 'manage':
            return <ManageScreen connection={connection} />;
          case 'run':
            return <RunScreen key={route.run} connection={connection.name} run={route.run} />;
        }
      }}
    </ConnectionScreen>
  );
}

function partOf({ screen }: Exclude<Route, { screen: 'connections' }>): ConnectionPart {
  return screen === 'run' ? 'runs' : screen;
}

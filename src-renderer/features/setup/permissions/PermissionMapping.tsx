import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Sides } from '../../../../src-shared/domain/setup/reach.ts';
import { api } from '../../../app/client/client.ts';
import { faultOf } from '../../../app/client/failure.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { useIgnored } from '../mapping/ignored.ts';
import { SuggestionList } from '../mapping/SuggestionList.tsx';
import { useSaved } from '../mapping/useSaved.ts';
import type { StepProps } from '../step.ts';
import { permissionOf } from './edits.ts';
import { PermissionTable } from './PermissionTable.tsx';

type Props = StepProps & { readonly sides: Sides };

/** Suggestions, and a row for each permission of the account. */
export function PermissionMapping({ view, save, sides }: Props) {
  const [permissions, change] = useSaved(view.connection.permissions, async (list) => {
    const saved = await save({ change: { step: 'permissions', answers: { permissions: [...list] } } });
    return saved.connection.permissions;
  });
  const { ignored, ignore, restore } = useIgnored(view.id, 'permissions');
  const heading = useRef<HTMLHeadingElement>(null);
  const { queryKey, ...asked } = api.setup.permissions.suggest.queryOptions({ input: { draft: view.id } });
  const suggested = useQuery({ ...asked, queryKey: [...queryKey, view.savedAt], placeholderData: keepPreviousData });
  const open = (suggested.data?.suggestions ?? []).filter(
    ({ afas, bit }) => !ignored.has(String(bit)) && permissions.every((one) => one.bit !== bit && one.afas !== afas),
  );
  return (
    <>
      <FaultNotice fault={faultOf(suggested.error)} fresh onRetry={() => void suggested.refetch()} />
      <SuggestionList
        suggestions={open.map(({ afas, bit, description, certainty, reasons, write }) => ({
          afas,
          certainty,
          reasons,
          key: String(bit),
          spotler: description,
          both: write !== null,
        }))}
        ignored={ignored.size}
        onTake={(keys) =>
          change((now) => [...now, ...open.filter(({ bit }) => keys.includes(String(bit))).map(permissionOf)])
        }
        onIgnore={ignore}
        onRestore={restore}
        after={heading}
      />
      <PermissionTable view={view} sides={sides} permissions={permissions} heading={heading} onChange={change} />
    </>
  );
}

import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import type { CheckSubjectId } from '../../../src-shared/contract/checks.ts';

/** The guide for the AppConnector, made for a connection or a draft. */
export function GuideScreen(props: { readonly subject: CheckSubjectId }) {
  return <ScreenHeading>{JSON.stringify(props)}</ScreenHeading>;
}

import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
/** The requirement checks of a connection. */
export function CheckScreen(props: { readonly connection: string }) {
  return <ScreenHeading>{JSON.stringify(props)}</ScreenHeading>;
}

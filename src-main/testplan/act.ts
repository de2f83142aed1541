import type { Entity } from '../../src-shared/domain/connection.ts';

export type CellValue = string | boolean | null;

/**
 * What only a person does, in Profit, in Spotler or with a mail in hand. Against a real customer it is an instruction;
 * the practice environment does it in the person's place.
 */
export type PersonAct =
  | {
      readonly do: 'editAfas';
      readonly entity: Entity;
      readonly contactId: string;
      /** By column of the GetConnector. */
      readonly values: Readonly<Record<string, CellValue>>;
    }
  | { readonly do: 'block' | 'unblock' | 'deleteContact'; readonly contactId: string }
  | {
      readonly do: 'addContact';
      readonly organisationId: string;
      readonly values: Readonly<Record<string, CellValue>>;
    }
  | {
      readonly do: 'move';
      readonly contactId: string;
      readonly organisationId: string;
      readonly values: Readonly<Record<string, CellValue>>;
    }
  | { readonly do: 'merge'; readonly keep: string; readonly contactId: string }
  | { readonly do: 'unsubscribe'; readonly contactId: string; readonly bit: number }
  | {
      readonly do: 'optOut' | 'bounce' | 'activate' | 'addToStaticList' | 'removeFromStaticList';
      readonly contactId: string;
    }
  | {
      /** `form` is a profile-change form, `editSpotler` the screens of Spotler. */
      readonly do: 'form' | 'editSpotler';
      readonly contactId: string;
      readonly properties: Readonly<Record<string, string | null>>;
      readonly bits?: Readonly<Record<number, boolean>>;
    }
  | ConditionAct;

/** What the administrator of AFAS rearranges for everybody: undone by its opposite, whatever it was before. */
export type ConditionAct =
  | { readonly do: 'revokeToken' | 'restoreToken' | 'blockConnector' | 'unblockConnector' | 'hideRows' | 'showRows' }
  | { readonly do: 'removeColumn' | 'restoreColumn'; readonly column: string };

/** The acts of one name, each with its own parameters. */
export type ActOf<Name extends PersonAct['do']> = PersonAct extends infer Act
  ? Act extends { readonly do: infer Names }
    ? Name extends Names
      ? Act
      : never
    : never
  : never;

/** The act that takes another back, for acts that are not seen in the values of a canary; null for all others. */
export function undoOf(act: PersonAct): PersonAct | null {
  switch (act.do) {
    case 'revokeToken':
      return { do: 'restoreToken' };
    case 'blockConnector':
      return { do: 'unblockConnector' };
    case 'hideRows':
      return { do: 'showRows' };
    case 'removeColumn':
      return { do: 'restoreColumn', column: act.column };
    case 'addToStaticList':
      return { do: 'removeFromStaticList', contactId: act.contactId };
    default:
      return null;
  }
}

/** The contact an act is about; null for one that concerns the whole environment or a contact to be. */
export function contactOf(act: PersonAct): string | null {
  return 'contactId' in act ? act.contactId : null;
}

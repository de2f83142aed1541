import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The colour of Pont: deep water. */
const petrol: MantineColorsTuple = [
  '#edf6f7',
  '#d8eaed',
  '#b3d5da',
  '#86bcc5',
  '#5fa4b0',
  '#3c8a98',
  '#1f6f7d',
  '#165b68',
  '#0f4651',
  '#0a323a',
];

/** Greys with a touch of the same water, for what Mantine itself draws. */
const gray: MantineColorsTuple = [
  '#f6f8f9',
  '#eef2f3',
  '#e3e9ea',
  '#d3dbdd',
  '#b9c5c8',
  '#94a4a9',
  '#6d8086',
  '#4d6067',
  '#334449',
  '#1d2c31',
];

const dark: MantineColorsTuple = [
  '#d3dde0',
  '#b4c3c7',
  '#8ea1a7',
  '#62777e',
  '#475c63',
  '#2b3b41',
  '#1f2d32',
  '#182428',
  '#131d20',
  '#10191c',
];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, gray, dark },
  black: '#15272c',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // The page behind a dialog may scroll: the lock would write a style element of its own.
    ModalRoot: { defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 } } },
  },
});

/** What stands on what: text colours reach 4.5:1 on `page`, `surface` and `sunken` in their scheme. */
const onLight = {
  '--mantine-color-body': '#ffffff',
  '--mantine-color-text': '#15272c',
  '--mantine-color-dimmed': '#51646a',
  '--mantine-color-placeholder': '#647479',
  '--mantine-color-error': '#a3261b',
  '--mantine-color-anchor': '#165b68',
  '--mantine-color-default-border': '#c3ced1',
  '--pont-page': '#f3f6f6',
  '--pont-surface': '#ffffff',
  '--pont-sunken': '#f0f4f4',
  '--pont-line': '#dbe3e4',
  '--pont-strong': '#0f4651',
  '--pont-bar': '#0f4651',
  '--pont-fill': '#1f6f7d',
  '--pont-focus': '#165b68',
  '--pont-good': '#1b6541',
  '--pont-good-soft': '#e3f2e9',
  '--pont-warn': '#7d4e00',
  '--pont-warn-soft': '#fbf0d9',
  '--pont-bad': '#a3261b',
  '--pont-bad-soft': '#fbe9e6',
  '--pont-plain': '#455960',
  '--pont-plain-soft': '#e9eeef',
  '--pont-production': '#7a2a6c',
  '--pont-production-soft': '#f6e8f3',
  '--pont-accept': '#7d4e00',
  '--pont-accept-soft': '#fbf0d9',
  '--pont-test': '#2a528c',
  '--pont-test-soft': '#e6eef9',
};

const onDark: Record<keyof typeof onLight, string> = {
  '--mantine-color-body': '#182428',
  '--mantine-color-text': '#e3ebed',
  '--mantine-color-dimmed': '#a1b3b9',
  '--mantine-color-placeholder': '#8fa2a8',
  '--mantine-color-error': '#f3a399',
  '--mantine-color-anchor': '#86c5cf',
  '--mantine-color-default-border': '#3d5158',
  '--pont-page': '#10191c',
  '--pont-surface': '#182428',
  '--pont-sunken': '#131d20',
  '--pont-line': '#2b3b41',
  '--pont-strong': '#b3d5da',
  '--pont-bar': '#0b2b32',
  '--pont-fill': '#5fa4b0',
  '--pont-focus': '#86c5cf',
  '--pont-good': '#86d3a8',
  '--pont-good-soft': '#16342a',
  '--pont-warn': '#efc069',
  '--pont-warn-soft': '#382b12',
  '--pont-bad': '#f3a399',
  '--pont-bad-soft': '#40211f',
  '--pont-plain': '#b6c5ca',
  '--pont-plain-soft': '#26363b',
  '--pont-production': '#e9a9dc',
  '--pont-production-soft': '#3b2237',
  '--pont-accept': '#efc069',
  '--pont-accept-soft': '#382b12',
  '--pont-test': '#a3c4f3',
  '--pont-test-soft': '#1d2e47',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: onLight, dark: onDark });

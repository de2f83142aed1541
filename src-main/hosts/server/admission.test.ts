import { expect, test } from 'vitest';
import { type Knock, admit } from './admission.ts';

const asked: Knock = {
  method: 'POST',
  target: '/rpc/app/state',
  host: '127.0.0.1:4000',
  origin: 'http://127.0.0.1:4000',
  authorization: 'Bearer secret',
};
const ask = (change: Partial<Knock>) => admit({ ...asked, ...change }, 4000, 'secret');

test('the window with its token reaches the API, on either name of the loopback address', () => {
  expect(ask({})).toEqual({ to: 'rpc' });
  expect(ask({ host: 'localhost:4000', origin: 'http://localhost:4000' })).toEqual({ to: 'rpc' });
  expect(ask({ origin: undefined })).toEqual({ to: 'rpc' });
});

test.for([
  undefined,
  'evil.example',
  'evil.example:4000',
  '127.0.0.1',
  '127.0.0.1:4001',
  '127.0.0.1:4000.evil.example',
])('Host %s is misdirected, for the files too', (host) => {
  expect(ask({ host })).toMatchObject({ to: 'door', status: 421 });
  expect(ask({ host, method: 'GET', target: '/' })).toMatchObject({ to: 'door', status: 421 });
});

test.for(['null', 'https://127.0.0.1:4000', 'http://127.0.0.1:4001', 'http://evil.example', 'app://pont'])(
  'Origin %s is refused',
  (origin) => {
    expect(ask({ origin })).toMatchObject({ to: 'door', status: 403 });
  },
);

test.for([undefined, '', 'secret', 'Bearer ', 'Bearer secre', 'Bearer secrets', 'bearer secret', 'Basic secret'])(
  'Authorization %s is not the token',
  (authorization) => {
    expect(ask({ authorization })).toMatchObject({ to: 'door', status: 401 });
  },
);

test('the API takes POST only, so no link and no image can call it', () => {
  expect(ask({ method: 'GET' })).toMatchObject({ to: 'door', status: 405 });
});

test('everything else is a file of the window, which needs no token', () => {
  const without = { method: 'GET', authorization: undefined, origin: undefined };

  expect(ask({ ...without, target: '/assets/a.js?v=1' })).toEqual({ to: 'window', pathname: '/assets/a.js' });
  expect(ask({ ...without, target: '/rpcs' })).toEqual({ to: 'window', pathname: '/rpcs' });
  expect(ask({ ...without, target: '//evil.example/rpc/' })).toMatchObject({ to: 'window' });
  expect(ask({ ...without, target: 'http://evil.example/' })).toMatchObject({ to: 'door', status: 400 });
});

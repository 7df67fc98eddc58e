import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

// ASN.1 by hand: Node reads certificates and makes none, and what makes them is not on every machine.
const TAGS = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, text: 0x0c, time: 0x18, sequence: 0x30, set: 0x31 };
const LONG_FORM = 0x80;

function length(size: number): Buffer {
  if (size < LONG_FORM) return Buffer.from([size]);
  const hex = size.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([LONG_FORM | bytes.length]), bytes]);
}

const node = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
};

const sequence = (...parts: readonly Buffer[]): Buffer => node(TAGS.sequence, ...parts);
const oid = (hex: string): Buffer => node(TAGS.oid, Buffer.from(hex, 'hex'));
const time = (at: string): Buffer => node(TAGS.time, Buffer.from(at));

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = '550403';
const ALT_NAMES = '551d11';
const BASIC_CONSTRAINTS = '551d13';
const DNS_NAME = 0x82;
const VERSION_3 = node(0xa0, node(TAGS.integer, Buffer.from([2])));
const TRUE = Buffer.from([0x01, 0x01, 0xff]);

export type SelfSigned = { readonly key: string; readonly cert: string };

/** A certificate for `hosts`, good for as long as tests are run, that whoever trusts it may also take for its own authority. */
export function selfSigned(hosts: readonly string[]): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const name = sequence(
    node(TAGS.set, sequence(oid(COMMON_NAME), node(TAGS.text, Buffer.from('Push services of the tests')))),
  );
  const names = sequence(...hosts.map((host) => node(DNS_NAME, Buffer.from(host))));
  const authority = sequence(oid(BASIC_CONSTRAINTS), TRUE, node(TAGS.octets, sequence(TRUE)));
  const extensions = node(0xa3, sequence(authority, sequence(oid(ALT_NAMES), node(TAGS.octets, names))));
  const serial = node(TAGS.integer, Buffer.concat([Buffer.from([0x01]), randomBytes(8)]));
  const validity = sequence(time('20200101000000Z'), time('20991231235959Z'));
  const body = sequence(VERSION_3, serial, ECDSA_SHA256, name, validity, name, publicKey, extensions);
  const signature = sign('sha256', body, createPrivateKey(privateKey));
  const whole = sequence(body, ECDSA_SHA256, node(TAGS.bits, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  return { key: privateKey, cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n` };
}

'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { Select } from '@/components/ui/select';

type ZoneSelectProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
};

type Region = { readonly name: string; readonly zones: readonly string[] };

const NONE: readonly string[] = [];
let known: readonly string[] | undefined;
const knownZones = (): readonly string[] => {
  known ??= Intl.supportedValuesOf('timeZone');
  return known;
};
const never = () => () => {};

// Zones outside of any region, such as UTC, stand in a group of their own name.
const regionOf = (zone: string): string => zone.split('/')[0] ?? zone;
const placeOf = (zone: string): string =>
  zone
    .slice(zone.indexOf('/') + 1)
    .replaceAll('_', ' ')
    .replaceAll('/', ', ');

function byRegion(zones: readonly string[]): readonly Region[] {
  const regions = new Map<string, string[]>();
  for (const zone of zones) regions.set(regionOf(zone), [...(regions.get(regionOf(zone)) ?? []), zone]);
  return Array.from(regions, ([name, members]) => ({ name, zones: members }));
}

/** All zones the browser knows, by region. The list comes after hydration, so that the page stays small and equal on both sides. */
export function ZoneSelect({ label, hint, value, onChange }: ZoneSelectProps) {
  const zones = useSyncExternalStore(never, knownZones, () => NONE);
  const regions = useMemo(() => byRegion(zones.includes(value) ? zones : [value, ...zones]), [zones, value]);
  return (
    <Select
      label={label}
      hint={hint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoComplete="off"
    >
      {regions.map((region) => (
        <optgroup key={region.name} label={region.name}>
          {region.zones.map((zone) => (
            <option key={zone} value={zone}>
              {placeOf(zone)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

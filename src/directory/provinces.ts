import { isKnownPlace } from '../language/gazetteer.ts';

/** States and provinces that news names without their country. */
const PROVINCES = new Set(
  `Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|
Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|
New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|
South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Alberta|
British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Quebec|Saskatchewan|Bavaria|Saxony|
New South Wales|Queensland|Tasmania|Siberia|Chechnya|Guangdong|Sichuan|Hong Kong|Macau|Kashmir|Punjab|Kurdistan`
    .replaceAll('\n', '')
    .split('|'),
);

/**
 * Whether a name is that of a country, a capital, a part of the world, or a state or province that news names alone.
 *
 * @example `isPlaceName('Nova Scotia')`, `isPlaceName('Kuala Lumpur')` → `true`; `isPlaceName('Shoigu')` → `false`
 */
export function isPlaceName(name: string): boolean {
  return PROVINCES.has(name) || isKnownPlace(name);
}

import { expect, it } from 'vitest';

import { everyModel } from '../../../enrollment/apple-models.ts';
import { modelDiffers } from '../../../enrollment/exceptions/model-differs.ts';

const AIR_M3 = { productType: 'Mac15,12' };
const PRO_14_M3_PRO = { productType: 'Mac15,6' };
const T2_PRO_15 = { productType: 'iBridge2,3' };

it.each([
  ['MacBook Pro (16-inch, M3 Pro, Nov 2023)', AIR_M3],
  ['Mac mini', AIR_M3],
  ['MacBook Air 15" M3', AIR_M3],
  ['MacBook Air, 13-inch, M2', AIR_M3],
  ['macbook pro 16,2″', PRO_14_M3_PRO],
  ['MacBook Pro 14-inch M3 Max', PRO_14_M3_PRO],
  ['Mac15,13', AIR_M3],
  ['MacBookPro18,3', PRO_14_M3_PRO],
  ['MacBook Pro M1', T2_PRO_15],
  ['MacBook Air (Intel)', AIR_M3],
  ['iPhone 15', AIR_M3],
])('says that %s is not the Mac of type %o', (listed, device) => {
  expect(modelDiffers(listed, device)).toBe(true);
});

it.each([
  ['MacBook Air', AIR_M3],
  ['Apple MacBook Air 13.6" M3 16 GB 512 GB midnight', AIR_M3],
  ['MacBook Pro 14 M3', PRO_14_M3_PRO],
  ['MacBook Pro 14-inch (M3 Pro/M3 Max)', PRO_14_M3_PRO],
  ['Mac15,6', PRO_14_M3_PRO],
  ['MacBook Pro 15-inch, Intel Core i7', T2_PRO_15],
  ['MacBookPro15,1', T2_PRO_15],
])('finds nothing against %s on the Mac of type %o', (listed, device) => {
  expect(modelDiffers(listed, device)).toBe(false);
});

it.each([
  ['', AIR_M3],
  ['MRXN3D/A', AIR_M3],
  ['Laptop, large', AIR_M3],
  ['MacBook Air 21-inch', AIR_M3],
  ['MacBook Pro with Mac mini', AIR_M3],
  ['Mac99,9', AIR_M3],
  ['MacBook Pro', { productType: 'Mac99,9' }],
  ['MacBook Pro', { productType: null }],
])('claims nothing of %s beside %o, which are not both known', (listed, device) => {
  expect(modelDiffers(listed, device)).toBe(false);
});

it('finds no model of the table to differ from its own name or type', () => {
  const wrong = everyModel().filter(
    (model) => modelDiffers(model.name, model) || modelDiffers(model.productType, model),
  );
  expect(wrong).toEqual([]);
});

it.each(['iPad-Air-2', 'iPad_Air_2', 'iPad–Air', 'iPad\u00a0Air', 'iPad Air-2'])(
  'reads the name %j with whatever parts its words',
  (listed) => {
    expect(modelDiffers(listed, { productType: 'iPad5,3' })).toBe(false);
    expect(modelDiffers(listed, { productType: 'iPad7,5' })).toBe(true);
  },
);

import type { DesktopStart } from './desktop-start.ts';

/** A workbook with a hidden sheet, hidden rows and a hidden column. */
export const deliveryWorkbook: NonNullable<DesktopStart['chosen']> = {
  fileName: 'Delivery 4711.xlsx',
  text: 'Serial;Asset tag\nTEST00A001;A-1\nTEST00A002;A-2',
  workbook: {
    sheets: [
      { name: 'Prices', isHidden: true },
      { name: 'Order', isHidden: false },
      { name: 'Spare', isHidden: false },
    ],
    sheet: 'Order',
    hiddenRows: 12,
    hiddenColumns: ['Price'],
  },
};

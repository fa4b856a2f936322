import { useState } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import { Button } from '../ui/Button.tsx';
import { SlipDialog } from './SlipDialog.tsx';

interface SlipButtonProps {
  readonly sessionId: string;
  readonly deviceKeys: readonly DeviceKey[];
  readonly label: string;
  readonly isDisabled?: boolean;
}

/** Opens the dialog that prints hand-off slips for these devices. */
export function SlipButton({ sessionId, deviceKeys, label, isDisabled = false }: SlipButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)} disabled={isDisabled}>
        {label}
      </Button>
      {isOpen && (
        <SlipDialog
          sessionId={sessionId}
          deviceKeys={deviceKeys}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

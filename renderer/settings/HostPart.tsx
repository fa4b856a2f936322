import { HostList } from '../bench-check/HostList.tsx';
import { ReportPart } from '../bench-check/ReportPart.tsx';
import { PortTable } from '../bench-check/PortTable.tsx';
import { SettingsPage } from './SettingsPage.tsx';

/** Whether this host is suitable for a bench, and the names and health of its ports. */
export function HostPart() {
  return (
    <SettingsPage part="hostAndPorts">
      <HostList />
      <ReportPart />
      <PortTable />
    </SettingsPage>
  );
}

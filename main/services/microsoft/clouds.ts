import type { Cloud } from '../../../enrollment/service.ts';

/** Scheme, host and port of the two hosts that Intune needs. */
export interface GraphOrigins {
  /** Signs people in and issues tokens. */
  readonly login: string;
  readonly graph: string;
}

/**
 * Microsoft's national clouds. GCC uses the global one, GCC High `us-government`. Tokens of one are
 * worth nothing in another.
 */
export const GRAPH_ORIGINS: Readonly<Record<Cloud, GraphOrigins>> = {
  global: { login: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' },
  'us-government': {
    login: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
  },
  'us-defense': {
    login: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
  },
  china: {
    login: 'https://login.chinacloudapi.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
  },
};

// The type definitions of Electron 33.2.1, without comments: electron.d.ts of the npm package, printed
// again by TypeScript's printer with `removeComments`. MIT licence, Copyright (c) Electron contributors,
// Copyright (c) 2013-2020 GitHub Inc.
/// <reference types="node" />
type DOMEvent = Event;
type GlobalResponse = Response;
type GlobalRequest = Request;
declare namespace Electron {
    const NodeEventEmitter: typeof import('events').EventEmitter;
    type Accelerator = string;
    type Event<Params extends object = {}> = {
        preventDefault: () => void;
        readonly defaultPrevented: boolean;
    } & Params;
    interface App extends NodeJS.EventEmitter {
        on(event: 'accessibility-support-changed', listener: (event: Event, accessibilitySupportEnabled: boolean) => void): this;
        off(event: 'accessibility-support-changed', listener: (event: Event, accessibilitySupportEnabled: boolean) => void): this;
        once(event: 'accessibility-support-changed', listener: (event: Event, accessibilitySupportEnabled: boolean) => void): this;
        addListener(event: 'accessibility-support-changed', listener: (event: Event, accessibilitySupportEnabled: boolean) => void): this;
        removeListener(event: 'accessibility-support-changed', listener: (event: Event, accessibilitySupportEnabled: boolean) => void): this;
        on(event: 'activate', listener: (event: Event, hasVisibleWindows: boolean) => void): this;
        off(event: 'activate', listener: (event: Event, hasVisibleWindows: boolean) => void): this;
        once(event: 'activate', listener: (event: Event, hasVisibleWindows: boolean) => void): this;
        addListener(event: 'activate', listener: (event: Event, hasVisibleWindows: boolean) => void): this;
        removeListener(event: 'activate', listener: (event: Event, hasVisibleWindows: boolean) => void): this;
        on(event: 'activity-was-continued', listener: (event: Event, type: string, userInfo: unknown) => void): this;
        off(event: 'activity-was-continued', listener: (event: Event, type: string, userInfo: unknown) => void): this;
        once(event: 'activity-was-continued', listener: (event: Event, type: string, userInfo: unknown) => void): this;
        addListener(event: 'activity-was-continued', listener: (event: Event, type: string, userInfo: unknown) => void): this;
        removeListener(event: 'activity-was-continued', listener: (event: Event, type: string, userInfo: unknown) => void): this;
        on(event: 'before-quit', listener: (event: Event) => void): this;
        off(event: 'before-quit', listener: (event: Event) => void): this;
        once(event: 'before-quit', listener: (event: Event) => void): this;
        addListener(event: 'before-quit', listener: (event: Event) => void): this;
        removeListener(event: 'before-quit', listener: (event: Event) => void): this;
        on(event: 'browser-window-blur', listener: (event: Event, window: BrowserWindow) => void): this;
        off(event: 'browser-window-blur', listener: (event: Event, window: BrowserWindow) => void): this;
        once(event: 'browser-window-blur', listener: (event: Event, window: BrowserWindow) => void): this;
        addListener(event: 'browser-window-blur', listener: (event: Event, window: BrowserWindow) => void): this;
        removeListener(event: 'browser-window-blur', listener: (event: Event, window: BrowserWindow) => void): this;
        on(event: 'browser-window-created', listener: (event: Event, window: BrowserWindow) => void): this;
        off(event: 'browser-window-created', listener: (event: Event, window: BrowserWindow) => void): this;
        once(event: 'browser-window-created', listener: (event: Event, window: BrowserWindow) => void): this;
        addListener(event: 'browser-window-created', listener: (event: Event, window: BrowserWindow) => void): this;
        removeListener(event: 'browser-window-created', listener: (event: Event, window: BrowserWindow) => void): this;
        on(event: 'browser-window-focus', listener: (event: Event, window: BrowserWindow) => void): this;
        off(event: 'browser-window-focus', listener: (event: Event, window: BrowserWindow) => void): this;
        once(event: 'browser-window-focus', listener: (event: Event, window: BrowserWindow) => void): this;
        addListener(event: 'browser-window-focus', listener: (event: Event, window: BrowserWindow) => void): this;
        removeListener(event: 'browser-window-focus', listener: (event: Event, window: BrowserWindow) => void): this;
        on(event: 'certificate-error', listener: (event: Event, webContents: WebContents, url: string, error: string, certificate: Certificate, callback: (isTrusted: boolean) => void, isMainFrame: boolean) => void): this;
        off(event: 'certificate-error', listener: (event: Event, webContents: WebContents, url: string, error: string, certificate: Certificate, callback: (isTrusted: boolean) => void, isMainFrame: boolean) => void): this;
        once(event: 'certificate-error', listener: (event: Event, webContents: WebContents, url: string, error: string, certificate: Certificate, callback: (isTrusted: boolean) => void, isMainFrame: boolean) => void): this;
        addListener(event: 'certificate-error', listener: (event: Event, webContents: WebContents, url: string, error: string, certificate: Certificate, callback: (isTrusted: boolean) => void, isMainFrame: boolean) => void): this;
        removeListener(event: 'certificate-error', listener: (event: Event, webContents: WebContents, url: string, error: string, certificate: Certificate, callback: (isTrusted: boolean) => void, isMainFrame: boolean) => void): this;
        on(event: 'child-process-gone', listener: (event: Event, details: Details) => void): this;
        off(event: 'child-process-gone', listener: (event: Event, details: Details) => void): this;
        once(event: 'child-process-gone', listener: (event: Event, details: Details) => void): this;
        addListener(event: 'child-process-gone', listener: (event: Event, details: Details) => void): this;
        removeListener(event: 'child-process-gone', listener: (event: Event, details: Details) => void): this;
        on(event: 'continue-activity', listener: (event: Event, type: string, userInfo: unknown, details: ContinueActivityDetails) => void): this;
        off(event: 'continue-activity', listener: (event: Event, type: string, userInfo: unknown, details: ContinueActivityDetails) => void): this;
        once(event: 'continue-activity', listener: (event: Event, type: string, userInfo: unknown, details: ContinueActivityDetails) => void): this;
        addListener(event: 'continue-activity', listener: (event: Event, type: string, userInfo: unknown, details: ContinueActivityDetails) => void): this;
        removeListener(event: 'continue-activity', listener: (event: Event, type: string, userInfo: unknown, details: ContinueActivityDetails) => void): this;
        on(event: 'continue-activity-error', listener: (event: Event, type: string, error: string) => void): this;
        off(event: 'continue-activity-error', listener: (event: Event, type: string, error: string) => void): this;
        once(event: 'continue-activity-error', listener: (event: Event, type: string, error: string) => void): this;
        addListener(event: 'continue-activity-error', listener: (event: Event, type: string, error: string) => void): this;
        removeListener(event: 'continue-activity-error', listener: (event: Event, type: string, error: string) => void): this;
        on(event: 'did-become-active', listener: (event: Event) => void): this;
        off(event: 'did-become-active', listener: (event: Event) => void): this;
        once(event: 'did-become-active', listener: (event: Event) => void): this;
        addListener(event: 'did-become-active', listener: (event: Event) => void): this;
        removeListener(event: 'did-become-active', listener: (event: Event) => void): this;
        on(event: 'did-resign-active', listener: (event: Event) => void): this;
        off(event: 'did-resign-active', listener: (event: Event) => void): this;
        once(event: 'did-resign-active', listener: (event: Event) => void): this;
        addListener(event: 'did-resign-active', listener: (event: Event) => void): this;
        removeListener(event: 'did-resign-active', listener: (event: Event) => void): this;
        on(event: 'gpu-info-update', listener: () => void): this;
        off(event: 'gpu-info-update', listener: () => void): this;
        once(event: 'gpu-info-update', listener: () => void): this;
        addListener(event: 'gpu-info-update', listener: () => void): this;
        removeListener(event: 'gpu-info-update', listener: () => void): this;
        on(event: 'login', listener: (event: Event, webContents: WebContents, authenticationResponseDetails: AuthenticationResponseDetails, authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        off(event: 'login', listener: (event: Event, webContents: WebContents, authenticationResponseDetails: AuthenticationResponseDetails, authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        once(event: 'login', listener: (event: Event, webContents: WebContents, authenticationResponseDetails: AuthenticationResponseDetails, authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        addListener(event: 'login', listener: (event: Event, webContents: WebContents, authenticationResponseDetails: AuthenticationResponseDetails, authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        removeListener(event: 'login', listener: (event: Event, webContents: WebContents, authenticationResponseDetails: AuthenticationResponseDetails, authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        on(event: 'new-window-for-tab', listener: (event: Event) => void): this;
        off(event: 'new-window-for-tab', listener: (event: Event) => void): this;
        once(event: 'new-window-for-tab', listener: (event: Event) => void): this;
        addListener(event: 'new-window-for-tab', listener: (event: Event) => void): this;
        removeListener(event: 'new-window-for-tab', listener: (event: Event) => void): this;
        on(event: 'open-file', listener: (event: Event, path: string) => void): this;
        off(event: 'open-file', listener: (event: Event, path: string) => void): this;
        once(event: 'open-file', listener: (event: Event, path: string) => void): this;
        addListener(event: 'open-file', listener: (event: Event, path: string) => void): this;
        removeListener(event: 'open-file', listener: (event: Event, path: string) => void): this;
        on(event: 'open-url', listener: (event: Event, url: string) => void): this;
        off(event: 'open-url', listener: (event: Event, url: string) => void): this;
        once(event: 'open-url', listener: (event: Event, url: string) => void): this;
        addListener(event: 'open-url', listener: (event: Event, url: string) => void): this;
        removeListener(event: 'open-url', listener: (event: Event, url: string) => void): this;
        on(event: 'quit', listener: (event: Event, exitCode: number) => void): this;
        off(event: 'quit', listener: (event: Event, exitCode: number) => void): this;
        once(event: 'quit', listener: (event: Event, exitCode: number) => void): this;
        addListener(event: 'quit', listener: (event: Event, exitCode: number) => void): this;
        removeListener(event: 'quit', listener: (event: Event, exitCode: number) => void): this;
        on(event: 'ready', listener: (event: Event, launchInfo: (Record<string, any>) | (NotificationResponse)) => void): this;
        off(event: 'ready', listener: (event: Event, launchInfo: (Record<string, any>) | (NotificationResponse)) => void): this;
        once(event: 'ready', listener: (event: Event, launchInfo: (Record<string, any>) | (NotificationResponse)) => void): this;
        addListener(event: 'ready', listener: (event: Event, launchInfo: (Record<string, any>) | (NotificationResponse)) => void): this;
        removeListener(event: 'ready', listener: (event: Event, launchInfo: (Record<string, any>) | (NotificationResponse)) => void): this;
        on(event: 'render-process-gone', listener: (event: Event, webContents: WebContents, details: RenderProcessGoneDetails) => void): this;
        off(event: 'render-process-gone', listener: (event: Event, webContents: WebContents, details: RenderProcessGoneDetails) => void): this;
        once(event: 'render-process-gone', listener: (event: Event, webContents: WebContents, details: RenderProcessGoneDetails) => void): this;
        addListener(event: 'render-process-gone', listener: (event: Event, webContents: WebContents, details: RenderProcessGoneDetails) => void): this;
        removeListener(event: 'render-process-gone', listener: (event: Event, webContents: WebContents, details: RenderProcessGoneDetails) => void): this;
        on(event: 'second-instance', listener: (event: Event, argv: string[], workingDirectory: string, additionalData: unknown) => void): this;
        off(event: 'second-instance', listener: (event: Event, argv: string[], workingDirectory: string, additionalData: unknown) => void): this;
        once(event: 'second-instance', listener: (event: Event, argv: string[], workingDirectory: string, additionalData: unknown) => void): this;
        addListener(event: 'second-instance', listener: (event: Event, argv: string[], workingDirectory: string, additionalData: unknown) => void): this;
        removeListener(event: 'second-instance', listener: (event: Event, argv: string[], workingDirectory: string, additionalData: unknown) => void): this;
        on(event: 'select-client-certificate', listener: (event: Event, webContents: WebContents, url: string, certificateList: Certificate[], callback: (certificate?: Certificate) => void) => void): this;
        off(event: 'select-client-certificate', listener: (event: Event, webContents: WebContents, url: string, certificateList: Certificate[], callback: (certificate?: Certificate) => void) => void): this;
        once(event: 'select-client-certificate', listener: (event: Event, webContents: WebContents, url: string, certificateList: Certificate[], callback: (certificate?: Certificate) => void) => void): this;
        addListener(event: 'select-client-certificate', listener: (event: Event, webContents: WebContents, url: string, certificateList: Certificate[], callback: (certificate?: Certificate) => void) => void): this;
        removeListener(event: 'select-client-certificate', listener: (event: Event, webContents: WebContents, url: string, certificateList: Certificate[], callback: (certificate?: Certificate) => void) => void): this;
        on(event: 'session-created', listener: (session: Session) => void): this;
        off(event: 'session-created', listener: (session: Session) => void): this;
        once(event: 'session-created', listener: (session: Session) => void): this;
        addListener(event: 'session-created', listener: (session: Session) => void): this;
        removeListener(event: 'session-created', listener: (session: Session) => void): this;
        on(event: 'update-activity-state', listener: (event: Event, type: string, userInfo: unknown) => void): this;
        off(event: 'update-activity-state', listener: (event: Event, type: string, userInfo: unknown) => void): this;
        once(event: 'update-activity-state', listener: (event: Event, type: string, userInfo: unknown) => void): this;
        addListener(event: 'update-activity-state', listener: (event: Event, type: string, userInfo: unknown) => void): this;
        removeListener(event: 'update-activity-state', listener: (event: Event, type: string, userInfo: unknown) => void): this;
        on(event: 'web-contents-created', listener: (event: Event, webContents: WebContents) => void): this;
        off(event: 'web-contents-created', listener: (event: Event, webContents: WebContents) => void): this;
        once(event: 'web-contents-created', listener: (event: Event, webContents: WebContents) => void): this;
        addListener(event: 'web-contents-created', listener: (event: Event, webContents: WebContents) => void): this;
        removeListener(event: 'web-contents-created', listener: (event: Event, webContents: WebContents) => void): this;
        on(event: 'will-continue-activity', listener: (event: Event, type: string) => void): this;
        off(event: 'will-continue-activity', listener: (event: Event, type: string) => void): this;
        once(event: 'will-continue-activity', listener: (event: Event, type: string) => void): this;
        addListener(event: 'will-continue-activity', listener: (event: Event, type: string) => void): this;
        removeListener(event: 'will-continue-activity', listener: (event: Event, type: string) => void): this;
        on(event: 'will-finish-launching', listener: () => void): this;
        off(event: 'will-finish-launching', listener: () => void): this;
        once(event: 'will-finish-launching', listener: () => void): this;
        addListener(event: 'will-finish-launching', listener: () => void): this;
        removeListener(event: 'will-finish-launching', listener: () => void): this;
        on(event: 'will-quit', listener: (event: Event) => void): this;
        off(event: 'will-quit', listener: (event: Event) => void): this;
        once(event: 'will-quit', listener: (event: Event) => void): this;
        addListener(event: 'will-quit', listener: (event: Event) => void): this;
        removeListener(event: 'will-quit', listener: (event: Event) => void): this;
        on(event: 'window-all-closed', listener: () => void): this;
        off(event: 'window-all-closed', listener: () => void): this;
        once(event: 'window-all-closed', listener: () => void): this;
        addListener(event: 'window-all-closed', listener: () => void): this;
        removeListener(event: 'window-all-closed', listener: () => void): this;
        addRecentDocument(path: string): void;
        clearRecentDocuments(): void;
        configureHostResolver(options: ConfigureHostResolverOptions): void;
        disableDomainBlockingFor3DAPIs(): void;
        disableHardwareAcceleration(): void;
        enableSandbox(): void;
        exit(exitCode?: number): void;
        focus(options?: FocusOptions): void;
        getApplicationInfoForProtocol(url: string): Promise<Electron.ApplicationInfoForProtocolReturnValue>;
        getApplicationNameForProtocol(url: string): string;
        getAppMetrics(): ProcessMetric[];
        getAppPath(): string;
        getBadgeCount(): number;
        getCurrentActivityType(): string;
        getFileIcon(path: string, options?: FileIconOptions): Promise<Electron.NativeImage>;
        getGPUFeatureStatus(): GPUFeatureStatus;
        getGPUInfo(infoType: 'basic' | 'complete'): Promise<unknown>;
        getJumpListSettings(): JumpListSettings;
        getLocale(): string;
        getLocaleCountryCode(): string;
        getLoginItemSettings(options?: LoginItemSettingsOptions): LoginItemSettings;
        getName(): string;
        getPath(name: 'home' | 'appData' | 'userData' | 'sessionData' | 'temp' | 'exe' | 'module' | 'desktop' | 'documents' | 'downloads' | 'music' | 'pictures' | 'videos' | 'recent' | 'logs' | 'crashDumps'): string;
        getPreferredSystemLanguages(): string[];
        getSystemLocale(): string;
        getVersion(): string;
        hasSingleInstanceLock(): boolean;
        hide(): void;
        importCertificate(options: ImportCertificateOptions, callback: (result: number) => void): void;
        invalidateCurrentActivity(): void;
        isAccessibilitySupportEnabled(): boolean;
        isDefaultProtocolClient(protocol: string, path?: string, args?: string[]): boolean;
        isEmojiPanelSupported(): boolean;
        isHidden(): boolean;
        isInApplicationsFolder(): boolean;
        isReady(): boolean;
        isSecureKeyboardEntryEnabled(): boolean;
        isUnityRunning(): boolean;
        moveToApplicationsFolder(options?: MoveToApplicationsFolderOptions): boolean;
        quit(): void;
        relaunch(options?: RelaunchOptions): void;
        releaseSingleInstanceLock(): void;
        removeAsDefaultProtocolClient(protocol: string, path?: string, args?: string[]): boolean;
        requestSingleInstanceLock(additionalData?: Record<any, any>): boolean;
        resignCurrentActivity(): void;
        resolveProxy(url: string): Promise<string>;
        setAboutPanelOptions(options: AboutPanelOptionsOptions): void;
        setAccessibilitySupportEnabled(enabled: boolean): void;
        setActivationPolicy(policy: 'regular' | 'accessory' | 'prohibited'): void;
        setAppLogsPath(path?: string): void;
        setAppUserModelId(id: string): void;
        setAsDefaultProtocolClient(protocol: string, path?: string, args?: string[]): boolean;
        setBadgeCount(count?: number): boolean;
        setClientCertRequestPasswordHandler(handler: (clientCertRequestParams: ClientCertRequestParams) => Promise<string>): void;
        setJumpList(categories: (JumpListCategory[]) | (null)): ('ok' | 'error' | 'invalidSeparatorError' | 'fileTypeRegistrationError' | 'customCategoryAccessDeniedError');
        setLoginItemSettings(settings: Settings): void;
        setName(name: string): void;
        setPath(name: string, path: string): void;
        setProxy(config: ProxyConfig): void;
        setSecureKeyboardEntryEnabled(enabled: boolean): void;
        setUserActivity(type: string, userInfo: any, webpageURL?: string): void;
        setUserTasks(tasks: Task[]): boolean;
        show(): void;
        showAboutPanel(): void;
        showEmojiPanel(): void;
        startAccessingSecurityScopedResource(bookmarkData: string): Function;
        updateCurrentActivity(type: string, userInfo: any): void;
        whenReady(): Promise<void>;
        accessibilitySupportEnabled: boolean;
        applicationMenu: (Menu) | (null);
        badgeCount: number;
        readonly commandLine: CommandLine;
        readonly dock: Dock;
        readonly isPackaged: boolean;
        name: string;
        readonly runningUnderARM64Translation: boolean;
        userAgentFallback: string;
    }
    interface AutoUpdater extends NodeJS.EventEmitter {
        on(event: 'before-quit-for-update', listener: () => void): this;
        off(event: 'before-quit-for-update', listener: () => void): this;
        once(event: 'before-quit-for-update', listener: () => void): this;
        addListener(event: 'before-quit-for-update', listener: () => void): this;
        removeListener(event: 'before-quit-for-update', listener: () => void): this;
        on(event: 'checking-for-update', listener: () => void): this;
        off(event: 'checking-for-update', listener: () => void): this;
        once(event: 'checking-for-update', listener: () => void): this;
        addListener(event: 'checking-for-update', listener: () => void): this;
        removeListener(event: 'checking-for-update', listener: () => void): this;
        on(event: 'error', listener: (error: Error) => void): this;
        off(event: 'error', listener: (error: Error) => void): this;
        once(event: 'error', listener: (error: Error) => void): this;
        addListener(event: 'error', listener: (error: Error) => void): this;
        removeListener(event: 'error', listener: (error: Error) => void): this;
        on(event: 'update-available', listener: () => void): this;
        off(event: 'update-available', listener: () => void): this;
        once(event: 'update-available', listener: () => void): this;
        addListener(event: 'update-available', listener: () => void): this;
        removeListener(event: 'update-available', listener: () => void): this;
        on(event: 'update-downloaded', listener: (event: Event, releaseNotes: string, releaseName: string, releaseDate: Date, updateURL: string) => void): this;
        off(event: 'update-downloaded', listener: (event: Event, releaseNotes: string, releaseName: string, releaseDate: Date, updateURL: string) => void): this;
        once(event: 'update-downloaded', listener: (event: Event, releaseNotes: string, releaseName: string, releaseDate: Date, updateURL: string) => void): this;
        addListener(event: 'update-downloaded', listener: (event: Event, releaseNotes: string, releaseName: string, releaseDate: Date, updateURL: string) => void): this;
        removeListener(event: 'update-downloaded', listener: (event: Event, releaseNotes: string, releaseName: string, releaseDate: Date, updateURL: string) => void): this;
        on(event: 'update-not-available', listener: () => void): this;
        off(event: 'update-not-available', listener: () => void): this;
        once(event: 'update-not-available', listener: () => void): this;
        addListener(event: 'update-not-available', listener: () => void): this;
        removeListener(event: 'update-not-available', listener: () => void): this;
        checkForUpdates(): void;
        getFeedURL(): string;
        quitAndInstall(): void;
        setFeedURL(options: FeedURLOptions): void;
    }
    class BaseWindow extends NodeEventEmitter {
        on(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        off(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        once(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        addListener(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        removeListener(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        on(event: 'app-command', listener: (event: Event, command: string) => void): this;
        off(event: 'app-command', listener: (event: Event, command: string) => void): this;
        once(event: 'app-command', listener: (event: Event, command: string) => void): this;
        addListener(event: 'app-command', listener: (event: Event, command: string) => void): this;
        removeListener(event: 'app-command', listener: (event: Event, command: string) => void): this;
        on(event: 'blur', listener: (event: Event) => void): this;
        off(event: 'blur', listener: (event: Event) => void): this;
        once(event: 'blur', listener: (event: Event) => void): this;
        addListener(event: 'blur', listener: (event: Event) => void): this;
        removeListener(event: 'blur', listener: (event: Event) => void): this;
        on(event: 'close', listener: (event: Event) => void): this;
        off(event: 'close', listener: (event: Event) => void): this;
        once(event: 'close', listener: (event: Event) => void): this;
        addListener(event: 'close', listener: (event: Event) => void): this;
        removeListener(event: 'close', listener: (event: Event) => void): this;
        on(event: 'closed', listener: () => void): this;
        off(event: 'closed', listener: () => void): this;
        once(event: 'closed', listener: () => void): this;
        addListener(event: 'closed', listener: () => void): this;
        removeListener(event: 'closed', listener: () => void): this;
        on(event: 'enter-full-screen', listener: () => void): this;
        off(event: 'enter-full-screen', listener: () => void): this;
        once(event: 'enter-full-screen', listener: () => void): this;
        addListener(event: 'enter-full-screen', listener: () => void): this;
        removeListener(event: 'enter-full-screen', listener: () => void): this;
        on(event: 'focus', listener: (event: Event) => void): this;
        off(event: 'focus', listener: (event: Event) => void): this;
        once(event: 'focus', listener: (event: Event) => void): this;
        addListener(event: 'focus', listener: (event: Event) => void): this;
        removeListener(event: 'focus', listener: (event: Event) => void): this;
        on(event: 'hide', listener: () => void): this;
        off(event: 'hide', listener: () => void): this;
        once(event: 'hide', listener: () => void): this;
        addListener(event: 'hide', listener: () => void): this;
        removeListener(event: 'hide', listener: () => void): this;
        on(event: 'leave-full-screen', listener: () => void): this;
        off(event: 'leave-full-screen', listener: () => void): this;
        once(event: 'leave-full-screen', listener: () => void): this;
        addListener(event: 'leave-full-screen', listener: () => void): this;
        removeListener(event: 'leave-full-screen', listener: () => void): this;
        on(event: 'maximize', listener: () => void): this;
        off(event: 'maximize', listener: () => void): this;
        once(event: 'maximize', listener: () => void): this;
        addListener(event: 'maximize', listener: () => void): this;
        removeListener(event: 'maximize', listener: () => void): this;
        on(event: 'minimize', listener: () => void): this;
        off(event: 'minimize', listener: () => void): this;
        once(event: 'minimize', listener: () => void): this;
        addListener(event: 'minimize', listener: () => void): this;
        removeListener(event: 'minimize', listener: () => void): this;
        on(event: 'move', listener: () => void): this;
        off(event: 'move', listener: () => void): this;
        once(event: 'move', listener: () => void): this;
        addListener(event: 'move', listener: () => void): this;
        removeListener(event: 'move', listener: () => void): this;
        on(event: 'moved', listener: () => void): this;
        off(event: 'moved', listener: () => void): this;
        once(event: 'moved', listener: () => void): this;
        addListener(event: 'moved', listener: () => void): this;
        removeListener(event: 'moved', listener: () => void): this;
        on(event: 'new-window-for-tab', listener: () => void): this;
        off(event: 'new-window-for-tab', listener: () => void): this;
        once(event: 'new-window-for-tab', listener: () => void): this;
        addListener(event: 'new-window-for-tab', listener: () => void): this;
        removeListener(event: 'new-window-for-tab', listener: () => void): this;
        on(event: 'resize', listener: () => void): this;
        off(event: 'resize', listener: () => void): this;
        once(event: 'resize', listener: () => void): this;
        addListener(event: 'resize', listener: () => void): this;
        removeListener(event: 'resize', listener: () => void): this;
        on(event: 'resized', listener: () => void): this;
        off(event: 'resized', listener: () => void): this;
        once(event: 'resized', listener: () => void): this;
        addListener(event: 'resized', listener: () => void): this;
        removeListener(event: 'resized', listener: () => void): this;
        on(event: 'restore', listener: () => void): this;
        off(event: 'restore', listener: () => void): this;
        once(event: 'restore', listener: () => void): this;
        addListener(event: 'restore', listener: () => void): this;
        removeListener(event: 'restore', listener: () => void): this;
        on(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        off(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        once(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        addListener(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        removeListener(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        on(event: 'session-end', listener: () => void): this;
        off(event: 'session-end', listener: () => void): this;
        once(event: 'session-end', listener: () => void): this;
        addListener(event: 'session-end', listener: () => void): this;
        removeListener(event: 'session-end', listener: () => void): this;
        on(event: 'sheet-begin', listener: () => void): this;
        off(event: 'sheet-begin', listener: () => void): this;
        once(event: 'sheet-begin', listener: () => void): this;
        addListener(event: 'sheet-begin', listener: () => void): this;
        removeListener(event: 'sheet-begin', listener: () => void): this;
        on(event: 'sheet-end', listener: () => void): this;
        off(event: 'sheet-end', listener: () => void): this;
        once(event: 'sheet-end', listener: () => void): this;
        addListener(event: 'sheet-end', listener: () => void): this;
        removeListener(event: 'sheet-end', listener: () => void): this;
        on(event: 'show', listener: () => void): this;
        off(event: 'show', listener: () => void): this;
        once(event: 'show', listener: () => void): this;
        addListener(event: 'show', listener: () => void): this;
        removeListener(event: 'show', listener: () => void): this;
        on(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        off(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        once(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        addListener(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        removeListener(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        on(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        off(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        once(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        addListener(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        removeListener(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        on(event: 'unmaximize', listener: () => void): this;
        off(event: 'unmaximize', listener: () => void): this;
        once(event: 'unmaximize', listener: () => void): this;
        addListener(event: 'unmaximize', listener: () => void): this;
        removeListener(event: 'unmaximize', listener: () => void): this;
        on(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        off(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        once(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        addListener(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        removeListener(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        on(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        off(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        once(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        addListener(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        removeListener(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        constructor(options?: BaseWindowConstructorOptions);
        static fromId(id: number): (BaseWindow) | (null);
        static getAllWindows(): BaseWindow[];
        static getFocusedWindow(): (BaseWindow) | (null);
        addTabbedWindow(baseWindow: BaseWindow): void;
        blur(): void;
        center(): void;
        close(): void;
        closeFilePreview(): void;
        destroy(): void;
        flashFrame(flag: boolean): void;
        focus(): void;
        getBackgroundColor(): string;
        getBounds(): Rectangle;
        getChildWindows(): BaseWindow[];
        getContentBounds(): Rectangle;
        getContentSize(): number[];
        getContentView(): View;
        getMaximumSize(): number[];
        getMediaSourceId(): string;
        getMinimumSize(): number[];
        getNativeWindowHandle(): Buffer;
        getNormalBounds(): Rectangle;
        getOpacity(): number;
        getParentWindow(): (BaseWindow) | (null);
        getPosition(): number[];
        getRepresentedFilename(): string;
        getSize(): number[];
        getTitle(): string;
        getWindowButtonPosition(): (Point) | (null);
        hasShadow(): boolean;
        hide(): void;
        hookWindowMessage(message: number, callback: (wParam: Buffer, lParam: Buffer) => void): void;
        invalidateShadow(): void;
        isAlwaysOnTop(): boolean;
        isClosable(): boolean;
        isDestroyed(): boolean;
        isDocumentEdited(): boolean;
        isEnabled(): boolean;
        isFocusable(): boolean;
        isFocused(): boolean;
        isFullScreen(): boolean;
        isFullScreenable(): boolean;
        isHiddenInMissionControl(): boolean;
        isKiosk(): boolean;
        isMaximizable(): boolean;
        isMaximized(): boolean;
        isMenuBarAutoHide(): boolean;
        isMenuBarVisible(): boolean;
        isMinimizable(): boolean;
        isMinimized(): boolean;
        isModal(): boolean;
        isMovable(): boolean;
        isNormal(): boolean;
        isResizable(): boolean;
        isSimpleFullScreen(): boolean;
        isTabletMode(): boolean;
        isVisible(): boolean;
        isVisibleOnAllWorkspaces(): boolean;
        isWindowMessageHooked(message: number): boolean;
        maximize(): void;
        mergeAllWindows(): void;
        minimize(): void;
        moveAbove(mediaSourceId: string): void;
        moveTabToNewWindow(): void;
        moveTop(): void;
        previewFile(path: string, displayName?: string): void;
        removeMenu(): void;
        restore(): void;
        selectNextTab(): void;
        selectPreviousTab(): void;
        setAlwaysOnTop(flag: boolean, level?: 'normal' | 'floating' | 'torn-off-menu' | 'modal-panel' | 'main-menu' | 'status' | 'pop-up-menu' | 'screen-saver' | 'dock', relativeLevel?: number): void;
        setAppDetails(options: AppDetailsOptions): void;
        setAspectRatio(aspectRatio: number, extraSize?: Size): void;
        setAutoHideCursor(autoHide: boolean): void;
        setAutoHideMenuBar(hide: boolean): void;
        setBackgroundColor(backgroundColor: string): void;
        setBackgroundMaterial(material: 'auto' | 'none' | 'mica' | 'acrylic' | 'tabbed'): void;
        setBounds(bounds: Partial<Rectangle>, animate?: boolean): void;
        setClosable(closable: boolean): void;
        setContentBounds(bounds: Rectangle, animate?: boolean): void;
        setContentProtection(enable: boolean): void;
        setContentSize(width: number, height: number, animate?: boolean): void;
        setContentView(view: View): void;
        setDocumentEdited(edited: boolean): void;
        setEnabled(enable: boolean): void;
        setFocusable(focusable: boolean): void;
        setFullScreen(flag: boolean): void;
        setFullScreenable(fullscreenable: boolean): void;
        setHasShadow(hasShadow: boolean): void;
        setHiddenInMissionControl(hidden: boolean): void;
        setIcon(icon: (NativeImage) | (string)): void;
        setIgnoreMouseEvents(ignore: boolean, options?: IgnoreMouseEventsOptions): void;
        setKiosk(flag: boolean): void;
        setMaximizable(maximizable: boolean): void;
        setMaximumSize(width: number, height: number): void;
        setMenu(menu: (Menu) | (null)): void;
        setMenuBarVisibility(visible: boolean): void;
        setMinimizable(minimizable: boolean): void;
        setMinimumSize(width: number, height: number): void;
        setMovable(movable: boolean): void;
        setOpacity(opacity: number): void;
        setOverlayIcon(overlay: (NativeImage) | (null), description: string): void;
        setParentWindow(parent: (BaseWindow) | (null)): void;
        setPosition(x: number, y: number, animate?: boolean): void;
        setProgressBar(progress: number, options?: ProgressBarOptions): void;
        setRepresentedFilename(filename: string): void;
        setResizable(resizable: boolean): void;
        setShape(rects: Rectangle[]): void;
        setSheetOffset(offsetY: number, offsetX?: number): void;
        setSimpleFullScreen(flag: boolean): void;
        setSize(width: number, height: number, animate?: boolean): void;
        setSkipTaskbar(skip: boolean): void;
        setThumbarButtons(buttons: ThumbarButton[]): boolean;
        setThumbnailClip(region: Rectangle): void;
        setThumbnailToolTip(toolTip: string): void;
        setTitle(title: string): void;
        setTitleBarOverlay(options: TitleBarOverlayOptions): void;
        setTouchBar(touchBar: (TouchBar) | (null)): void;
        setVibrancy(type: (('titlebar' | 'selection' | 'menu' | 'popover' | 'sidebar' | 'header' | 'sheet' | 'window' | 'hud' | 'fullscreen-ui' | 'tooltip' | 'content' | 'under-window' | 'under-page')) | (null)): void;
        setVisibleOnAllWorkspaces(visible: boolean, options?: VisibleOnAllWorkspacesOptions): void;
        setWindowButtonPosition(position: (Point) | (null)): void;
        setWindowButtonVisibility(visible: boolean): void;
        show(): void;
        showAllTabs(): void;
        showInactive(): void;
        toggleTabBar(): void;
        unhookAllWindowMessages(): void;
        unhookWindowMessage(message: number): void;
        unmaximize(): void;
        accessibleTitle: string;
        autoHideMenuBar: boolean;
        closable: boolean;
        contentView: View;
        documentEdited: boolean;
        excludedFromShownWindowsMenu: boolean;
        focusable: boolean;
        fullScreen: boolean;
        fullScreenable: boolean;
        readonly id: number;
        kiosk: boolean;
        maximizable: boolean;
        menuBarVisible: boolean;
        minimizable: boolean;
        movable: boolean;
        representedFilename: string;
        resizable: boolean;
        shadow: boolean;
        simpleFullScreen: boolean;
        readonly tabbingIdentifier?: string;
        title: string;
        visibleOnAllWorkspaces: boolean;
    }
    interface BaseWindowConstructorOptions {
        acceptFirstMouse?: boolean;
        alwaysOnTop?: boolean;
        autoHideMenuBar?: boolean;
        backgroundColor?: string;
        backgroundMaterial?: ('auto' | 'none' | 'mica' | 'acrylic' | 'tabbed');
        center?: boolean;
        closable?: boolean;
        darkTheme?: boolean;
        disableAutoHideCursor?: boolean;
        enableLargerThanScreen?: boolean;
        focusable?: boolean;
        frame?: boolean;
        fullscreen?: boolean;
        fullscreenable?: boolean;
        hasShadow?: boolean;
        height?: number;
        hiddenInMissionControl?: boolean;
        icon?: (NativeImage) | (string);
        kiosk?: boolean;
        maxHeight?: number;
        maximizable?: boolean;
        maxWidth?: number;
        minHeight?: number;
        minimizable?: boolean;
        minWidth?: number;
        modal?: boolean;
        movable?: boolean;
        opacity?: number;
        parent?: BaseWindow;
        resizable?: boolean;
        roundedCorners?: boolean;
        show?: boolean;
        simpleFullscreen?: boolean;
        skipTaskbar?: boolean;
        tabbingIdentifier?: string;
        thickFrame?: boolean;
        title?: string;
        titleBarOverlay?: (TitleBarOverlay) | (boolean);
        titleBarStyle?: ('default' | 'hidden' | 'hiddenInset' | 'customButtonsOnHover');
        trafficLightPosition?: Point;
        transparent?: boolean;
        type?: string;
        useContentSize?: boolean;
        vibrancy?: ('appearance-based' | 'titlebar' | 'selection' | 'menu' | 'popover' | 'sidebar' | 'header' | 'sheet' | 'window' | 'hud' | 'fullscreen-ui' | 'tooltip' | 'content' | 'under-window' | 'under-page');
        visualEffectState?: ('followWindow' | 'active' | 'inactive');
        width?: number;
        x?: number;
        y?: number;
        zoomToPageWidth?: boolean;
    }
    interface BluetoothDevice {
        deviceId: string;
        deviceName: string;
    }
    class BrowserView {
        constructor(options?: BrowserViewConstructorOptions);
        getBounds(): Rectangle;
        setAutoResize(options: AutoResizeOptions): void;
        setBackgroundColor(color: string): void;
        setBounds(bounds: Rectangle): void;
        webContents: WebContents;
    }
    class BrowserWindow extends BaseWindow {
        on(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        off(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        once(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        addListener(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        removeListener(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        on(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        off(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        once(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        addListener(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        removeListener(event: 'always-on-top-changed', listener: (event: Event, isAlwaysOnTop: boolean) => void): this;
        on(event: 'app-command', listener: (event: Event, command: string) => void): this;
        off(event: 'app-command', listener: (event: Event, command: string) => void): this;
        once(event: 'app-command', listener: (event: Event, command: string) => void): this;
        addListener(event: 'app-command', listener: (event: Event, command: string) => void): this;
        removeListener(event: 'app-command', listener: (event: Event, command: string) => void): this;
        on(event: 'app-command', listener: (event: Event, command: string) => void): this;
        off(event: 'app-command', listener: (event: Event, command: string) => void): this;
        once(event: 'app-command', listener: (event: Event, command: string) => void): this;
        addListener(event: 'app-command', listener: (event: Event, command: string) => void): this;
        removeListener(event: 'app-command', listener: (event: Event, command: string) => void): this;
        on(event: 'blur', listener: () => void): this;
        off(event: 'blur', listener: () => void): this;
        once(event: 'blur', listener: () => void): this;
        addListener(event: 'blur', listener: () => void): this;
        removeListener(event: 'blur', listener: () => void): this;
        on(event: 'blur', listener: (event: Event) => void): this;
        off(event: 'blur', listener: (event: Event) => void): this;
        once(event: 'blur', listener: (event: Event) => void): this;
        addListener(event: 'blur', listener: (event: Event) => void): this;
        removeListener(event: 'blur', listener: (event: Event) => void): this;
        on(event: 'close', listener: (event: Event) => void): this;
        off(event: 'close', listener: (event: Event) => void): this;
        once(event: 'close', listener: (event: Event) => void): this;
        addListener(event: 'close', listener: (event: Event) => void): this;
        removeListener(event: 'close', listener: (event: Event) => void): this;
        on(event: 'close', listener: (event: Event) => void): this;
        off(event: 'close', listener: (event: Event) => void): this;
        once(event: 'close', listener: (event: Event) => void): this;
        addListener(event: 'close', listener: (event: Event) => void): this;
        removeListener(event: 'close', listener: (event: Event) => void): this;
        on(event: 'closed', listener: () => void): this;
        off(event: 'closed', listener: () => void): this;
        once(event: 'closed', listener: () => void): this;
        addListener(event: 'closed', listener: () => void): this;
        removeListener(event: 'closed', listener: () => void): this;
        on(event: 'closed', listener: () => void): this;
        off(event: 'closed', listener: () => void): this;
        once(event: 'closed', listener: () => void): this;
        addListener(event: 'closed', listener: () => void): this;
        removeListener(event: 'closed', listener: () => void): this;
        on(event: 'enter-full-screen', listener: () => void): this;
        off(event: 'enter-full-screen', listener: () => void): this;
        once(event: 'enter-full-screen', listener: () => void): this;
        addListener(event: 'enter-full-screen', listener: () => void): this;
        removeListener(event: 'enter-full-screen', listener: () => void): this;
        on(event: 'enter-full-screen', listener: () => void): this;
        off(event: 'enter-full-screen', listener: () => void): this;
        once(event: 'enter-full-screen', listener: () => void): this;
        addListener(event: 'enter-full-screen', listener: () => void): this;
        removeListener(event: 'enter-full-screen', listener: () => void): this;
        on(event: 'enter-html-full-screen', listener: () => void): this;
        off(event: 'enter-html-full-screen', listener: () => void): this;
        once(event: 'enter-html-full-screen', listener: () => void): this;
        addListener(event: 'enter-html-full-screen', listener: () => void): this;
        removeListener(event: 'enter-html-full-screen', listener: () => void): this;
        on(event: 'focus', listener: () => void): this;
        off(event: 'focus', listener: () => void): this;
        once(event: 'focus', listener: () => void): this;
        addListener(event: 'focus', listener: () => void): this;
        removeListener(event: 'focus', listener: () => void): this;
        on(event: 'focus', listener: (event: Event) => void): this;
        off(event: 'focus', listener: (event: Event) => void): this;
        once(event: 'focus', listener: (event: Event) => void): this;
        addListener(event: 'focus', listener: (event: Event) => void): this;
        removeListener(event: 'focus', listener: (event: Event) => void): this;
        on(event: 'hide', listener: () => void): this;
        off(event: 'hide', listener: () => void): this;
        once(event: 'hide', listener: () => void): this;
        addListener(event: 'hide', listener: () => void): this;
        removeListener(event: 'hide', listener: () => void): this;
        on(event: 'hide', listener: () => void): this;
        off(event: 'hide', listener: () => void): this;
        once(event: 'hide', listener: () => void): this;
        addListener(event: 'hide', listener: () => void): this;
        removeListener(event: 'hide', listener: () => void): this;
        on(event: 'leave-full-screen', listener: () => void): this;
        off(event: 'leave-full-screen', listener: () => void): this;
        once(event: 'leave-full-screen', listener: () => void): this;
        addListener(event: 'leave-full-screen', listener: () => void): this;
        removeListener(event: 'leave-full-screen', listener: () => void): this;
        on(event: 'leave-full-screen', listener: () => void): this;
        off(event: 'leave-full-screen', listener: () => void): this;
        once(event: 'leave-full-screen', listener: () => void): this;
        addListener(event: 'leave-full-screen', listener: () => void): this;
        removeListener(event: 'leave-full-screen', listener: () => void): this;
        on(event: 'leave-html-full-screen', listener: () => void): this;
        off(event: 'leave-html-full-screen', listener: () => void): this;
        once(event: 'leave-html-full-screen', listener: () => void): this;
        addListener(event: 'leave-html-full-screen', listener: () => void): this;
        removeListener(event: 'leave-html-full-screen', listener: () => void): this;
        on(event: 'maximize', listener: () => void): this;
        off(event: 'maximize', listener: () => void): this;
        once(event: 'maximize', listener: () => void): this;
        addListener(event: 'maximize', listener: () => void): this;
        removeListener(event: 'maximize', listener: () => void): this;
        on(event: 'maximize', listener: () => void): this;
        off(event: 'maximize', listener: () => void): this;
        once(event: 'maximize', listener: () => void): this;
        addListener(event: 'maximize', listener: () => void): this;
        removeListener(event: 'maximize', listener: () => void): this;
        on(event: 'minimize', listener: () => void): this;
        off(event: 'minimize', listener: () => void): this;
        once(event: 'minimize', listener: () => void): this;
        addListener(event: 'minimize', listener: () => void): this;
        removeListener(event: 'minimize', listener: () => void): this;
        on(event: 'minimize', listener: () => void): this;
        off(event: 'minimize', listener: () => void): this;
        once(event: 'minimize', listener: () => void): this;
        addListener(event: 'minimize', listener: () => void): this;
        removeListener(event: 'minimize', listener: () => void): this;
        on(event: 'move', listener: () => void): this;
        off(event: 'move', listener: () => void): this;
        once(event: 'move', listener: () => void): this;
        addListener(event: 'move', listener: () => void): this;
        removeListener(event: 'move', listener: () => void): this;
        on(event: 'move', listener: () => void): this;
        off(event: 'move', listener: () => void): this;
        once(event: 'move', listener: () => void): this;
        addListener(event: 'move', listener: () => void): this;
        removeListener(event: 'move', listener: () => void): this;
        on(event: 'moved', listener: () => void): this;
        off(event: 'moved', listener: () => void): this;
        once(event: 'moved', listener: () => void): this;
        addListener(event: 'moved', listener: () => void): this;
        removeListener(event: 'moved', listener: () => void): this;
        on(event: 'moved', listener: () => void): this;
        off(event: 'moved', listener: () => void): this;
        once(event: 'moved', listener: () => void): this;
        addListener(event: 'moved', listener: () => void): this;
        removeListener(event: 'moved', listener: () => void): this;
        on(event: 'new-window-for-tab', listener: () => void): this;
        off(event: 'new-window-for-tab', listener: () => void): this;
        once(event: 'new-window-for-tab', listener: () => void): this;
        addListener(event: 'new-window-for-tab', listener: () => void): this;
        removeListener(event: 'new-window-for-tab', listener: () => void): this;
        on(event: 'new-window-for-tab', listener: () => void): this;
        off(event: 'new-window-for-tab', listener: () => void): this;
        once(event: 'new-window-for-tab', listener: () => void): this;
        addListener(event: 'new-window-for-tab', listener: () => void): this;
        removeListener(event: 'new-window-for-tab', listener: () => void): this;
        on(event: 'page-title-updated', listener: (event: Event, title: string, explicitSet: boolean) => void): this;
        off(event: 'page-title-updated', listener: (event: Event, title: string, explicitSet: boolean) => void): this;
        once(event: 'page-title-updated', listener: (event: Event, title: string, explicitSet: boolean) => void): this;
        addListener(event: 'page-title-updated', listener: (event: Event, title: string, explicitSet: boolean) => void): this;
        removeListener(event: 'page-title-updated', listener: (event: Event, title: string, explicitSet: boolean) => void): this;
        on(event: 'ready-to-show', listener: () => void): this;
        off(event: 'ready-to-show', listener: () => void): this;
        once(event: 'ready-to-show', listener: () => void): this;
        addListener(event: 'ready-to-show', listener: () => void): this;
        removeListener(event: 'ready-to-show', listener: () => void): this;
        on(event: 'resize', listener: () => void): this;
        off(event: 'resize', listener: () => void): this;
        once(event: 'resize', listener: () => void): this;
        addListener(event: 'resize', listener: () => void): this;
        removeListener(event: 'resize', listener: () => void): this;
        on(event: 'resize', listener: () => void): this;
        off(event: 'resize', listener: () => void): this;
        once(event: 'resize', listener: () => void): this;
        addListener(event: 'resize', listener: () => void): this;
        removeListener(event: 'resize', listener: () => void): this;
        on(event: 'resized', listener: () => void): this;
        off(event: 'resized', listener: () => void): this;
        once(event: 'resized', listener: () => void): this;
        addListener(event: 'resized', listener: () => void): this;
        removeListener(event: 'resized', listener: () => void): this;
        on(event: 'resized', listener: () => void): this;
        off(event: 'resized', listener: () => void): this;
        once(event: 'resized', listener: () => void): this;
        addListener(event: 'resized', listener: () => void): this;
        removeListener(event: 'resized', listener: () => void): this;
        on(event: 'responsive', listener: () => void): this;
        off(event: 'responsive', listener: () => void): this;
        once(event: 'responsive', listener: () => void): this;
        addListener(event: 'responsive', listener: () => void): this;
        removeListener(event: 'responsive', listener: () => void): this;
        on(event: 'restore', listener: () => void): this;
        off(event: 'restore', listener: () => void): this;
        once(event: 'restore', listener: () => void): this;
        addListener(event: 'restore', listener: () => void): this;
        removeListener(event: 'restore', listener: () => void): this;
        on(event: 'restore', listener: () => void): this;
        off(event: 'restore', listener: () => void): this;
        once(event: 'restore', listener: () => void): this;
        addListener(event: 'restore', listener: () => void): this;
        removeListener(event: 'restore', listener: () => void): this;
        on(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        off(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        once(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        addListener(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        removeListener(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        on(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        off(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        once(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        addListener(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        removeListener(event: 'rotate-gesture', listener: (event: Event, rotation: number) => void): this;
        on(event: 'session-end', listener: () => void): this;
        off(event: 'session-end', listener: () => void): this;
        once(event: 'session-end', listener: () => void): this;
        addListener(event: 'session-end', listener: () => void): this;
        removeListener(event: 'session-end', listener: () => void): this;
        on(event: 'session-end', listener: () => void): this;
        off(event: 'session-end', listener: () => void): this;
        once(event: 'session-end', listener: () => void): this;
        addListener(event: 'session-end', listener: () => void): this;
        removeListener(event: 'session-end', listener: () => void): this;
        on(event: 'sheet-begin', listener: () => void): this;
        off(event: 'sheet-begin', listener: () => void): this;
        once(event: 'sheet-begin', listener: () => void): this;
        addListener(event: 'sheet-begin', listener: () => void): this;
        removeListener(event: 'sheet-begin', listener: () => void): this;
        on(event: 'sheet-begin', listener: () => void): this;
        off(event: 'sheet-begin', listener: () => void): this;
        once(event: 'sheet-begin', listener: () => void): this;
        addListener(event: 'sheet-begin', listener: () => void): this;
        removeListener(event: 'sheet-begin', listener: () => void): this;
        on(event: 'sheet-end', listener: () => void): this;
        off(event: 'sheet-end', listener: () => void): this;
        once(event: 'sheet-end', listener: () => void): this;
        addListener(event: 'sheet-end', listener: () => void): this;
        removeListener(event: 'sheet-end', listener: () => void): this;
        on(event: 'sheet-end', listener: () => void): this;
        off(event: 'sheet-end', listener: () => void): this;
        once(event: 'sheet-end', listener: () => void): this;
        addListener(event: 'sheet-end', listener: () => void): this;
        removeListener(event: 'sheet-end', listener: () => void): this;
        on(event: 'show', listener: () => void): this;
        off(event: 'show', listener: () => void): this;
        once(event: 'show', listener: () => void): this;
        addListener(event: 'show', listener: () => void): this;
        removeListener(event: 'show', listener: () => void): this;
        on(event: 'show', listener: () => void): this;
        off(event: 'show', listener: () => void): this;
        once(event: 'show', listener: () => void): this;
        addListener(event: 'show', listener: () => void): this;
        removeListener(event: 'show', listener: () => void): this;
        on(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        off(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        once(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        addListener(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        removeListener(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        on(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        off(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        once(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        addListener(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        removeListener(event: 'swipe', listener: (event: Event, direction: string) => void): this;
        on(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        off(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        once(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        addListener(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        removeListener(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        on(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        off(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        once(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        addListener(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        removeListener(event: 'system-context-menu', listener: (event: Event, point: Point) => void): this;
        on(event: 'unmaximize', listener: () => void): this;
        off(event: 'unmaximize', listener: () => void): this;
        once(event: 'unmaximize', listener: () => void): this;
        addListener(event: 'unmaximize', listener: () => void): this;
        removeListener(event: 'unmaximize', listener: () => void): this;
        on(event: 'unmaximize', listener: () => void): this;
        off(event: 'unmaximize', listener: () => void): this;
        once(event: 'unmaximize', listener: () => void): this;
        addListener(event: 'unmaximize', listener: () => void): this;
        removeListener(event: 'unmaximize', listener: () => void): this;
        on(event: 'unresponsive', listener: () => void): this;
        off(event: 'unresponsive', listener: () => void): this;
        once(event: 'unresponsive', listener: () => void): this;
        addListener(event: 'unresponsive', listener: () => void): this;
        removeListener(event: 'unresponsive', listener: () => void): this;
        on(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        off(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        once(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        addListener(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        removeListener(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        on(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        off(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        once(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        addListener(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        removeListener(event: 'will-move', listener: (event: Event, newBounds: Rectangle) => void): this;
        on(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        off(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        once(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        addListener(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        removeListener(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        on(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        off(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        once(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        addListener(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        removeListener(event: 'will-resize', listener: (event: Event, newBounds: Rectangle, details: WillResizeDetails) => void): this;
        constructor(options?: BrowserWindowConstructorOptions);
        static fromBrowserView(browserView: BrowserView): (BrowserWindow) | (null);
        static fromId(id: number): (BrowserWindow) | (null);
        static fromWebContents(webContents: WebContents): (BrowserWindow) | (null);
        static getAllWindows(): BrowserWindow[];
        static getFocusedWindow(): (BrowserWindow) | (null);
        addBrowserView(browserView: BrowserView): void;
        addTabbedWindow(browserWindow: BrowserWindow): void;
        blur(): void;
        blurWebView(): void;
        capturePage(rect?: Rectangle, opts?: Opts): Promise<Electron.NativeImage>;
        center(): void;
        close(): void;
        closeFilePreview(): void;
        destroy(): void;
        flashFrame(flag: boolean): void;
        focus(): void;
        focusOnWebView(): void;
        getBackgroundColor(): string;
        getBounds(): Rectangle;
        getBrowserView(): (BrowserView) | (null);
        getBrowserViews(): BrowserView[];
        getChildWindows(): BrowserWindow[];
        getContentBounds(): Rectangle;
        getContentSize(): number[];
        getMaximumSize(): number[];
        getMediaSourceId(): string;
        getMinimumSize(): number[];
        getNativeWindowHandle(): Buffer;
        getNormalBounds(): Rectangle;
        getOpacity(): number;
        getParentWindow(): (BrowserWindow) | (null);
        getPosition(): number[];
        getRepresentedFilename(): string;
        getSize(): number[];
        getTitle(): string;
        getWindowButtonPosition(): (Point) | (null);
        hasShadow(): boolean;
        hide(): void;
        hookWindowMessage(message: number, callback: (wParam: Buffer, lParam: Buffer) => void): void;
        invalidateShadow(): void;
        isAlwaysOnTop(): boolean;
        isClosable(): boolean;
        isDestroyed(): boolean;
        isDocumentEdited(): boolean;
        isEnabled(): boolean;
        isFocusable(): boolean;
        isFocused(): boolean;
        isFullScreen(): boolean;
        isFullScreenable(): boolean;
        isHiddenInMissionControl(): boolean;
        isKiosk(): boolean;
        isMaximizable(): boolean;
        isMaximized(): boolean;
        isMenuBarAutoHide(): boolean;
        isMenuBarVisible(): boolean;
        isMinimizable(): boolean;
        isMinimized(): boolean;
        isModal(): boolean;
        isMovable(): boolean;
        isNormal(): boolean;
        isResizable(): boolean;
        isSimpleFullScreen(): boolean;
        isTabletMode(): boolean;
        isVisible(): boolean;
        isVisibleOnAllWorkspaces(): boolean;
        isWindowMessageHooked(message: number): boolean;
        loadFile(filePath: string, options?: LoadFileOptions): Promise<void>;
        loadURL(url: string, options?: LoadURLOptions): Promise<void>;
        maximize(): void;
        mergeAllWindows(): void;
        minimize(): void;
        moveAbove(mediaSourceId: string): void;
        moveTabToNewWindow(): void;
        moveTop(): void;
        previewFile(path: string, displayName?: string): void;
        reload(): void;
        removeBrowserView(browserView: BrowserView): void;
        removeMenu(): void;
        restore(): void;
        selectNextTab(): void;
        selectPreviousTab(): void;
        setAlwaysOnTop(flag: boolean, level?: 'normal' | 'floating' | 'torn-off-menu' | 'modal-panel' | 'main-menu' | 'status' | 'pop-up-menu' | 'screen-saver' | 'dock', relativeLevel?: number): void;
        setAppDetails(options: AppDetailsOptions): void;
        setAspectRatio(aspectRatio: number, extraSize?: Size): void;
        setAutoHideCursor(autoHide: boolean): void;
        setAutoHideMenuBar(hide: boolean): void;
        setBackgroundColor(backgroundColor: string): void;
        setBackgroundMaterial(material: 'auto' | 'none' | 'mica' | 'acrylic' | 'tabbed'): void;
        setBounds(bounds: Partial<Rectangle>, animate?: boolean): void;
        setBrowserView(browserView: (BrowserView) | (null)): void;
        setClosable(closable: boolean): void;
        setContentBounds(bounds: Rectangle, animate?: boolean): void;
        setContentProtection(enable: boolean): void;
        setContentSize(width: number, height: number, animate?: boolean): void;
        setDocumentEdited(edited: boolean): void;
        setEnabled(enable: boolean): void;
        setFocusable(focusable: boolean): void;
        setFullScreen(flag: boolean): void;
        setFullScreenable(fullscreenable: boolean): void;
        setHasShadow(hasShadow: boolean): void;
        setHiddenInMissionControl(hidden: boolean): void;
        setIcon(icon: (NativeImage) | (string)): void;
        setIgnoreMouseEvents(ignore: boolean, options?: IgnoreMouseEventsOptions): void;
        setKiosk(flag: boolean): void;
        setMaximizable(maximizable: boolean): void;
        setMaximumSize(width: number, height: number): void;
        setMenu(menu: (Menu) | (null)): void;
        setMenuBarVisibility(visible: boolean): void;
        setMinimizable(minimizable: boolean): void;
        setMinimumSize(width: number, height: number): void;
        setMovable(movable: boolean): void;
        setOpacity(opacity: number): void;
        setOverlayIcon(overlay: (NativeImage) | (null), description: string): void;
        setParentWindow(parent: (BrowserWindow) | (null)): void;
        setPosition(x: number, y: number, animate?: boolean): void;
        setProgressBar(progress: number, options?: ProgressBarOptions): void;
        setRepresentedFilename(filename: string): void;
        setResizable(resizable: boolean): void;
        setShape(rects: Rectangle[]): void;
        setSheetOffset(offsetY: number, offsetX?: number): void;
        setSimpleFullScreen(flag: boolean): void;
        setSize(width: number, height: number, animate?: boolean): void;
        setSkipTaskbar(skip: boolean): void;
        setThumbarButtons(buttons: ThumbarButton[]): boolean;
        setThumbnailClip(region: Rectangle): void;
        setThumbnailToolTip(toolTip: string): void;
        setTitle(title: string): void;
        setTitleBarOverlay(options: TitleBarOverlayOptions): void;
        setTopBrowserView(browserView: BrowserView): void;
        setTouchBar(touchBar: (TouchBar) | (null)): void;
        setVibrancy(type: (('titlebar' | 'selection' | 'menu' | 'popover' | 'sidebar' | 'header' | 'sheet' | 'window' | 'hud' | 'fullscreen-ui' | 'tooltip' | 'content' | 'under-window' | 'under-page')) | (null)): void;
        setVisibleOnAllWorkspaces(visible: boolean, options?: VisibleOnAllWorkspacesOptions): void;
        setWindowButtonPosition(position: (Point) | (null)): void;
        setWindowButtonVisibility(visible: boolean): void;
        show(): void;
        showAllTabs(): void;
        showDefinitionForSelection(): void;
        showInactive(): void;
        toggleTabBar(): void;
        unhookAllWindowMessages(): void;
        unhookWindowMessage(message: number): void;
        unmaximize(): void;
        accessibleTitle: string;
        autoHideMenuBar: boolean;
        closable: boolean;
        documentEdited: boolean;
        excludedFromShownWindowsMenu: boolean;
        focusable: boolean;
        fullScreen: boolean;
        fullScreenable: boolean;
        readonly id: number;
        kiosk: boolean;
        maximizable: boolean;
        menuBarVisible: boolean;
        minimizable: boolean;
        movable: boolean;
        representedFilename: string;
        resizable: boolean;
        shadow: boolean;
        simpleFullScreen: boolean;
        readonly tabbingIdentifier?: string;
        title: string;
        visibleOnAllWorkspaces: boolean;
        readonly webContents: WebContents;
    }
    interface BrowserWindowConstructorOptions extends BaseWindowConstructorOptions {
        paintWhenInitiallyHidden?: boolean;
        webPreferences?: WebPreferences;
    }
    interface Certificate {
        data: string;
        fingerprint: string;
        issuer: CertificatePrincipal;
        issuerCert: Certificate;
        issuerName: string;
        serialNumber: string;
        subject: CertificatePrincipal;
        subjectName: string;
        validExpiry: number;
        validStart: number;
    }
    interface CertificatePrincipal {
        commonName: string;
        country: string;
        locality: string;
        organizations: string[];
        organizationUnits: string[];
        state: string;
    }
    class ClientRequest extends NodeEventEmitter {
        on(event: 'abort', listener: () => void): this;
        off(event: 'abort', listener: () => void): this;
        once(event: 'abort', listener: () => void): this;
        addListener(event: 'abort', listener: () => void): this;
        removeListener(event: 'abort', listener: () => void): this;
        on(event: 'close', listener: () => void): this;
        off(event: 'close', listener: () => void): this;
        once(event: 'close', listener: () => void): this;
        addListener(event: 'close', listener: () => void): this;
        removeListener(event: 'close', listener: () => void): this;
        on(event: 'error', listener: (error: Error) => void): this;
        off(event: 'error', listener: (error: Error) => void): this;
        once(event: 'error', listener: (error: Error) => void): this;
        addListener(event: 'error', listener: (error: Error) => void): this;
        removeListener(event: 'error', listener: (error: Error) => void): this;
        on(event: 'finish', listener: () => void): this;
        off(event: 'finish', listener: () => void): this;
        once(event: 'finish', listener: () => void): this;
        addListener(event: 'finish', listener: () => void): this;
        removeListener(event: 'finish', listener: () => void): this;
        on(event: 'login', listener: (authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        off(event: 'login', listener: (authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        once(event: 'login', listener: (authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        addListener(event: 'login', listener: (authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        removeListener(event: 'login', listener: (authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        on(event: 'redirect', listener: (statusCode: number, method: string, redirectUrl: string, responseHeaders: Record<string, string[]>) => void): this;
        off(event: 'redirect', listener: (statusCode: number, method: string, redirectUrl: string, responseHeaders: Record<string, string[]>) => void): this;
        once(event: 'redirect', listener: (statusCode: number, method: string, redirectUrl: string, responseHeaders: Record<string, string[]>) => void): this;
        addListener(event: 'redirect', listener: (statusCode: number, method: string, redirectUrl: string, responseHeaders: Record<string, string[]>) => void): this;
        removeListener(event: 'redirect', listener: (statusCode: number, method: string, redirectUrl: string, responseHeaders: Record<string, string[]>) => void): this;
        on(event: 'response', listener: (response: IncomingMessage) => void): this;
        off(event: 'response', listener: (response: IncomingMessage) => void): this;
        once(event: 'response', listener: (response: IncomingMessage) => void): this;
        addListener(event: 'response', listener: (response: IncomingMessage) => void): this;
        removeListener(event: 'response', listener: (response: IncomingMessage) => void): this;
        constructor(options: (ClientRequestConstructorOptions) | (string));
        abort(): void;
        end(chunk?: (string) | (Buffer), encoding?: string, callback?: () => void): this;
        followRedirect(): void;
        getHeader(name: string): string;
        getUploadProgress(): UploadProgress;
        removeHeader(name: string): void;
        setHeader(name: string, value: string): void;
        write(chunk: (string) | (Buffer), encoding?: string, callback?: () => void): void;
        chunkedEncoding: boolean;
    }
    interface Clipboard {
        availableFormats(type?: 'selection' | 'clipboard'): string[];
        clear(type?: 'selection' | 'clipboard'): void;
        has(format: string, type?: 'selection' | 'clipboard'): boolean;
        read(format: string): string;
        readBookmark(): ReadBookmark;
        readBuffer(format: string): Buffer;
        readFindText(): string;
        readHTML(type?: 'selection' | 'clipboard'): string;
        readImage(type?: 'selection' | 'clipboard'): NativeImage;
        readRTF(type?: 'selection' | 'clipboard'): string;
        readText(type?: 'selection' | 'clipboard'): string;
        write(data: Data, type?: 'selection' | 'clipboard'): void;
        writeBookmark(title: string, url: string, type?: 'selection' | 'clipboard'): void;
        writeBuffer(format: string, buffer: Buffer, type?: 'selection' | 'clipboard'): void;
        writeFindText(text: string): void;
        writeHTML(markup: string, type?: 'selection' | 'clipboard'): void;
        writeImage(image: NativeImage, type?: 'selection' | 'clipboard'): void;
        writeRTF(text: string, type?: 'selection' | 'clipboard'): void;
        writeText(text: string, type?: 'selection' | 'clipboard'): void;
    }
    class CommandLine {
        appendArgument(value: string): void;
        appendSwitch(the_switch: string, value?: string): void;
        getSwitchValue(the_switch: string): string;
        hasSwitch(the_switch: string): boolean;
        removeSwitch(the_switch: string): void;
    }
    interface ContentTracing {
        getCategories(): Promise<string[]>;
        getTraceBufferUsage(): Promise<Electron.TraceBufferUsageReturnValue>;
        startRecording(options: (TraceConfig) | (TraceCategoriesAndOptions)): Promise<void>;
        stopRecording(resultFilePath?: string): Promise<string>;
    }
    interface ContextBridge {
        exposeInIsolatedWorld(worldId: number, apiKey: string, api: any): void;
        exposeInMainWorld(apiKey: string, api: any): void;
    }
    interface Cookie {
        domain?: string;
        expirationDate?: number;
        hostOnly?: boolean;
        httpOnly?: boolean;
        name: string;
        path?: string;
        sameSite: ('unspecified' | 'no_restriction' | 'lax' | 'strict');
        secure?: boolean;
        session?: boolean;
        value: string;
    }
    class Cookies extends NodeEventEmitter {
        on(event: 'changed', listener: (event: Event, cookie: Cookie, cause: ('explicit' | 'overwrite' | 'expired' | 'evicted' | 'expired-overwrite'), removed: boolean) => void): this;
        off(event: 'changed', listener: (event: Event, cookie: Cookie, cause: ('explicit' | 'overwrite' | 'expired' | 'evicted' | 'expired-overwrite'), removed: boolean) => void): this;
        once(event: 'changed', listener: (event: Event, cookie: Cookie, cause: ('explicit' | 'overwrite' | 'expired' | 'evicted' | 'expired-overwrite'), removed: boolean) => void): this;
        addListener(event: 'changed', listener: (event: Event, cookie: Cookie, cause: ('explicit' | 'overwrite' | 'expired' | 'evicted' | 'expired-overwrite'), removed: boolean) => void): this;
        removeListener(event: 'changed', listener: (event: Event, cookie: Cookie, cause: ('explicit' | 'overwrite' | 'expired' | 'evicted' | 'expired-overwrite'), removed: boolean) => void): this;
        flushStore(): Promise<void>;
        get(filter: CookiesGetFilter): Promise<Electron.Cookie[]>;
        remove(url: string, name: string): Promise<void>;
        set(details: CookiesSetDetails): Promise<void>;
    }
    interface CPUUsage {
        cumulativeCPUUsage?: number;
        idleWakeupsPerSecond: number;
        percentCPUUsage: number;
    }
    interface CrashReport {
        date: Date;
        id: string;
    }
    interface CrashReporter {
        addExtraParameter(key: string, value: string): void;
        getLastCrashReport(): (CrashReport) | (null);
        getParameters(): Record<string, string>;
        getUploadedReports(): CrashReport[];
        getUploadToServer(): boolean;
        removeExtraParameter(key: string): void;
        setUploadToServer(uploadToServer: boolean): void;
        start(options: CrashReporterStartOptions): void;
    }
    interface CustomScheme {
        privileges?: Privileges;
        scheme: string;
    }
    class Debugger extends NodeEventEmitter {
        on(event: 'detach', listener: (event: Event, reason: string) => void): this;
        off(event: 'detach', listener: (event: Event, reason: string) => void): this;
        once(event: 'detach', listener: (event: Event, reason: string) => void): this;
        addListener(event: 'detach', listener: (event: Event, reason: string) => void): this;
        removeListener(event: 'detach', listener: (event: Event, reason: string) => void): this;
        on(event: 'message', listener: (event: Event, method: string, params: any, sessionId: string) => void): this;
        off(event: 'message', listener: (event: Event, method: string, params: any, sessionId: string) => void): this;
        once(event: 'message', listener: (event: Event, method: string, params: any, sessionId: string) => void): this;
        addListener(event: 'message', listener: (event: Event, method: string, params: any, sessionId: string) => void): this;
        removeListener(event: 'message', listener: (event: Event, method: string, params: any, sessionId: string) => void): this;
        attach(protocolVersion?: string): void;
        detach(): void;
        isAttached(): boolean;
        sendCommand(method: string, commandParams?: any, sessionId?: string): Promise<any>;
    }
    interface DesktopCapturer {
        getSources(options: SourcesOptions): Promise<Electron.DesktopCapturerSource[]>;
    }
    interface DesktopCapturerSource {
        appIcon: NativeImage;
        display_id: string;
        id: string;
        name: string;
        thumbnail: NativeImage;
    }
    interface Dialog {
        showCertificateTrustDialog(window: BaseWindow, options: CertificateTrustDialogOptions): Promise<void>;
        showCertificateTrustDialog(options: CertificateTrustDialogOptions): Promise<void>;
        showErrorBox(title: string, content: string): void;
        showMessageBox(window: BaseWindow, options: MessageBoxOptions): Promise<Electron.MessageBoxReturnValue>;
        showMessageBox(options: MessageBoxOptions): Promise<Electron.MessageBoxReturnValue>;
        showMessageBoxSync(window: BaseWindow, options: MessageBoxSyncOptions): number;
        showMessageBoxSync(options: MessageBoxSyncOptions): number;
        showOpenDialog(window: BaseWindow, options: OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>;
        showOpenDialog(options: OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>;
        showOpenDialogSync(window: BaseWindow, options: OpenDialogSyncOptions): (string[]) | (undefined);
        showOpenDialogSync(options: OpenDialogSyncOptions): (string[]) | (undefined);
        showSaveDialog(window: BaseWindow, options: SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>;
        showSaveDialog(options: SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>;
        showSaveDialogSync(window: BaseWindow, options: SaveDialogSyncOptions): string;
        showSaveDialogSync(options: SaveDialogSyncOptions): string;
    }
    interface Display {
        accelerometerSupport: ('available' | 'unavailable' | 'unknown');
        bounds: Rectangle;
        colorDepth: number;
        colorSpace: string;
        depthPerComponent: number;
        detected: boolean;
        displayFrequency: number;
        id: number;
        internal: boolean;
        label: string;
        maximumCursorSize: Size;
        monochrome: boolean;
        nativeOrigin: Point;
        rotation: number;
        scaleFactor: number;
        size: Size;
        touchSupport: ('available' | 'unavailable' | 'unknown');
        workArea: Rectangle;
        workAreaSize: Size;
    }
    class Dock {
        bounce(type?: 'critical' | 'informational'): number;
        cancelBounce(id: number): void;
        downloadFinished(filePath: string): void;
        getBadge(): string;
        getMenu(): (Menu) | (null);
        hide(): void;
        isVisible(): boolean;
        setBadge(text: string): void;
        setIcon(image: (NativeImage) | (string)): void;
        setMenu(menu: Menu): void;
        show(): Promise<void>;
    }
    class DownloadItem extends NodeEventEmitter {
        on(event: 'done', listener: (event: Event, state: ('completed' | 'cancelled' | 'interrupted')) => void): this;
        off(event: 'done', listener: (event: Event, state: ('completed' | 'cancelled' | 'interrupted')) => void): this;
        once(event: 'done', listener: (event: Event, state: ('completed' | 'cancelled' | 'interrupted')) => void): this;
        addListener(event: 'done', listener: (event: Event, state: ('completed' | 'cancelled' | 'interrupted')) => void): this;
        removeListener(event: 'done', listener: (event: Event, state: ('completed' | 'cancelled' | 'interrupted')) => void): this;
        on(event: 'updated', listener: (event: Event, state: ('progressing' | 'interrupted')) => void): this;
        off(event: 'updated', listener: (event: Event, state: ('progressing' | 'interrupted')) => void): this;
        once(event: 'updated', listener: (event: Event, state: ('progressing' | 'interrupted')) => void): this;
        addListener(event: 'updated', listener: (event: Event, state: ('progressing' | 'interrupted')) => void): this;
        removeListener(event: 'updated', listener: (event: Event, state: ('progressing' | 'interrupted')) => void): this;
        cancel(): void;
        canResume(): boolean;
        getContentDisposition(): string;
        getCurrentBytesPerSecond(): number;
        getEndTime(): number;
        getETag(): string;
        getFilename(): string;
        getLastModifiedTime(): string;
        getMimeType(): string;
        getPercentComplete(): number;
        getReceivedBytes(): number;
        getSaveDialogOptions(): SaveDialogOptions;
        getSavePath(): string;
        getStartTime(): number;
        getState(): ('progressing' | 'completed' | 'cancelled' | 'interrupted');
        getTotalBytes(): number;
        getURL(): string;
        getURLChain(): string[];
        hasUserGesture(): boolean;
        isPaused(): boolean;
        pause(): void;
        resume(): void;
        setSaveDialogOptions(options: SaveDialogOptions): void;
        setSavePath(path: string): void;
        savePath: string;
    }
    interface Extension {
        id: string;
        manifest: any;
        name: string;
        path: string;
        url: string;
        version: string;
    }
    interface ExtensionInfo {
        name: string;
        version: string;
    }
    interface FileFilter {
        extensions: string[];
        name: string;
    }
    interface FilePathWithHeaders {
        headers?: Record<string, string>;
        path: string;
    }
    interface FilesystemPermissionRequest extends PermissionRequest {
        fileAccessType?: ('writable' | 'readable');
        filePath?: string;
        isDirectory?: boolean;
    }
    interface GlobalShortcut {
        isRegistered(accelerator: Accelerator): boolean;
        register(accelerator: Accelerator, callback: () => void): boolean;
        registerAll(accelerators: Accelerator[], callback: () => void): void;
        unregister(accelerator: Accelerator): void;
        unregisterAll(): void;
    }
    interface GPUFeatureStatus {
        '2d_canvas': string;
        flash_3d: string;
        flash_stage3d: string;
        flash_stage3d_baseline: string;
        gpu_compositing: string;
        multiple_raster_threads: string;
        native_gpu_memory_buffers: string;
        rasterization: string;
        video_decode: string;
        video_encode: string;
        vpx_decode: string;
        webgl: string;
        webgl2: string;
    }
    interface HIDDevice {
        deviceId: string;
        guid?: string;
        name: string;
        productId: number;
        serialNumber?: string;
        vendorId: number;
    }
    interface InAppPurchase extends NodeJS.EventEmitter {
        on(event: 'transactions-updated', listener: () => void): this;
        off(event: 'transactions-updated', listener: () => void): this;
        once(event: 'transactions-updated', listener: () => void): this;
        addListener(event: 'transactions-updated', listener: () => void): this;
        removeListener(event: 'transactions-updated', listener: () => void): this;
        canMakePayments(): boolean;
        finishAllTransactions(): void;
        finishTransactionByDate(date: string): void;
        getProducts(productIDs: string[]): Promise<Electron.Product[]>;
        getReceiptURL(): string;
        purchaseProduct(productID: string, opts?: (number) | (PurchaseProductOpts)): Promise<boolean>;
        restoreCompletedTransactions(): void;
    }
    class IncomingMessage extends NodeEventEmitter {
        on(event: 'aborted', listener: () => void): this;
        off(event: 'aborted', listener: () => void): this;
        once(event: 'aborted', listener: () => void): this;
        addListener(event: 'aborted', listener: () => void): this;
        removeListener(event: 'aborted', listener: () => void): this;
        on(event: 'data', listener: (chunk: Buffer) => void): this;
        off(event: 'data', listener: (chunk: Buffer) => void): this;
        once(event: 'data', listener: (chunk: Buffer) => void): this;
        addListener(event: 'data', listener: (chunk: Buffer) => void): this;
        removeListener(event: 'data', listener: (chunk: Buffer) => void): this;
        on(event: 'end', listener: () => void): this;
        off(event: 'end', listener: () => void): this;
        once(event: 'end', listener: () => void): this;
        addListener(event: 'end', listener: () => void): this;
        removeListener(event: 'end', listener: () => void): this;
        on(event: 'error', listener: (error: Error) => void): this;
        off(event: 'error', listener: (error: Error) => void): this;
        once(event: 'error', listener: (error: Error) => void): this;
        addListener(event: 'error', listener: (error: Error) => void): this;
        removeListener(event: 'error', listener: (error: Error) => void): this;
        headers: Record<string, (string) | (string[])>;
        httpVersion: string;
        httpVersionMajor: number;
        httpVersionMinor: number;
        rawHeaders: string[];
        statusCode: number;
        statusMessage: string;
    }
    interface InputEvent {
        modifiers?: Array<'shift' | 'control' | 'ctrl' | 'alt' | 'meta' | 'command' | 'cmd' | 'isKeypad' | 'isAutoRepeat' | 'leftButtonDown' | 'middleButtonDown' | 'rightButtonDown' | 'capsLock' | 'numLock' | 'left' | 'right'>;
        type: ('undefined' | 'mouseDown' | 'mouseUp' | 'mouseMove' | 'mouseEnter' | 'mouseLeave' | 'contextMenu' | 'mouseWheel' | 'rawKeyDown' | 'keyDown' | 'keyUp' | 'char' | 'gestureScrollBegin' | 'gestureScrollEnd' | 'gestureScrollUpdate' | 'gestureFlingStart' | 'gestureFlingCancel' | 'gesturePinchBegin' | 'gesturePinchEnd' | 'gesturePinchUpdate' | 'gestureTapDown' | 'gestureShowPress' | 'gestureTap' | 'gestureTapCancel' | 'gestureShortPress' | 'gestureLongPress' | 'gestureLongTap' | 'gestureTwoFingerTap' | 'gestureTapUnconfirmed' | 'gestureDoubleTap' | 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel' | 'touchScrollStarted' | 'pointerDown' | 'pointerUp' | 'pointerMove' | 'pointerRawUpdate' | 'pointerCancel' | 'pointerCausedUaAction');
    }
    interface IpcMain extends NodeJS.EventEmitter {
        addListener(channel: string, listener: (event: IpcMainEvent, ...args: any[]) => void): this;
        handle(channel: string, listener: (event: IpcMainInvokeEvent, ...args: any[]) => (Promise<any>) | (any)): void;
        handleOnce(channel: string, listener: (event: IpcMainInvokeEvent, ...args: any[]) => (Promise<any>) | (any)): void;
        off(channel: string, listener: (event: IpcMainEvent, ...args: any[]) => void): this;
        on(channel: string, listener: (event: IpcMainEvent, ...args: any[]) => void): this;
        once(channel: string, listener: (event: IpcMainEvent, ...args: any[]) => void): this;
        removeAllListeners(channel?: string): this;
        removeHandler(channel: string): void;
        removeListener(channel: string, listener: (...args: any[]) => void): this;
    }
    interface IpcMainEvent extends Event {
        frameId: number;
        ports: MessagePortMain[];
        processId: number;
        reply: (channel: string, ...args: any[]) => void;
        returnValue: any;
        sender: WebContents;
        readonly senderFrame: (WebFrameMain) | (null);
    }
    interface IpcMainInvokeEvent extends Event {
        frameId: number;
        processId: number;
        sender: WebContents;
        readonly senderFrame: (WebFrameMain) | (null);
    }
    interface IpcRenderer extends NodeJS.EventEmitter {
        addListener(channel: string, listener: (event: IpcRendererEvent, ...args: any[]) => void): this;
        invoke(channel: string, ...args: any[]): Promise<any>;
        off(channel: string, listener: (event: IpcRendererEvent, ...args: any[]) => void): this;
        on(channel: string, listener: (event: IpcRendererEvent, ...args: any[]) => void): this;
        once(channel: string, listener: (event: IpcRendererEvent, ...args: any[]) => void): this;
        postMessage(channel: string, message: any, transfer?: MessagePort[]): void;
        removeAllListeners(channel?: string): this;
        removeListener(channel: string, listener: (event: IpcRendererEvent, ...args: any[]) => void): this;
        send(channel: string, ...args: any[]): void;
        sendSync(channel: string, ...args: any[]): any;
        sendToHost(channel: string, ...args: any[]): void;
    }
    interface IpcRendererEvent extends Event {
        ports: MessagePort[];
        sender: IpcRenderer;
    }
    interface JumpListCategory {
        items?: JumpListItem[];
        name?: string;
        type?: ('tasks' | 'frequent' | 'recent' | 'custom');
    }
    interface JumpListItem {
        args?: string;
        description?: string;
        iconIndex?: number;
        iconPath?: string;
        path?: string;
        program?: string;
        title?: string;
        type?: ('task' | 'separator' | 'file');
        workingDirectory?: string;
    }
    interface KeyboardEvent {
        altKey?: boolean;
        ctrlKey?: boolean;
        metaKey?: boolean;
        shiftKey?: boolean;
        triggeredByAccelerator?: boolean;
    }
    interface KeyboardInputEvent extends InputEvent {
        keyCode: string;
        type: ('rawKeyDown' | 'keyDown' | 'keyUp' | 'char');
    }
    interface MediaAccessPermissionRequest extends PermissionRequest {
        mediaTypes?: Array<'video' | 'audio'>;
        securityOrigin?: string;
    }
    interface MemoryInfo {
        peakWorkingSetSize: number;
        privateBytes?: number;
        workingSetSize: number;
    }
    interface MemoryUsageDetails {
        count: number;
        liveSize: number;
        size: number;
    }
    class Menu extends NodeEventEmitter {
        on(event: 'menu-will-close', listener: (event: Event) => void): this;
        off(event: 'menu-will-close', listener: (event: Event) => void): this;
        once(event: 'menu-will-close', listener: (event: Event) => void): this;
        addListener(event: 'menu-will-close', listener: (event: Event) => void): this;
        removeListener(event: 'menu-will-close', listener: (event: Event) => void): this;
        on(event: 'menu-will-show', listener: (event: Event) => void): this;
        off(event: 'menu-will-show', listener: (event: Event) => void): this;
        once(event: 'menu-will-show', listener: (event: Event) => void): this;
        addListener(event: 'menu-will-show', listener: (event: Event) => void): this;
        removeListener(event: 'menu-will-show', listener: (event: Event) => void): this;
        constructor();
        static buildFromTemplate(template: Array<(MenuItemConstructorOptions) | (MenuItem)>): Menu;
        static getApplicationMenu(): (Menu) | (null);
        static sendActionToFirstResponder(action: string): void;
        static setApplicationMenu(menu: (Menu) | (null)): void;
        append(menuItem: MenuItem): void;
        closePopup(browserWindow?: BrowserWindow): void;
        getMenuItemById(id: string): (MenuItem) | (null);
        insert(pos: number, menuItem: MenuItem): void;
        popup(options?: PopupOptions): void;
        items: MenuItem[];
    }
    class MenuItem {
        constructor(options: MenuItemConstructorOptions);
        accelerator?: Accelerator;
        checked: boolean;
        click: Function;
        commandId: number;
        enabled: boolean;
        icon?: (NativeImage) | (string);
        id: string;
        label: string;
        menu: Menu;
        registerAccelerator: boolean;
        role?: ('undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll' | 'reload' | 'forceReload' | 'toggleDevTools' | 'resetZoom' | 'zoomIn' | 'zoomOut' | 'toggleSpellChecker' | 'togglefullscreen' | 'window' | 'minimize' | 'close' | 'help' | 'about' | 'services' | 'hide' | 'hideOthers' | 'unhide' | 'quit' | 'startSpeaking' | 'stopSpeaking' | 'zoom' | 'front' | 'appMenu' | 'fileMenu' | 'editMenu' | 'viewMenu' | 'shareMenu' | 'recentDocuments' | 'toggleTabBar' | 'selectNextTab' | 'selectPreviousTab' | 'showAllTabs' | 'mergeAllWindows' | 'clearRecentDocuments' | 'moveTabToNewWindow' | 'windowMenu');
        sharingItem: SharingItem;
        sublabel: string;
        submenu?: Menu;
        toolTip: string;
        type: ('normal' | 'separator' | 'submenu' | 'checkbox' | 'radio');
        readonly userAccelerator: (Accelerator) | (null);
        visible: boolean;
    }
    class MessageChannelMain {
        port1: MessagePortMain;
        port2: MessagePortMain;
    }
    class MessagePortMain extends NodeEventEmitter {
        on(event: 'close', listener: () => void): this;
        off(event: 'close', listener: () => void): this;
        once(event: 'close', listener: () => void): this;
        addListener(event: 'close', listener: () => void): this;
        removeListener(event: 'close', listener: () => void): this;
        on(event: 'message', listener: (messageEvent: MessageEvent) => void): this;
        off(event: 'message', listener: (messageEvent: MessageEvent) => void): this;
        once(event: 'message', listener: (messageEvent: MessageEvent) => void): this;
        addListener(event: 'message', listener: (messageEvent: MessageEvent) => void): this;
        removeListener(event: 'message', listener: (messageEvent: MessageEvent) => void): this;
        close(): void;
        postMessage(message: any, transfer?: MessagePortMain[]): void;
        start(): void;
    }
    interface MimeTypedBuffer {
        charset?: string;
        data: Buffer;
        mimeType?: string;
    }
    interface MouseInputEvent extends InputEvent {
        button?: ('left' | 'middle' | 'right');
        clickCount?: number;
        globalX?: number;
        globalY?: number;
        movementX?: number;
        movementY?: number;
        type: ('mouseDown' | 'mouseUp' | 'mouseEnter' | 'mouseLeave' | 'contextMenu' | 'mouseWheel' | 'mouseMove');
        x: number;
        y: number;
    }
    interface MouseWheelInputEvent extends MouseInputEvent {
        accelerationRatioX?: number;
        accelerationRatioY?: number;
        canScroll?: boolean;
        deltaX?: number;
        deltaY?: number;
        hasPreciseScrollingDeltas?: boolean;
        type: ('mouseWheel');
        wheelTicksX?: number;
        wheelTicksY?: number;
    }
    class NativeImage {
        static createEmpty(): NativeImage;
        static createFromBitmap(buffer: Buffer, options: CreateFromBitmapOptions): NativeImage;
        static createFromBuffer(buffer: Buffer, options?: CreateFromBufferOptions): NativeImage;
        static createFromDataURL(dataURL: string): NativeImage;
        static createFromNamedImage(imageName: string, hslShift?: number[]): NativeImage;
        static createFromPath(path: string): NativeImage;
        static createThumbnailFromPath(path: string, size: Size): Promise<Electron.NativeImage>;
        addRepresentation(options: AddRepresentationOptions): void;
        crop(rect: Rectangle): NativeImage;
        getAspectRatio(scaleFactor?: number): number;
        getBitmap(options?: BitmapOptions): Buffer;
        getNativeHandle(): Buffer;
        getScaleFactors(): number[];
        getSize(scaleFactor?: number): Size;
        isEmpty(): boolean;
        isTemplateImage(): boolean;
        resize(options: ResizeOptions): NativeImage;
        setTemplateImage(option: boolean): void;
        toBitmap(options?: ToBitmapOptions): Buffer;
        toDataURL(options?: ToDataURLOptions): string;
        toJPEG(quality: number): Buffer;
        toPNG(options?: ToPNGOptions): Buffer;
        isMacTemplateImage: boolean;
    }
    interface NativeTheme extends NodeJS.EventEmitter {
        on(event: 'updated', listener: () => void): this;
        off(event: 'updated', listener: () => void): this;
        once(event: 'updated', listener: () => void): this;
        addListener(event: 'updated', listener: () => void): this;
        removeListener(event: 'updated', listener: () => void): this;
        readonly inForcedColorsMode: boolean;
        readonly prefersReducedTransparency: boolean;
        readonly shouldUseDarkColors: boolean;
        readonly shouldUseHighContrastColors: boolean;
        readonly shouldUseInvertedColorScheme: boolean;
        themeSource: ('system' | 'light' | 'dark');
    }
    interface NavigationEntry {
        title: string;
        url: string;
    }
    class NavigationHistory {
        canGoBack(): boolean;
        canGoForward(): boolean;
        canGoToOffset(offset: number): boolean;
        clear(): void;
        getActiveIndex(): number;
        getAllEntries(): NavigationEntry[];
        getEntryAtIndex(index: number): NavigationEntry;
        goBack(): void;
        goForward(): void;
        goToIndex(index: number): void;
        goToOffset(offset: number): void;
        length(): number;
        removeEntryAtIndex(index: number): boolean;
    }
    interface Net {
        fetch(input: (string) | (GlobalRequest), init?: RequestInit & {
            bypassCustomProtocolHandlers?: boolean;
        }): Promise<GlobalResponse>;
        isOnline(): boolean;
        request(options: (ClientRequestConstructorOptions) | (string)): ClientRequest;
        resolveHost(host: string, options?: ResolveHostOptions): Promise<Electron.ResolvedHost>;
        readonly online: boolean;
    }
    interface NetLog {
        startLogging(path: string, options?: StartLoggingOptions): Promise<void>;
        stopLogging(): Promise<void>;
        readonly currentlyLogging: boolean;
    }
    class Notification extends NodeEventEmitter {
        on(event: 'action', listener: (event: Event, index: number) => void): this;
        off(event: 'action', listener: (event: Event, index: number) => void): this;
        once(event: 'action', listener: (event: Event, index: number) => void): this;
        addListener(event: 'action', listener: (event: Event, index: number) => void): this;
        removeListener(event: 'action', listener: (event: Event, index: number) => void): this;
        on(event: 'click', listener: (event: Event) => void): this;
        off(event: 'click', listener: (event: Event) => void): this;
        once(event: 'click', listener: (event: Event) => void): this;
        addListener(event: 'click', listener: (event: Event) => void): this;
        removeListener(event: 'click', listener: (event: Event) => void): this;
        on(event: 'close', listener: (event: Event) => void): this;
        off(event: 'close', listener: (event: Event) => void): this;
        once(event: 'close', listener: (event: Event) => void): this;
        addListener(event: 'close', listener: (event: Event) => void): this;
        removeListener(event: 'close', listener: (event: Event) => void): this;
        on(event: 'failed', listener: (event: Event, error: string) => void): this;
        off(event: 'failed', listener: (event: Event, error: string) => void): this;
        once(event: 'failed', listener: (event: Event, error: string) => void): this;
        addListener(event: 'failed', listener: (event: Event, error: string) => void): this;
        removeListener(event: 'failed', listener: (event: Event, error: string) => void): this;
        on(event: 'reply', listener: (event: Event, reply: string) => void): this;
        off(event: 'reply', listener: (event: Event, reply: string) => void): this;
        once(event: 'reply', listener: (event: Event, reply: string) => void): this;
        addListener(event: 'reply', listener: (event: Event, reply: string) => void): this;
        removeListener(event: 'reply', listener: (event: Event, reply: string) => void): this;
        on(event: 'show', listener: (event: Event) => void): this;
        off(event: 'show', listener: (event: Event) => void): this;
        once(event: 'show', listener: (event: Event) => void): this;
        addListener(event: 'show', listener: (event: Event) => void): this;
        removeListener(event: 'show', listener: (event: Event) => void): this;
        constructor(options?: NotificationConstructorOptions);
        static isSupported(): boolean;
        close(): void;
        show(): void;
        actions: NotificationAction[];
        body: string;
        closeButtonText: string;
        hasReply: boolean;
        replyPlaceholder: string;
        silent: boolean;
        sound: string;
        subtitle: string;
        timeoutType: ('default' | 'never');
        title: string;
        toastXml: string;
        urgency: ('normal' | 'critical' | 'low');
    }
    interface NotificationAction {
        text?: string;
        type: ('button');
    }
    interface NotificationResponse {
        actionIdentifier: string;
        date: number;
        identifier: string;
        userInfo: Record<string, any>;
        userText?: string;
    }
    interface OffscreenSharedTexture {
        release: () => void;
        textureInfo: TextureInfo;
    }
    interface OpenExternalPermissionRequest extends PermissionRequest {
        externalURL?: string;
    }
    interface ParentPort extends NodeJS.EventEmitter {
        on(event: 'message', listener: (messageEvent: MessageEvent) => void): this;
        off(event: 'message', listener: (messageEvent: MessageEvent) => void): this;
        once(event: 'message', listener: (messageEvent: MessageEvent) => void): this;
        addListener(event: 'message', listener: (messageEvent: MessageEvent) => void): this;
        removeListener(event: 'message', listener: (messageEvent: MessageEvent) => void): this;
        postMessage(message: any): void;
    }
    interface PaymentDiscount {
        identifier: string;
        keyIdentifier: string;
        nonce: string;
        signature: string;
        timestamp: number;
    }
    interface PermissionRequest {
        isMainFrame: boolean;
        requestingUrl: string;
    }
    interface Point {
        x: number;
        y: number;
    }
    interface PostBody {
        boundary?: string;
        contentType: string;
        data: Array<(UploadRawData) | (UploadFile)>;
    }
    interface PowerMonitor extends NodeJS.EventEmitter {
        on(event: 'lock-screen', listener: () => void): this;
        off(event: 'lock-screen', listener: () => void): this;
        once(event: 'lock-screen', listener: () => void): this;
        addListener(event: 'lock-screen', listener: () => void): this;
        removeListener(event: 'lock-screen', listener: () => void): this;
        on(event: 'on-ac', listener: () => void): this;
        off(event: 'on-ac', listener: () => void): this;
        once(event: 'on-ac', listener: () => void): this;
        addListener(event: 'on-ac', listener: () => void): this;
        removeListener(event: 'on-ac', listener: () => void): this;
        on(event: 'on-battery', listener: () => void): this;
        off(event: 'on-battery', listener: () => void): this;
        once(event: 'on-battery', listener: () => void): this;
        addListener(event: 'on-battery', listener: () => void): this;
        removeListener(event: 'on-battery', listener: () => void): this;
        on(event: 'resume', listener: () => void): this;
        off(event: 'resume', listener: () => void): this;
        once(event: 'resume', listener: () => void): this;
        addListener(event: 'resume', listener: () => void): this;
        removeListener(event: 'resume', listener: () => void): this;
        on(event: 'shutdown', listener: () => void): this;
        off(event: 'shutdown', listener: () => void): this;
        once(event: 'shutdown', listener: () => void): this;
        addListener(event: 'shutdown', listener: () => void): this;
        removeListener(event: 'shutdown', listener: () => void): this;
        on(event: 'speed-limit-change', listener: () => void): this;
        off(event: 'speed-limit-change', listener: () => void): this;
        once(event: 'speed-limit-change', listener: () => void): this;
        addListener(event: 'speed-limit-change', listener: () => void): this;
        removeListener(event: 'speed-limit-change', listener: () => void): this;
        on(event: 'suspend', listener: () => void): this;
        off(event: 'suspend', listener: () => void): this;
        once(event: 'suspend', listener: () => void): this;
        addListener(event: 'suspend', listener: () => void): this;
        removeListener(event: 'suspend', listener: () => void): this;
        on(event: 'thermal-state-change', listener: () => void): this;
        off(event: 'thermal-state-change', listener: () => void): this;
        once(event: 'thermal-state-change', listener: () => void): this;
        addListener(event: 'thermal-state-change', listener: () => void): this;
        removeListener(event: 'thermal-state-change', listener: () => void): this;
        on(event: 'unlock-screen', listener: () => void): this;
        off(event: 'unlock-screen', listener: () => void): this;
        once(event: 'unlock-screen', listener: () => void): this;
        addListener(event: 'unlock-screen', listener: () => void): this;
        removeListener(event: 'unlock-screen', listener: () => void): this;
        on(event: 'user-did-become-active', listener: () => void): this;
        off(event: 'user-did-become-active', listener: () => void): this;
        once(event: 'user-did-become-active', listener: () => void): this;
        addListener(event: 'user-did-become-active', listener: () => void): this;
        removeListener(event: 'user-did-become-active', listener: () => void): this;
        on(event: 'user-did-resign-active', listener: () => void): this;
        off(event: 'user-did-resign-active', listener: () => void): this;
        once(event: 'user-did-resign-active', listener: () => void): this;
        addListener(event: 'user-did-resign-active', listener: () => void): this;
        removeListener(event: 'user-did-resign-active', listener: () => void): this;
        getCurrentThermalState(): ('unknown' | 'nominal' | 'fair' | 'serious' | 'critical');
        getSystemIdleState(idleThreshold: number): ('active' | 'idle' | 'locked' | 'unknown');
        getSystemIdleTime(): number;
        isOnBatteryPower(): boolean;
        onBatteryPower: boolean;
    }
    interface PowerSaveBlocker {
        isStarted(id: number): boolean;
        start(type: 'prevent-app-suspension' | 'prevent-display-sleep'): number;
        stop(id: number): boolean;
    }
    interface PrinterInfo {
        description: string;
        displayName: string;
        isDefault: boolean;
        name: string;
        options: Options;
        status: number;
    }
    interface ProcessMemoryInfo {
        private: number;
        residentSet: number;
        shared: number;
    }
    interface ProcessMetric {
        cpu: CPUUsage;
        creationTime: number;
        integrityLevel?: ('untrusted' | 'low' | 'medium' | 'high' | 'unknown');
        memory: MemoryInfo;
        name?: string;
        pid: number;
        sandboxed?: boolean;
        serviceName?: string;
        type: ('Browser' | 'Tab' | 'Utility' | 'Zygote' | 'Sandbox helper' | 'GPU' | 'Pepper Plugin' | 'Pepper Plugin Broker' | 'Unknown');
    }
    interface Product {
        currencyCode: string;
        discounts: ProductDiscount[];
        downloadContentLengths: number[];
        downloadContentVersion: string;
        formattedPrice: string;
        introductoryPrice?: ProductDiscount;
        isDownloadable: boolean;
        localizedDescription: string;
        localizedTitle: string;
        price: number;
        productIdentifier: string;
        subscriptionGroupIdentifier: string;
        subscriptionPeriod?: ProductSubscriptionPeriod;
    }
    interface ProductDiscount {
        identifier: string;
        numberOfPeriods: number;
        paymentMode: ('payAsYouGo' | 'payUpFront' | 'freeTrial');
        price: number;
        priceLocale: string;
        subscriptionPeriod?: ProductSubscriptionPeriod;
        type: number;
    }
    interface ProductSubscriptionPeriod {
        numberOfUnits: number;
        unit: ('day' | 'week' | 'month' | 'year');
    }
    interface Protocol {
        handle(scheme: string, handler: (request: GlobalRequest) => (GlobalResponse) | (Promise<GlobalResponse>)): void;
        interceptBufferProtocol(scheme: string, handler: (request: ProtocolRequest, callback: (response: (Buffer) | (ProtocolResponse)) => void) => void): boolean;
        interceptFileProtocol(scheme: string, handler: (request: ProtocolRequest, callback: (response: (string) | (ProtocolResponse)) => void) => void): boolean;
        interceptHttpProtocol(scheme: string, handler: (request: ProtocolRequest, callback: (response: ProtocolResponse) => void) => void): boolean;
        interceptStreamProtocol(scheme: string, handler: (request: ProtocolRequest, callback: (response: (NodeJS.ReadableStream) | (ProtocolResponse)) => void) => void): boolean;
        interceptStringProtocol(scheme: string, handler: (request: ProtocolRequest, callback: (response: (string) | (ProtocolResponse)) => void) => void): boolean;
        isProtocolHandled(scheme: string): boolean;
        isProtocolIntercepted(scheme: string): boolean;
        isProtocolRegistered(scheme: string): boolean;
        registerBufferProtocol(scheme: string, handler: (request: ProtocolRequest, callback: (response: (Buffer) | (ProtocolResponse)) => void) => void): boolean;
        registerFileProtocol(scheme: string, handler: (request: ProtocolRequest, callback: (response: (string) | (ProtocolResponse)) => void) => void): boolean;
        registerHttpProtocol(scheme: string, handler: (request: ProtocolRequest, callback: (response: ProtocolResponse) => void) => void): boolean;
        registerSchemesAsPrivileged(customSchemes: CustomScheme[]): void;
        registerStreamProtocol(scheme: string, handler: (request: ProtocolRequest, callback: (response: (NodeJS.ReadableStream) | (ProtocolResponse)) => void) => void): boolean;
        registerStringProtocol(scheme: string, handler: (request: ProtocolRequest, callback: (response: (string) | (ProtocolResponse)) => void) => void): boolean;
        unhandle(scheme: string): void;
        uninterceptProtocol(scheme: string): boolean;
        unregisterProtocol(scheme: string): boolean;
    }
    interface ProtocolRequest {
        headers: Record<string, string>;
        method: string;
        referrer: string;
        uploadData?: UploadData[];
        url: string;
    }
    interface ProtocolResponse {
        charset?: string;
        data?: (Buffer) | (string) | (NodeJS.ReadableStream);
        error?: number;
        headers?: Record<string, (string) | (string[])>;
        method?: string;
        mimeType?: string;
        path?: string;
        referrer?: string;
        session?: Session;
        statusCode?: number;
        uploadData?: ProtocolResponseUploadData;
        url?: string;
    }
    interface ProtocolResponseUploadData {
        contentType: string;
        data: (string) | (Buffer);
    }
    interface ProxyConfig {
        mode?: ('direct' | 'auto_detect' | 'pac_script' | 'fixed_servers' | 'system');
        pacScript?: string;
        proxyBypassRules?: string;
        proxyRules?: string;
    }
    interface PushNotifications extends NodeJS.EventEmitter {
        on(event: 'received-apns-notification', listener: (event: Event, userInfo: Record<string, any>) => void): this;
        off(event: 'received-apns-notification', listener: (event: Event, userInfo: Record<string, any>) => void): this;
        once(event: 'received-apns-notification', listener: (event: Event, userInfo: Record<string, any>) => void): this;
        addListener(event: 'received-apns-notification', listener: (event: Event, userInfo: Record<string, any>) => void): this;
        removeListener(event: 'received-apns-notification', listener: (event: Event, userInfo: Record<string, any>) => void): this;
        registerForAPNSNotifications(): Promise<string>;
        unregisterForAPNSNotifications(): void;
    }
    interface Rectangle {
        height: number;
        width: number;
        x: number;
        y: number;
    }
    interface Referrer {
        policy: ('default' | 'unsafe-url' | 'no-referrer-when-downgrade' | 'no-referrer' | 'origin' | 'strict-origin-when-cross-origin' | 'same-origin' | 'strict-origin');
        url: string;
    }
    interface RenderProcessGoneDetails {
        exitCode: number;
        reason: ('clean-exit' | 'abnormal-exit' | 'killed' | 'crashed' | 'oom' | 'launch-failed' | 'integrity-failure');
    }
    interface ResolvedEndpoint {
        address: string;
        family: ('ipv4' | 'ipv6' | 'unspec');
    }
    interface ResolvedHost {
        endpoints: ResolvedEndpoint[];
    }
    interface SafeStorage {
        decryptString(encrypted: Buffer): string;
        encryptString(plainText: string): Buffer;
        getSelectedStorageBackend(): ('basic_text' | 'gnome_libsecret' | 'kwallet' | 'kwallet5' | 'kwallet6' | 'unknown');
        isEncryptionAvailable(): boolean;
        setUsePlainTextEncryption(usePlainText: boolean): void;
    }
    interface Screen extends NodeJS.EventEmitter {
        on(event: 'display-added', listener: (event: Event, newDisplay: Display) => void): this;
        off(event: 'display-added', listener: (event: Event, newDisplay: Display) => void): this;
        once(event: 'display-added', listener: (event: Event, newDisplay: Display) => void): this;
        addListener(event: 'display-added', listener: (event: Event, newDisplay: Display) => void): this;
        removeListener(event: 'display-added', listener: (event: Event, newDisplay: Display) => void): this;
        on(event: 'display-metrics-changed', listener: (event: Event, display: Display, changedMetrics: string[]) => void): this;
        off(event: 'display-metrics-changed', listener: (event: Event, display: Display, changedMetrics: string[]) => void): this;
        once(event: 'display-metrics-changed', listener: (event: Event, display: Display, changedMetrics: string[]) => void): this;
        addListener(event: 'display-metrics-changed', listener: (event: Event, display: Display, changedMetrics: string[]) => void): this;
        removeListener(event: 'display-metrics-changed', listener: (event: Event, display: Display, changedMetrics: string[]) => void): this;
        on(event: 'display-removed', listener: (event: Event, oldDisplay: Display) => void): this;
        off(event: 'display-removed', listener: (event: Event, oldDisplay: Display) => void): this;
        once(event: 'display-removed', listener: (event: Event, oldDisplay: Display) => void): this;
        addListener(event: 'display-removed', listener: (event: Event, oldDisplay: Display) => void): this;
        removeListener(event: 'display-removed', listener: (event: Event, oldDisplay: Display) => void): this;
        dipToScreenPoint(point: Point): Point;
        dipToScreenRect(window: (BrowserWindow) | (null), rect: Rectangle): Rectangle;
        getAllDisplays(): Display[];
        getCursorScreenPoint(): Point;
        getDisplayMatching(rect: Rectangle): Display;
        getDisplayNearestPoint(point: Point): Display;
        getPrimaryDisplay(): Display;
        screenToDipPoint(point: Point): Point;
        screenToDipRect(window: (BrowserWindow) | (null), rect: Rectangle): Rectangle;
    }
    interface ScrubberItem {
        icon?: NativeImage;
        label?: string;
    }
    interface SegmentedControlSegment {
        enabled?: boolean;
        icon?: NativeImage;
        label?: string;
    }
    interface SerialPort {
        deviceInstanceId?: string;
        displayName?: string;
        portId: string;
        portName: string;
        productId?: string;
        serialNumber?: string;
        usbDriverName?: string;
        vendorId?: string;
    }
    interface ServiceWorkerInfo {
        renderProcessId: number;
        scope: string;
        scriptUrl: string;
    }
    class ServiceWorkers extends NodeEventEmitter {
        on(event: 'console-message', listener: (event: Event, messageDetails: MessageDetails) => void): this;
        off(event: 'console-message', listener: (event: Event, messageDetails: MessageDetails) => void): this;
        once(event: 'console-message', listener: (event: Event, messageDetails: MessageDetails) => void): this;
        addListener(event: 'console-message', listener: (event: Event, messageDetails: MessageDetails) => void): this;
        removeListener(event: 'console-message', listener: (event: Event, messageDetails: MessageDetails) => void): this;
        on(event: 'registration-completed', listener: (event: Event, details: RegistrationCompletedDetails) => void): this;
        off(event: 'registration-completed', listener: (event: Event, details: RegistrationCompletedDetails) => void): this;
        once(event: 'registration-completed', listener: (event: Event, details: RegistrationCompletedDetails) => void): this;
        addListener(event: 'registration-completed', listener: (event: Event, details: RegistrationCompletedDetails) => void): this;
        removeListener(event: 'registration-completed', listener: (event: Event, details: RegistrationCompletedDetails) => void): this;
        getAllRunning(): Record<number, ServiceWorkerInfo>;
        getFromVersionID(versionId: number): ServiceWorkerInfo;
    }
    class Session extends NodeEventEmitter {
        static fromPartition(partition: string, options?: FromPartitionOptions): Session;
        static fromPath(path: string, options?: FromPathOptions): Session;
        static defaultSession: Session;
        on(event: 'extension-loaded', listener: (event: Event, extension: Extension) => void): this;
        off(event: 'extension-loaded', listener: (event: Event, extension: Extension) => void): this;
        once(event: 'extension-loaded', listener: (event: Event, extension: Extension) => void): this;
        addListener(event: 'extension-loaded', listener: (event: Event, extension: Extension) => void): this;
        removeListener(event: 'extension-loaded', listener: (event: Event, extension: Extension) => void): this;
        on(event: 'extension-ready', listener: (event: Event, extension: Extension) => void): this;
        off(event: 'extension-ready', listener: (event: Event, extension: Extension) => void): this;
        once(event: 'extension-ready', listener: (event: Event, extension: Extension) => void): this;
        addListener(event: 'extension-ready', listener: (event: Event, extension: Extension) => void): this;
        removeListener(event: 'extension-ready', listener: (event: Event, extension: Extension) => void): this;
        on(event: 'extension-unloaded', listener: (event: Event, extension: Extension) => void): this;
        off(event: 'extension-unloaded', listener: (event: Event, extension: Extension) => void): this;
        once(event: 'extension-unloaded', listener: (event: Event, extension: Extension) => void): this;
        addListener(event: 'extension-unloaded', listener: (event: Event, extension: Extension) => void): this;
        removeListener(event: 'extension-unloaded', listener: (event: Event, extension: Extension) => void): this;
        on(event: 'file-system-access-restricted', listener: (event: Event, details: FileSystemAccessRestrictedDetails, callback: (action: 'allow' | 'deny' | 'tryAgain') => void) => void): this;
        off(event: 'file-system-access-restricted', listener: (event: Event, details: FileSystemAccessRestrictedDetails, callback: (action: 'allow' | 'deny' | 'tryAgain') => void) => void): this;
        once(event: 'file-system-access-restricted', listener: (event: Event, details: FileSystemAccessRestrictedDetails, callback: (action: 'allow' | 'deny' | 'tryAgain') => void) => void): this;
        addListener(event: 'file-system-access-restricted', listener: (event: Event, details: FileSystemAccessRestrictedDetails, callback: (action: 'allow' | 'deny' | 'tryAgain') => void) => void): this;
        removeListener(event: 'file-system-access-restricted', listener: (event: Event, details: FileSystemAccessRestrictedDetails, callback: (action: 'allow' | 'deny' | 'tryAgain') => void) => void): this;
        on(event: 'hid-device-added', listener: (event: Event, details: HidDeviceAddedDetails) => void): this;
        off(event: 'hid-device-added', listener: (event: Event, details: HidDeviceAddedDetails) => void): this;
        once(event: 'hid-device-added', listener: (event: Event, details: HidDeviceAddedDetails) => void): this;
        addListener(event: 'hid-device-added', listener: (event: Event, details: HidDeviceAddedDetails) => void): this;
        removeListener(event: 'hid-device-added', listener: (event: Event, details: HidDeviceAddedDetails) => void): this;
        on(event: 'hid-device-removed', listener: (event: Event, details: HidDeviceRemovedDetails) => void): this;
        off(event: 'hid-device-removed', listener: (event: Event, details: HidDeviceRemovedDetails) => void): this;
        once(event: 'hid-device-removed', listener: (event: Event, details: HidDeviceRemovedDetails) => void): this;
        addListener(event: 'hid-device-removed', listener: (event: Event, details: HidDeviceRemovedDetails) => void): this;
        removeListener(event: 'hid-device-removed', listener: (event: Event, details: HidDeviceRemovedDetails) => void): this;
        on(event: 'hid-device-revoked', listener: (event: Event, details: HidDeviceRevokedDetails) => void): this;
        off(event: 'hid-device-revoked', listener: (event: Event, details: HidDeviceRevokedDetails) => void): this;
        once(event: 'hid-device-revoked', listener: (event: Event, details: HidDeviceRevokedDetails) => void): this;
        addListener(event: 'hid-device-revoked', listener: (event: Event, details: HidDeviceRevokedDetails) => void): this;
        removeListener(event: 'hid-device-revoked', listener: (event: Event, details: HidDeviceRevokedDetails) => void): this;
        on(event: 'preconnect', listener: (event: Event, preconnectUrl: string, allowCredentials: boolean) => void): this;
        off(event: 'preconnect', listener: (event: Event, preconnectUrl: string, allowCredentials: boolean) => void): this;
        once(event: 'preconnect', listener: (event: Event, preconnectUrl: string, allowCredentials: boolean) => void): this;
        addListener(event: 'preconnect', listener: (event: Event, preconnectUrl: string, allowCredentials: boolean) => void): this;
        removeListener(event: 'preconnect', listener: (event: Event, preconnectUrl: string, allowCredentials: boolean) => void): this;
        on(event: 'select-hid-device', listener: (event: Event, details: SelectHidDeviceDetails, callback: (deviceId?: (string) | (null)) => void) => void): this;
        off(event: 'select-hid-device', listener: (event: Event, details: SelectHidDeviceDetails, callback: (deviceId?: (string) | (null)) => void) => void): this;
        once(event: 'select-hid-device', listener: (event: Event, details: SelectHidDeviceDetails, callback: (deviceId?: (string) | (null)) => void) => void): this;
        addListener(event: 'select-hid-device', listener: (event: Event, details: SelectHidDeviceDetails, callback: (deviceId?: (string) | (null)) => void) => void): this;
        removeListener(event: 'select-hid-device', listener: (event: Event, details: SelectHidDeviceDetails, callback: (deviceId?: (string) | (null)) => void) => void): this;
        on(event: 'select-serial-port', listener: (event: Event, portList: SerialPort[], webContents: WebContents, callback: (portId: string) => void) => void): this;
        off(event: 'select-serial-port', listener: (event: Event, portList: SerialPort[], webContents: WebContents, callback: (portId: string) => void) => void): this;
        once(event: 'select-serial-port', listener: (event: Event, portList: SerialPort[], webContents: WebContents, callback: (portId: string) => void) => void): this;
        addListener(event: 'select-serial-port', listener: (event: Event, portList: SerialPort[], webContents: WebContents, callback: (portId: string) => void) => void): this;
        removeListener(event: 'select-serial-port', listener: (event: Event, portList: SerialPort[], webContents: WebContents, callback: (portId: string) => void) => void): this;
        on(event: 'select-usb-device', listener: (event: Event, details: SelectUsbDeviceDetails, callback: (deviceId?: string) => void) => void): this;
        off(event: 'select-usb-device', listener: (event: Event, details: SelectUsbDeviceDetails, callback: (deviceId?: string) => void) => void): this;
        once(event: 'select-usb-device', listener: (event: Event, details: SelectUsbDeviceDetails, callback: (deviceId?: string) => void) => void): this;
        addListener(event: 'select-usb-device', listener: (event: Event, details: SelectUsbDeviceDetails, callback: (deviceId?: string) => void) => void): this;
        removeListener(event: 'select-usb-device', listener: (event: Event, details: SelectUsbDeviceDetails, callback: (deviceId?: string) => void) => void): this;
        on(event: 'serial-port-added', listener: (event: Event, port: SerialPort, webContents: WebContents) => void): this;
        off(event: 'serial-port-added', listener: (event: Event, port: SerialPort, webContents: WebContents) => void): this;
        once(event: 'serial-port-added', listener: (event: Event, port: SerialPort, webContents: WebContents) => void): this;
        addListener(event: 'serial-port-added', listener: (event: Event, port: SerialPort, webContents: WebContents) => void): this;
        removeListener(event: 'serial-port-added', listener: (event: Event, port: SerialPort, webContents: WebContents) => void): this;
        on(event: 'serial-port-removed', listener: (event: Event, port: SerialPort, webContents: WebContents) => void): this;
        off(event: 'serial-port-removed', listener: (event: Event, port: SerialPort, webContents: WebContents) => void): this;
        once(event: 'serial-port-removed', listener: (event: Event, port: SerialPort, webContents: WebContents) => void): this;
        addListener(event: 'serial-port-removed', listener: (event: Event, port: SerialPort, webContents: WebContents) => void): this;
        removeListener(event: 'serial-port-removed', listener: (event: Event, port: SerialPort, webContents: WebContents) => void): this;
        on(event: 'serial-port-revoked', listener: (event: Event, details: SerialPortRevokedDetails) => void): this;
        off(event: 'serial-port-revoked', listener: (event: Event, details: SerialPortRevokedDetails) => void): this;
        once(event: 'serial-port-revoked', listener: (event: Event, details: SerialPortRevokedDetails) => void): this;
        addListener(event: 'serial-port-revoked', listener: (event: Event, details: SerialPortRevokedDetails) => void): this;
        removeListener(event: 'serial-port-revoked', listener: (event: Event, details: SerialPortRevokedDetails) => void): this;
        on(event: 'spellcheck-dictionary-download-begin', listener: (event: Event, languageCode: string) => void): this;
        off(event: 'spellcheck-dictionary-download-begin', listener: (event: Event, languageCode: string) => void): this;
        once(event: 'spellcheck-dictionary-download-begin', listener: (event: Event, languageCode: string) => void): this;
        addListener(event: 'spellcheck-dictionary-download-begin', listener: (event: Event, languageCode: string) => void): this;
        removeListener(event: 'spellcheck-dictionary-download-begin', listener: (event: Event, languageCode: string) => void): this;
        on(event: 'spellcheck-dictionary-download-failure', listener: (event: Event, languageCode: string) => void): this;
        off(event: 'spellcheck-dictionary-download-failure', listener: (event: Event, languageCode: string) => void): this;
        once(event: 'spellcheck-dictionary-download-failure', listener: (event: Event, languageCode: string) => void): this;
        addListener(event: 'spellcheck-dictionary-download-failure', listener: (event: Event, languageCode: string) => void): this;
        removeListener(event: 'spellcheck-dictionary-download-failure', listener: (event: Event, languageCode: string) => void): this;
        on(event: 'spellcheck-dictionary-download-success', listener: (event: Event, languageCode: string) => void): this;
        off(event: 'spellcheck-dictionary-download-success', listener: (event: Event, languageCode: string) => void): this;
        once(event: 'spellcheck-dictionary-download-success', listener: (event: Event, languageCode: string) => void): this;
        addListener(event: 'spellcheck-dictionary-download-success', listener: (event: Event, languageCode: string) => void): this;
        removeListener(event: 'spellcheck-dictionary-download-success', listener: (event: Event, languageCode: string) => void): this;
        on(event: 'spellcheck-dictionary-initialized', listener: (event: Event, languageCode: string) => void): this;
        off(event: 'spellcheck-dictionary-initialized', listener: (event: Event, languageCode: string) => void): this;
        once(event: 'spellcheck-dictionary-initialized', listener: (event: Event, languageCode: string) => void): this;
        addListener(event: 'spellcheck-dictionary-initialized', listener: (event: Event, languageCode: string) => void): this;
        removeListener(event: 'spellcheck-dictionary-initialized', listener: (event: Event, languageCode: string) => void): this;
        on(event: 'usb-device-added', listener: (event: Event, device: USBDevice, webContents: WebContents) => void): this;
        off(event: 'usb-device-added', listener: (event: Event, device: USBDevice, webContents: WebContents) => void): this;
        once(event: 'usb-device-added', listener: (event: Event, device: USBDevice, webContents: WebContents) => void): this;
        addListener(event: 'usb-device-added', listener: (event: Event, device: USBDevice, webContents: WebContents) => void): this;
        removeListener(event: 'usb-device-added', listener: (event: Event, device: USBDevice, webContents: WebContents) => void): this;
        on(event: 'usb-device-removed', listener: (event: Event, device: USBDevice, webContents: WebContents) => void): this;
        off(event: 'usb-device-removed', listener: (event: Event, device: USBDevice, webContents: WebContents) => void): this;
        once(event: 'usb-device-removed', listener: (event: Event, device: USBDevice, webContents: WebContents) => void): this;
        addListener(event: 'usb-device-removed', listener: (event: Event, device: USBDevice, webContents: WebContents) => void): this;
        removeListener(event: 'usb-device-removed', listener: (event: Event, device: USBDevice, webContents: WebContents) => void): this;
        on(event: 'usb-device-revoked', listener: (event: Event, details: UsbDeviceRevokedDetails) => void): this;
        off(event: 'usb-device-revoked', listener: (event: Event, details: UsbDeviceRevokedDetails) => void): this;
        once(event: 'usb-device-revoked', listener: (event: Event, details: UsbDeviceRevokedDetails) => void): this;
        addListener(event: 'usb-device-revoked', listener: (event: Event, details: UsbDeviceRevokedDetails) => void): this;
        removeListener(event: 'usb-device-revoked', listener: (event: Event, details: UsbDeviceRevokedDetails) => void): this;
        on(event: 'will-download', listener: (event: Event, item: DownloadItem, webContents: WebContents) => void): this;
        off(event: 'will-download', listener: (event: Event, item: DownloadItem, webContents: WebContents) => void): this;
        once(event: 'will-download', listener: (event: Event, item: DownloadItem, webContents: WebContents) => void): this;
        addListener(event: 'will-download', listener: (event: Event, item: DownloadItem, webContents: WebContents) => void): this;
        removeListener(event: 'will-download', listener: (event: Event, item: DownloadItem, webContents: WebContents) => void): this;
        addWordToSpellCheckerDictionary(word: string): boolean;
        allowNTLMCredentialsForDomains(domains: string): void;
        clearAuthCache(): Promise<void>;
        clearCache(): Promise<void>;
        clearCodeCaches(options: ClearCodeCachesOptions): Promise<void>;
        clearData(options?: ClearDataOptions): Promise<void>;
        clearHostResolverCache(): Promise<void>;
        clearStorageData(options?: ClearStorageDataOptions): Promise<void>;
        closeAllConnections(): Promise<void>;
        createInterruptedDownload(options: CreateInterruptedDownloadOptions): void;
        disableNetworkEmulation(): void;
        downloadURL(url: string, options?: DownloadURLOptions): void;
        enableNetworkEmulation(options: EnableNetworkEmulationOptions): void;
        fetch(input: (string) | (GlobalRequest), init?: RequestInit & {
            bypassCustomProtocolHandlers?: boolean;
        }): Promise<GlobalResponse>;
        flushStorageData(): void;
        forceReloadProxyConfig(): Promise<void>;
        getAllExtensions(): Extension[];
        getBlobData(identifier: string): Promise<Buffer>;
        getCacheSize(): Promise<number>;
        getExtension(extensionId: string): (Extension) | (null);
        getPreloads(): string[];
        getSpellCheckerLanguages(): string[];
        getStoragePath(): (string) | (null);
        getUserAgent(): string;
        isPersistent(): boolean;
        isSpellCheckerEnabled(): boolean;
        listWordsInSpellCheckerDictionary(): Promise<string[]>;
        loadExtension(path: string, options?: LoadExtensionOptions): Promise<Electron.Extension>;
        preconnect(options: PreconnectOptions): void;
        removeExtension(extensionId: string): void;
        removeWordFromSpellCheckerDictionary(word: string): boolean;
        resolveHost(host: string, options?: ResolveHostOptions): Promise<Electron.ResolvedHost>;
        resolveProxy(url: string): Promise<string>;
        setBluetoothPairingHandler(handler: ((details: BluetoothPairingHandlerHandlerDetails, callback: (response: Response) => void) => void) | (null)): void;
        setCertificateVerifyProc(proc: ((request: Request, callback: (verificationResult: number) => void) => void) | (null)): void;
        setCodeCachePath(path: string): void;
        setDevicePermissionHandler(handler: ((details: DevicePermissionHandlerHandlerDetails) => boolean) | (null)): void;
        setDisplayMediaRequestHandler(handler: ((request: DisplayMediaRequestHandlerHandlerRequest, callback: (streams: Streams) => void) => void) | (null), opts?: DisplayMediaRequestHandlerOpts): void;
        setDownloadPath(path: string): void;
        setPermissionCheckHandler(handler: ((webContents: (WebContents) | (null), permission: 'clipboard-read' | 'clipboard-sanitized-write' | 'geolocation' | 'fullscreen' | 'hid' | 'idle-detection' | 'media' | 'mediaKeySystem' | 'midi' | 'midiSysex' | 'notifications' | 'openExternal' | 'pointerLock' | 'serial' | 'storage-access' | 'top-level-storage-access' | 'usb', requestingOrigin: string, details: PermissionCheckHandlerHandlerDetails) => boolean) | (null)): void;
        setPermissionRequestHandler(handler: ((webContents: WebContents, permission: 'clipboard-read' | 'clipboard-sanitized-write' | 'display-capture' | 'fullscreen' | 'geolocation' | 'idle-detection' | 'media' | 'mediaKeySystem' | 'midi' | 'midiSysex' | 'notifications' | 'pointerLock' | 'keyboardLock' | 'openExternal' | 'speaker-selection' | 'storage-access' | 'top-level-storage-access' | 'window-management' | 'unknown' | 'fileSystem', callback: (permissionGranted: boolean) => void, details: (PermissionRequest) | (FilesystemPermissionRequest) | (MediaAccessPermissionRequest) | (OpenExternalPermissionRequest)) => void) | (null)): void;
        setPreloads(preloads: string[]): void;
        setProxy(config: ProxyConfig): Promise<void>;
        setSpellCheckerDictionaryDownloadURL(url: string): void;
        setSpellCheckerEnabled(enable: boolean): void;
        setSpellCheckerLanguages(languages: string[]): void;
        setSSLConfig(config: Config): void;
        setUSBProtectedClassesHandler(handler: ((details: USBProtectedClassesHandlerHandlerDetails) => string[]) | (null)): void;
        setUserAgent(userAgent: string, acceptLanguages?: string): void;
        readonly availableSpellCheckerLanguages: string[];
        readonly cookies: Cookies;
        readonly netLog: NetLog;
        readonly protocol: Protocol;
        readonly serviceWorkers: ServiceWorkers;
        spellCheckerEnabled: boolean;
        readonly storagePath: (string) | (null);
        readonly webRequest: WebRequest;
    }
    interface SharedWorkerInfo {
        id: string;
        url: string;
    }
    class ShareMenu {
        constructor(sharingItem: SharingItem);
        closePopup(browserWindow?: BrowserWindow): void;
        popup(options?: PopupOptions): void;
    }
    interface SharingItem {
        filePaths?: string[];
        texts?: string[];
        urls?: string[];
    }
    interface Shell {
        beep(): void;
        openExternal(url: string, options?: OpenExternalOptions): Promise<void>;
        openPath(path: string): Promise<string>;
        readShortcutLink(shortcutPath: string): ShortcutDetails;
        showItemInFolder(fullPath: string): void;
        trashItem(path: string): Promise<void>;
        writeShortcutLink(shortcutPath: string, operation: 'create' | 'update' | 'replace', options: ShortcutDetails): boolean;
        writeShortcutLink(shortcutPath: string, options: ShortcutDetails): boolean;
    }
    interface ShortcutDetails {
        appUserModelId?: string;
        args?: string;
        cwd?: string;
        description?: string;
        icon?: string;
        iconIndex?: number;
        target: string;
        toastActivatorClsid?: string;
    }
    interface Size {
        height: number;
        width: number;
    }
    interface SystemPreferences extends NodeJS.EventEmitter {
        on(event: 'accent-color-changed', listener: (event: Event, newColor: string) => void): this;
        off(event: 'accent-color-changed', listener: (event: Event, newColor: string) => void): this;
        once(event: 'accent-color-changed', listener: (event: Event, newColor: string) => void): this;
        addListener(event: 'accent-color-changed', listener: (event: Event, newColor: string) => void): this;
        removeListener(event: 'accent-color-changed', listener: (event: Event, newColor: string) => void): this;
        on(event: 'color-changed', listener: (event: Event) => void): this;
        off(event: 'color-changed', listener: (event: Event) => void): this;
        once(event: 'color-changed', listener: (event: Event) => void): this;
        addListener(event: 'color-changed', listener: (event: Event) => void): this;
        removeListener(event: 'color-changed', listener: (event: Event) => void): this;
        askForMediaAccess(mediaType: 'microphone' | 'camera'): Promise<boolean>;
        canPromptTouchID(): boolean;
        getAccentColor(): string;
        getAnimationSettings(): AnimationSettings;
        getColor(color: '3d-dark-shadow' | '3d-face' | '3d-highlight' | '3d-light' | '3d-shadow' | 'active-border' | 'active-caption' | 'active-caption-gradient' | 'app-workspace' | 'button-text' | 'caption-text' | 'desktop' | 'disabled-text' | 'highlight' | 'highlight-text' | 'hotlight' | 'inactive-border' | 'inactive-caption' | 'inactive-caption-gradient' | 'inactive-caption-text' | 'info-background' | 'info-text' | 'menu' | 'menu-highlight' | 'menubar' | 'menu-text' | 'scrollbar' | 'window' | 'window-frame' | 'window-text' | 'control-background' | 'control' | 'control-text' | 'disabled-control-text' | 'find-highlight' | 'grid' | 'header-text' | 'highlight' | 'keyboard-focus-indicator' | 'label' | 'link' | 'placeholder-text' | 'quaternary-label' | 'scrubber-textured-background' | 'secondary-label' | 'selected-content-background' | 'selected-control' | 'selected-control-text' | 'selected-menu-item-text' | 'selected-text-background' | 'selected-text' | 'separator' | 'shadow' | 'tertiary-label' | 'text-background' | 'text' | 'under-page-background' | 'unemphasized-selected-content-background' | 'unemphasized-selected-text-background' | 'unemphasized-selected-text' | 'window-background' | 'window-frame-text'): string;
        getEffectiveAppearance(): ('dark' | 'light' | 'unknown');
        getMediaAccessStatus(mediaType: 'microphone' | 'camera' | 'screen'): ('not-determined' | 'granted' | 'denied' | 'restricted' | 'unknown');
        getSystemColor(color: 'blue' | 'brown' | 'gray' | 'green' | 'orange' | 'pink' | 'purple' | 'red' | 'yellow'): string;
        getUserDefault<Type extends keyof UserDefaultTypes>(key: string, type: Type): UserDefaultTypes[Type];
        isAeroGlassEnabled(): boolean;
        isSwipeTrackingFromScrollEventsEnabled(): boolean;
        isTrustedAccessibilityClient(prompt: boolean): boolean;
        postLocalNotification(event: string, userInfo: Record<string, any>): void;
        postNotification(event: string, userInfo: Record<string, any>, deliverImmediately?: boolean): void;
        postWorkspaceNotification(event: string, userInfo: Record<string, any>): void;
        promptTouchID(reason: string): Promise<void>;
        registerDefaults(defaults: Record<string, (string) | (boolean) | (number)>): void;
        removeUserDefault(key: string): void;
        setUserDefault<Type extends keyof UserDefaultTypes>(key: string, type: Type, value: UserDefaultTypes[Type]): void;
        subscribeLocalNotification(event: (string) | (null), callback: (event: string, userInfo: Record<string, unknown>, object: string) => void): number;
        subscribeNotification(event: (string) | (null), callback: (event: string, userInfo: Record<string, unknown>, object: string) => void): number;
        subscribeWorkspaceNotification(event: (string) | (null), callback: (event: string, userInfo: Record<string, unknown>, object: string) => void): number;
        unsubscribeLocalNotification(id: number): void;
        unsubscribeNotification(id: number): void;
        unsubscribeWorkspaceNotification(id: number): void;
        accessibilityDisplayShouldReduceTransparency: boolean;
        readonly effectiveAppearance: ('dark' | 'light' | 'unknown');
    }
    interface Task {
        arguments: string;
        description: string;
        iconIndex: number;
        iconPath: string;
        program: string;
        title: string;
        workingDirectory?: string;
    }
    interface ThumbarButton {
        click: () => void;
        flags?: string[];
        icon: NativeImage;
        tooltip?: string;
    }
    class TouchBar {
        constructor(options: TouchBarConstructorOptions);
        escapeItem: (TouchBarButton | TouchBarColorPicker | TouchBarGroup | TouchBarLabel | TouchBarPopover | TouchBarScrubber | TouchBarSegmentedControl | TouchBarSlider | TouchBarSpacer | null);
        static TouchBarButton: typeof TouchBarButton;
        static TouchBarColorPicker: typeof TouchBarColorPicker;
        static TouchBarGroup: typeof TouchBarGroup;
        static TouchBarLabel: typeof TouchBarLabel;
        static TouchBarOtherItemsProxy: typeof TouchBarOtherItemsProxy;
        static TouchBarPopover: typeof TouchBarPopover;
        static TouchBarScrubber: typeof TouchBarScrubber;
        static TouchBarSegmentedControl: typeof TouchBarSegmentedControl;
        static TouchBarSlider: typeof TouchBarSlider;
        static TouchBarSpacer: typeof TouchBarSpacer;
    }
    class TouchBarButton {
        constructor(options: TouchBarButtonConstructorOptions);
        accessibilityLabel: string;
        backgroundColor: string;
        enabled: boolean;
        icon: NativeImage;
        iconPosition: ('left' | 'right' | 'overlay');
        label: string;
    }
    class TouchBarColorPicker {
        constructor(options: TouchBarColorPickerConstructorOptions);
        availableColors: string[];
        selectedColor: string;
    }
    class TouchBarGroup {
        constructor(options: TouchBarGroupConstructorOptions);
    }
    class TouchBarLabel {
        constructor(options: TouchBarLabelConstructorOptions);
        accessibilityLabel: string;
        label: string;
        textColor: string;
    }
    class TouchBarOtherItemsProxy {
        constructor();
    }
    class TouchBarPopover {
        constructor(options: TouchBarPopoverConstructorOptions);
        icon: NativeImage;
        label: string;
    }
    class TouchBarScrubber {
        constructor(options: TouchBarScrubberConstructorOptions);
        continuous: boolean;
        items: ScrubberItem[];
        mode: ('fixed' | 'free');
        overlayStyle: ('background' | 'outline' | 'none');
        selectedStyle: ('background' | 'outline' | 'none');
        showArrowButtons: boolean;
    }
    class TouchBarSegmentedControl {
        constructor(options: TouchBarSegmentedControlConstructorOptions);
        mode: ('single' | 'multiple' | 'buttons');
        segments: SegmentedControlSegment[];
        segmentStyle: string;
        selectedIndex: number;
    }
    class TouchBarSlider {
        constructor(options: TouchBarSliderConstructorOptions);
        label: string;
        maxValue: number;
        minValue: number;
        value: number;
    }
    class TouchBarSpacer {
        constructor(options: TouchBarSpacerConstructorOptions);
        size: ('small' | 'large' | 'flexible');
    }
    interface TraceCategoriesAndOptions {
        categoryFilter: string;
        traceOptions: string;
    }
    interface TraceConfig {
        enable_argument_filter?: boolean;
        excluded_categories?: string[];
        histogram_names?: string[];
        included_categories?: string[];
        included_process_ids?: number[];
        memory_dump_config?: Record<string, any>;
        recording_mode?: ('record-until-full' | 'record-continuously' | 'record-as-much-as-possible' | 'trace-to-console');
        trace_buffer_size_in_events?: number;
        trace_buffer_size_in_kb?: number;
    }
    interface Transaction {
        errorCode: number;
        errorMessage: string;
        originalTransactionIdentifier: string;
        payment: Payment;
        transactionDate: string;
        transactionIdentifier: string;
        transactionState: ('purchasing' | 'purchased' | 'failed' | 'restored' | 'deferred');
    }
    class Tray extends NodeEventEmitter {
        on(event: 'balloon-click', listener: () => void): this;
        off(event: 'balloon-click', listener: () => void): this;
        once(event: 'balloon-click', listener: () => void): this;
        addListener(event: 'balloon-click', listener: () => void): this;
        removeListener(event: 'balloon-click', listener: () => void): this;
        on(event: 'balloon-closed', listener: () => void): this;
        off(event: 'balloon-closed', listener: () => void): this;
        once(event: 'balloon-closed', listener: () => void): this;
        addListener(event: 'balloon-closed', listener: () => void): this;
        removeListener(event: 'balloon-closed', listener: () => void): this;
        on(event: 'balloon-show', listener: () => void): this;
        off(event: 'balloon-show', listener: () => void): this;
        once(event: 'balloon-show', listener: () => void): this;
        addListener(event: 'balloon-show', listener: () => void): this;
        removeListener(event: 'balloon-show', listener: () => void): this;
        on(event: 'click', listener: (event: KeyboardEvent, bounds: Rectangle, position: Point) => void): this;
        off(event: 'click', listener: (event: KeyboardEvent, bounds: Rectangle, position: Point) => void): this;
        once(event: 'click', listener: (event: KeyboardEvent, bounds: Rectangle, position: Point) => void): this;
        addListener(event: 'click', listener: (event: KeyboardEvent, bounds: Rectangle, position: Point) => void): this;
        removeListener(event: 'click', listener: (event: KeyboardEvent, bounds: Rectangle, position: Point) => void): this;
        on(event: 'double-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        off(event: 'double-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        once(event: 'double-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        addListener(event: 'double-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        removeListener(event: 'double-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        on(event: 'drag-end', listener: () => void): this;
        off(event: 'drag-end', listener: () => void): this;
        once(event: 'drag-end', listener: () => void): this;
        addListener(event: 'drag-end', listener: () => void): this;
        removeListener(event: 'drag-end', listener: () => void): this;
        on(event: 'drag-enter', listener: () => void): this;
        off(event: 'drag-enter', listener: () => void): this;
        once(event: 'drag-enter', listener: () => void): this;
        addListener(event: 'drag-enter', listener: () => void): this;
        removeListener(event: 'drag-enter', listener: () => void): this;
        on(event: 'drag-leave', listener: () => void): this;
        off(event: 'drag-leave', listener: () => void): this;
        once(event: 'drag-leave', listener: () => void): this;
        addListener(event: 'drag-leave', listener: () => void): this;
        removeListener(event: 'drag-leave', listener: () => void): this;
        on(event: 'drop', listener: () => void): this;
        off(event: 'drop', listener: () => void): this;
        once(event: 'drop', listener: () => void): this;
        addListener(event: 'drop', listener: () => void): this;
        removeListener(event: 'drop', listener: () => void): this;
        on(event: 'drop-files', listener: (event: Event, files: string[]) => void): this;
        off(event: 'drop-files', listener: (event: Event, files: string[]) => void): this;
        once(event: 'drop-files', listener: (event: Event, files: string[]) => void): this;
        addListener(event: 'drop-files', listener: (event: Event, files: string[]) => void): this;
        removeListener(event: 'drop-files', listener: (event: Event, files: string[]) => void): this;
        on(event: 'drop-text', listener: (event: Event, text: string) => void): this;
        off(event: 'drop-text', listener: (event: Event, text: string) => void): this;
        once(event: 'drop-text', listener: (event: Event, text: string) => void): this;
        addListener(event: 'drop-text', listener: (event: Event, text: string) => void): this;
        removeListener(event: 'drop-text', listener: (event: Event, text: string) => void): this;
        on(event: 'middle-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        off(event: 'middle-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        once(event: 'middle-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        addListener(event: 'middle-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        removeListener(event: 'middle-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        on(event: 'mouse-down', listener: (event: KeyboardEvent, position: Point) => void): this;
        off(event: 'mouse-down', listener: (event: KeyboardEvent, position: Point) => void): this;
        once(event: 'mouse-down', listener: (event: KeyboardEvent, position: Point) => void): this;
        addListener(event: 'mouse-down', listener: (event: KeyboardEvent, position: Point) => void): this;
        removeListener(event: 'mouse-down', listener: (event: KeyboardEvent, position: Point) => void): this;
        on(event: 'mouse-enter', listener: (event: KeyboardEvent, position: Point) => void): this;
        off(event: 'mouse-enter', listener: (event: KeyboardEvent, position: Point) => void): this;
        once(event: 'mouse-enter', listener: (event: KeyboardEvent, position: Point) => void): this;
        addListener(event: 'mouse-enter', listener: (event: KeyboardEvent, position: Point) => void): this;
        removeListener(event: 'mouse-enter', listener: (event: KeyboardEvent, position: Point) => void): this;
        on(event: 'mouse-leave', listener: (event: KeyboardEvent, position: Point) => void): this;
        off(event: 'mouse-leave', listener: (event: KeyboardEvent, position: Point) => void): this;
        once(event: 'mouse-leave', listener: (event: KeyboardEvent, position: Point) => void): this;
        addListener(event: 'mouse-leave', listener: (event: KeyboardEvent, position: Point) => void): this;
        removeListener(event: 'mouse-leave', listener: (event: KeyboardEvent, position: Point) => void): this;
        on(event: 'mouse-move', listener: (event: KeyboardEvent, position: Point) => void): this;
        off(event: 'mouse-move', listener: (event: KeyboardEvent, position: Point) => void): this;
        once(event: 'mouse-move', listener: (event: KeyboardEvent, position: Point) => void): this;
        addListener(event: 'mouse-move', listener: (event: KeyboardEvent, position: Point) => void): this;
        removeListener(event: 'mouse-move', listener: (event: KeyboardEvent, position: Point) => void): this;
        on(event: 'mouse-up', listener: (event: KeyboardEvent, position: Point) => void): this;
        off(event: 'mouse-up', listener: (event: KeyboardEvent, position: Point) => void): this;
        once(event: 'mouse-up', listener: (event: KeyboardEvent, position: Point) => void): this;
        addListener(event: 'mouse-up', listener: (event: KeyboardEvent, position: Point) => void): this;
        removeListener(event: 'mouse-up', listener: (event: KeyboardEvent, position: Point) => void): this;
        on(event: 'right-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        off(event: 'right-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        once(event: 'right-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        addListener(event: 'right-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        removeListener(event: 'right-click', listener: (event: KeyboardEvent, bounds: Rectangle) => void): this;
        constructor(image: (NativeImage) | (string), guid?: string);
        closeContextMenu(): void;
        destroy(): void;
        displayBalloon(options: DisplayBalloonOptions): void;
        focus(): void;
        getBounds(): Rectangle;
        getIgnoreDoubleClickEvents(): boolean;
        getTitle(): string;
        isDestroyed(): boolean;
        popUpContextMenu(menu?: Menu, position?: Point): void;
        removeBalloon(): void;
        setContextMenu(menu: (Menu) | (null)): void;
        setIgnoreDoubleClickEvents(ignore: boolean): void;
        setImage(image: (NativeImage) | (string)): void;
        setPressedImage(image: (NativeImage) | (string)): void;
        setTitle(title: string, options?: TitleOptions): void;
        setToolTip(toolTip: string): void;
    }
    interface UploadData {
        blobUUID?: string;
        bytes: Buffer;
        file?: string;
    }
    interface UploadFile {
        filePath: string;
        length?: number;
        modificationTime?: number;
        offset?: number;
        type: 'file';
    }
    interface UploadRawData {
        bytes: Buffer;
        type: 'rawData';
    }
    interface USBDevice {
        deviceClass: number;
        deviceId: string;
        deviceProtocol: number;
        deviceSubclass: number;
        deviceVersionMajor: number;
        deviceVersionMinor: number;
        deviceVersionSubminor: number;
        manufacturerName?: string;
        productId: number;
        productName?: string;
        serialNumber?: string;
        usbVersionMajor: number;
        usbVersionMinor: number;
        usbVersionSubminor: number;
        vendorId: number;
    }
    interface UserDefaultTypes {
        array: Array<unknown>;
        boolean: boolean;
        dictionary: Record<string, unknown>;
        double: number;
        float: number;
        integer: number;
        string: string;
        url: string;
    }
    class UtilityProcess extends NodeEventEmitter {
        static fork(modulePath: string, args?: string[], options?: ForkOptions): UtilityProcess;
        on(event: 'error', listener: (type: ('FatalError'), location: string, report: string) => void): this;
        off(event: 'error', listener: (type: ('FatalError'), location: string, report: string) => void): this;
        once(event: 'error', listener: (type: ('FatalError'), location: string, report: string) => void): this;
        addListener(event: 'error', listener: (type: ('FatalError'), location: string, report: string) => void): this;
        removeListener(event: 'error', listener: (type: ('FatalError'), location: string, report: string) => void): this;
        on(event: 'exit', listener: (code: number) => void): this;
        off(event: 'exit', listener: (code: number) => void): this;
        once(event: 'exit', listener: (code: number) => void): this;
        addListener(event: 'exit', listener: (code: number) => void): this;
        removeListener(event: 'exit', listener: (code: number) => void): this;
        on(event: 'message', listener: (message: any) => void): this;
        off(event: 'message', listener: (message: any) => void): this;
        once(event: 'message', listener: (message: any) => void): this;
        addListener(event: 'message', listener: (message: any) => void): this;
        removeListener(event: 'message', listener: (message: any) => void): this;
        on(event: 'spawn', listener: () => void): this;
        off(event: 'spawn', listener: () => void): this;
        once(event: 'spawn', listener: () => void): this;
        addListener(event: 'spawn', listener: () => void): this;
        removeListener(event: 'spawn', listener: () => void): this;
        kill(): boolean;
        postMessage(message: any, transfer?: MessagePortMain[]): void;
        pid: (number) | (undefined);
        stderr: (NodeJS.ReadableStream) | (null);
        stdout: (NodeJS.ReadableStream) | (null);
    }
    class View extends NodeEventEmitter {
        on(event: 'bounds-changed', listener: () => void): this;
        off(event: 'bounds-changed', listener: () => void): this;
        once(event: 'bounds-changed', listener: () => void): this;
        addListener(event: 'bounds-changed', listener: () => void): this;
        removeListener(event: 'bounds-changed', listener: () => void): this;
        constructor();
        addChildView(view: View, index?: number): void;
        getBounds(): Rectangle;
        removeChildView(view: View): void;
        setBackgroundColor(color: string): void;
        setBorderRadius(radius: number): void;
        setBounds(bounds: Rectangle): void;
        setVisible(visible: boolean): void;
        readonly children: View[];
    }
    class WebContents extends NodeEventEmitter {
        static fromDevToolsTargetId(targetId: string): (WebContents) | (undefined);
        static fromFrame(frame: WebFrameMain): (WebContents) | (undefined);
        static fromId(id: number): (WebContents) | (undefined);
        static getAllWebContents(): WebContents[];
        static getFocusedWebContents(): (WebContents) | (null);
        on(event: 'audio-state-changed', listener: (event: Event<WebContentsAudioStateChangedEventParams>) => void): this;
        off(event: 'audio-state-changed', listener: (event: Event<WebContentsAudioStateChangedEventParams>) => void): this;
        once(event: 'audio-state-changed', listener: (event: Event<WebContentsAudioStateChangedEventParams>) => void): this;
        addListener(event: 'audio-state-changed', listener: (event: Event<WebContentsAudioStateChangedEventParams>) => void): this;
        removeListener(event: 'audio-state-changed', listener: (event: Event<WebContentsAudioStateChangedEventParams>) => void): this;
        on(event: 'before-input-event', listener: (event: Event, input: Input) => void): this;
        off(event: 'before-input-event', listener: (event: Event, input: Input) => void): this;
        once(event: 'before-input-event', listener: (event: Event, input: Input) => void): this;
        addListener(event: 'before-input-event', listener: (event: Event, input: Input) => void): this;
        removeListener(event: 'before-input-event', listener: (event: Event, input: Input) => void): this;
        on(event: 'blur', listener: () => void): this;
        off(event: 'blur', listener: () => void): this;
        once(event: 'blur', listener: () => void): this;
        addListener(event: 'blur', listener: () => void): this;
        removeListener(event: 'blur', listener: () => void): this;
        on(event: 'certificate-error', listener: (event: Event, url: string, error: string, certificate: Certificate, callback: (isTrusted: boolean) => void, isMainFrame: boolean) => void): this;
        off(event: 'certificate-error', listener: (event: Event, url: string, error: string, certificate: Certificate, callback: (isTrusted: boolean) => void, isMainFrame: boolean) => void): this;
        once(event: 'certificate-error', listener: (event: Event, url: string, error: string, certificate: Certificate, callback: (isTrusted: boolean) => void, isMainFrame: boolean) => void): this;
        addListener(event: 'certificate-error', listener: (event: Event, url: string, error: string, certificate: Certificate, callback: (isTrusted: boolean) => void, isMainFrame: boolean) => void): this;
        removeListener(event: 'certificate-error', listener: (event: Event, url: string, error: string, certificate: Certificate, callback: (isTrusted: boolean) => void, isMainFrame: boolean) => void): this;
        on(event: 'console-message', listener: (event: Event, level: number, message: string, line: number, sourceId: string) => void): this;
        off(event: 'console-message', listener: (event: Event, level: number, message: string, line: number, sourceId: string) => void): this;
        once(event: 'console-message', listener: (event: Event, level: number, message: string, line: number, sourceId: string) => void): this;
        addListener(event: 'console-message', listener: (event: Event, level: number, message: string, line: number, sourceId: string) => void): this;
        removeListener(event: 'console-message', listener: (event: Event, level: number, message: string, line: number, sourceId: string) => void): this;
        on(event: 'content-bounds-updated', listener: (event: Event, bounds: Rectangle) => void): this;
        off(event: 'content-bounds-updated', listener: (event: Event, bounds: Rectangle) => void): this;
        once(event: 'content-bounds-updated', listener: (event: Event, bounds: Rectangle) => void): this;
        addListener(event: 'content-bounds-updated', listener: (event: Event, bounds: Rectangle) => void): this;
        removeListener(event: 'content-bounds-updated', listener: (event: Event, bounds: Rectangle) => void): this;
        on(event: 'context-menu', listener: (event: Event, params: ContextMenuParams) => void): this;
        off(event: 'context-menu', listener: (event: Event, params: ContextMenuParams) => void): this;
        once(event: 'context-menu', listener: (event: Event, params: ContextMenuParams) => void): this;
        addListener(event: 'context-menu', listener: (event: Event, params: ContextMenuParams) => void): this;
        removeListener(event: 'context-menu', listener: (event: Event, params: ContextMenuParams) => void): this;
        on(event: 'cursor-changed', listener: (event: Event, type: string, image: NativeImage, scale: number, size: Size, hotspot: Point) => void): this;
        off(event: 'cursor-changed', listener: (event: Event, type: string, image: NativeImage, scale: number, size: Size, hotspot: Point) => void): this;
        once(event: 'cursor-changed', listener: (event: Event, type: string, image: NativeImage, scale: number, size: Size, hotspot: Point) => void): this;
        addListener(event: 'cursor-changed', listener: (event: Event, type: string, image: NativeImage, scale: number, size: Size, hotspot: Point) => void): this;
        removeListener(event: 'cursor-changed', listener: (event: Event, type: string, image: NativeImage, scale: number, size: Size, hotspot: Point) => void): this;
        on(event: 'destroyed', listener: () => void): this;
        off(event: 'destroyed', listener: () => void): this;
        once(event: 'destroyed', listener: () => void): this;
        addListener(event: 'destroyed', listener: () => void): this;
        removeListener(event: 'destroyed', listener: () => void): this;
        on(event: 'devtools-closed', listener: () => void): this;
        off(event: 'devtools-closed', listener: () => void): this;
        once(event: 'devtools-closed', listener: () => void): this;
        addListener(event: 'devtools-closed', listener: () => void): this;
        removeListener(event: 'devtools-closed', listener: () => void): this;
        on(event: 'devtools-focused', listener: () => void): this;
        off(event: 'devtools-focused', listener: () => void): this;
        once(event: 'devtools-focused', listener: () => void): this;
        addListener(event: 'devtools-focused', listener: () => void): this;
        removeListener(event: 'devtools-focused', listener: () => void): this;
        on(event: 'devtools-open-url', listener: (event: Event, url: string) => void): this;
        off(event: 'devtools-open-url', listener: (event: Event, url: string) => void): this;
        once(event: 'devtools-open-url', listener: (event: Event, url: string) => void): this;
        addListener(event: 'devtools-open-url', listener: (event: Event, url: string) => void): this;
        removeListener(event: 'devtools-open-url', listener: (event: Event, url: string) => void): this;
        on(event: 'devtools-opened', listener: () => void): this;
        off(event: 'devtools-opened', listener: () => void): this;
        once(event: 'devtools-opened', listener: () => void): this;
        addListener(event: 'devtools-opened', listener: () => void): this;
        removeListener(event: 'devtools-opened', listener: () => void): this;
        on(event: 'devtools-reload-page', listener: () => void): this;
        off(event: 'devtools-reload-page', listener: () => void): this;
        once(event: 'devtools-reload-page', listener: () => void): this;
        addListener(event: 'devtools-reload-page', listener: () => void): this;
        removeListener(event: 'devtools-reload-page', listener: () => void): this;
        on(event: 'devtools-search-query', listener: (event: Event, query: string) => void): this;
        off(event: 'devtools-search-query', listener: (event: Event, query: string) => void): this;
        once(event: 'devtools-search-query', listener: (event: Event, query: string) => void): this;
        addListener(event: 'devtools-search-query', listener: (event: Event, query: string) => void): this;
        removeListener(event: 'devtools-search-query', listener: (event: Event, query: string) => void): this;
        on(event: 'did-attach-webview', listener: (event: Event, webContents: WebContents) => void): this;
        off(event: 'did-attach-webview', listener: (event: Event, webContents: WebContents) => void): this;
        once(event: 'did-attach-webview', listener: (event: Event, webContents: WebContents) => void): this;
        addListener(event: 'did-attach-webview', listener: (event: Event, webContents: WebContents) => void): this;
        removeListener(event: 'did-attach-webview', listener: (event: Event, webContents: WebContents) => void): this;
        on(event: 'did-change-theme-color', listener: (event: Event, color: (string) | (null)) => void): this;
        off(event: 'did-change-theme-color', listener: (event: Event, color: (string) | (null)) => void): this;
        once(event: 'did-change-theme-color', listener: (event: Event, color: (string) | (null)) => void): this;
        addListener(event: 'did-change-theme-color', listener: (event: Event, color: (string) | (null)) => void): this;
        removeListener(event: 'did-change-theme-color', listener: (event: Event, color: (string) | (null)) => void): this;
        on(event: 'did-create-window', listener: (window: BrowserWindow, details: DidCreateWindowDetails) => void): this;
        off(event: 'did-create-window', listener: (window: BrowserWindow, details: DidCreateWindowDetails) => void): this;
        once(event: 'did-create-window', listener: (window: BrowserWindow, details: DidCreateWindowDetails) => void): this;
        addListener(event: 'did-create-window', listener: (window: BrowserWindow, details: DidCreateWindowDetails) => void): this;
        removeListener(event: 'did-create-window', listener: (window: BrowserWindow, details: DidCreateWindowDetails) => void): this;
        on(event: 'did-fail-load', listener: (event: Event, errorCode: number, errorDescription: string, validatedURL: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        off(event: 'did-fail-load', listener: (event: Event, errorCode: number, errorDescription: string, validatedURL: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        once(event: 'did-fail-load', listener: (event: Event, errorCode: number, errorDescription: string, validatedURL: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        addListener(event: 'did-fail-load', listener: (event: Event, errorCode: number, errorDescription: string, validatedURL: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        removeListener(event: 'did-fail-load', listener: (event: Event, errorCode: number, errorDescription: string, validatedURL: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        on(event: 'did-fail-provisional-load', listener: (event: Event, errorCode: number, errorDescription: string, validatedURL: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        off(event: 'did-fail-provisional-load', listener: (event: Event, errorCode: number, errorDescription: string, validatedURL: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        once(event: 'did-fail-provisional-load', listener: (event: Event, errorCode: number, errorDescription: string, validatedURL: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        addListener(event: 'did-fail-provisional-load', listener: (event: Event, errorCode: number, errorDescription: string, validatedURL: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        removeListener(event: 'did-fail-provisional-load', listener: (event: Event, errorCode: number, errorDescription: string, validatedURL: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        on(event: 'did-finish-load', listener: () => void): this;
        off(event: 'did-finish-load', listener: () => void): this;
        once(event: 'did-finish-load', listener: () => void): this;
        addListener(event: 'did-finish-load', listener: () => void): this;
        removeListener(event: 'did-finish-load', listener: () => void): this;
        on(event: 'did-frame-finish-load', listener: (event: Event, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        off(event: 'did-frame-finish-load', listener: (event: Event, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        once(event: 'did-frame-finish-load', listener: (event: Event, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        addListener(event: 'did-frame-finish-load', listener: (event: Event, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        removeListener(event: 'did-frame-finish-load', listener: (event: Event, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        on(event: 'did-frame-navigate', listener: (event: Event, url: string, httpResponseCode: number, httpStatusText: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        off(event: 'did-frame-navigate', listener: (event: Event, url: string, httpResponseCode: number, httpStatusText: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        once(event: 'did-frame-navigate', listener: (event: Event, url: string, httpResponseCode: number, httpStatusText: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        addListener(event: 'did-frame-navigate', listener: (event: Event, url: string, httpResponseCode: number, httpStatusText: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        removeListener(event: 'did-frame-navigate', listener: (event: Event, url: string, httpResponseCode: number, httpStatusText: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        on(event: 'did-navigate', listener: (event: Event, url: string, httpResponseCode: number, httpStatusText: string) => void): this;
        off(event: 'did-navigate', listener: (event: Event, url: string, httpResponseCode: number, httpStatusText: string) => void): this;
        once(event: 'did-navigate', listener: (event: Event, url: string, httpResponseCode: number, httpStatusText: string) => void): this;
        addListener(event: 'did-navigate', listener: (event: Event, url: string, httpResponseCode: number, httpStatusText: string) => void): this;
        removeListener(event: 'did-navigate', listener: (event: Event, url: string, httpResponseCode: number, httpStatusText: string) => void): this;
        on(event: 'did-navigate-in-page', listener: (event: Event, url: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        off(event: 'did-navigate-in-page', listener: (event: Event, url: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        once(event: 'did-navigate-in-page', listener: (event: Event, url: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        addListener(event: 'did-navigate-in-page', listener: (event: Event, url: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        removeListener(event: 'did-navigate-in-page', listener: (event: Event, url: string, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        on(event: 'did-redirect-navigation', listener: (details: Event<WebContentsDidRedirectNavigationEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        off(event: 'did-redirect-navigation', listener: (details: Event<WebContentsDidRedirectNavigationEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        once(event: 'did-redirect-navigation', listener: (details: Event<WebContentsDidRedirectNavigationEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        addListener(event: 'did-redirect-navigation', listener: (details: Event<WebContentsDidRedirectNavigationEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        removeListener(event: 'did-redirect-navigation', listener: (details: Event<WebContentsDidRedirectNavigationEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        on(event: 'did-start-loading', listener: () => void): this;
        off(event: 'did-start-loading', listener: () => void): this;
        once(event: 'did-start-loading', listener: () => void): this;
        addListener(event: 'did-start-loading', listener: () => void): this;
        removeListener(event: 'did-start-loading', listener: () => void): this;
        on(event: 'did-start-navigation', listener: (details: Event<WebContentsDidStartNavigationEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        off(event: 'did-start-navigation', listener: (details: Event<WebContentsDidStartNavigationEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        once(event: 'did-start-navigation', listener: (details: Event<WebContentsDidStartNavigationEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        addListener(event: 'did-start-navigation', listener: (details: Event<WebContentsDidStartNavigationEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        removeListener(event: 'did-start-navigation', listener: (details: Event<WebContentsDidStartNavigationEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        on(event: 'did-stop-loading', listener: () => void): this;
        off(event: 'did-stop-loading', listener: () => void): this;
        once(event: 'did-stop-loading', listener: () => void): this;
        addListener(event: 'did-stop-loading', listener: () => void): this;
        removeListener(event: 'did-stop-loading', listener: () => void): this;
        on(event: 'dom-ready', listener: () => void): this;
        off(event: 'dom-ready', listener: () => void): this;
        once(event: 'dom-ready', listener: () => void): this;
        addListener(event: 'dom-ready', listener: () => void): this;
        removeListener(event: 'dom-ready', listener: () => void): this;
        on(event: 'enter-html-full-screen', listener: () => void): this;
        off(event: 'enter-html-full-screen', listener: () => void): this;
        once(event: 'enter-html-full-screen', listener: () => void): this;
        addListener(event: 'enter-html-full-screen', listener: () => void): this;
        removeListener(event: 'enter-html-full-screen', listener: () => void): this;
        on(event: 'focus', listener: () => void): this;
        off(event: 'focus', listener: () => void): this;
        once(event: 'focus', listener: () => void): this;
        addListener(event: 'focus', listener: () => void): this;
        removeListener(event: 'focus', listener: () => void): this;
        on(event: 'found-in-page', listener: (event: Event, result: Result) => void): this;
        off(event: 'found-in-page', listener: (event: Event, result: Result) => void): this;
        once(event: 'found-in-page', listener: (event: Event, result: Result) => void): this;
        addListener(event: 'found-in-page', listener: (event: Event, result: Result) => void): this;
        removeListener(event: 'found-in-page', listener: (event: Event, result: Result) => void): this;
        on(event: 'frame-created', listener: (event: Event, details: FrameCreatedDetails) => void): this;
        off(event: 'frame-created', listener: (event: Event, details: FrameCreatedDetails) => void): this;
        once(event: 'frame-created', listener: (event: Event, details: FrameCreatedDetails) => void): this;
        addListener(event: 'frame-created', listener: (event: Event, details: FrameCreatedDetails) => void): this;
        removeListener(event: 'frame-created', listener: (event: Event, details: FrameCreatedDetails) => void): this;
        on(event: 'input-event', listener: (event: Event, inputEvent: InputEvent) => void): this;
        off(event: 'input-event', listener: (event: Event, inputEvent: InputEvent) => void): this;
        once(event: 'input-event', listener: (event: Event, inputEvent: InputEvent) => void): this;
        addListener(event: 'input-event', listener: (event: Event, inputEvent: InputEvent) => void): this;
        removeListener(event: 'input-event', listener: (event: Event, inputEvent: InputEvent) => void): this;
        on(event: 'ipc-message', listener: (event: IpcMainEvent, channel: string, ...args: any[]) => void): this;
        off(event: 'ipc-message', listener: (event: IpcMainEvent, channel: string, ...args: any[]) => void): this;
        once(event: 'ipc-message', listener: (event: IpcMainEvent, channel: string, ...args: any[]) => void): this;
        addListener(event: 'ipc-message', listener: (event: IpcMainEvent, channel: string, ...args: any[]) => void): this;
        removeListener(event: 'ipc-message', listener: (event: IpcMainEvent, channel: string, ...args: any[]) => void): this;
        on(event: 'ipc-message-sync', listener: (event: IpcMainEvent, channel: string, ...args: any[]) => void): this;
        off(event: 'ipc-message-sync', listener: (event: IpcMainEvent, channel: string, ...args: any[]) => void): this;
        once(event: 'ipc-message-sync', listener: (event: IpcMainEvent, channel: string, ...args: any[]) => void): this;
        addListener(event: 'ipc-message-sync', listener: (event: IpcMainEvent, channel: string, ...args: any[]) => void): this;
        removeListener(event: 'ipc-message-sync', listener: (event: IpcMainEvent, channel: string, ...args: any[]) => void): this;
        on(event: 'leave-html-full-screen', listener: () => void): this;
        off(event: 'leave-html-full-screen', listener: () => void): this;
        once(event: 'leave-html-full-screen', listener: () => void): this;
        addListener(event: 'leave-html-full-screen', listener: () => void): this;
        removeListener(event: 'leave-html-full-screen', listener: () => void): this;
        on(event: 'login', listener: (event: Event, authenticationResponseDetails: LoginAuthenticationResponseDetails, authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        off(event: 'login', listener: (event: Event, authenticationResponseDetails: LoginAuthenticationResponseDetails, authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        once(event: 'login', listener: (event: Event, authenticationResponseDetails: LoginAuthenticationResponseDetails, authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        addListener(event: 'login', listener: (event: Event, authenticationResponseDetails: LoginAuthenticationResponseDetails, authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        removeListener(event: 'login', listener: (event: Event, authenticationResponseDetails: LoginAuthenticationResponseDetails, authInfo: AuthInfo, callback: (username?: string, password?: string) => void) => void): this;
        on(event: 'media-paused', listener: () => void): this;
        off(event: 'media-paused', listener: () => void): this;
        once(event: 'media-paused', listener: () => void): this;
        addListener(event: 'media-paused', listener: () => void): this;
        removeListener(event: 'media-paused', listener: () => void): this;
        on(event: 'media-started-playing', listener: () => void): this;
        off(event: 'media-started-playing', listener: () => void): this;
        once(event: 'media-started-playing', listener: () => void): this;
        addListener(event: 'media-started-playing', listener: () => void): this;
        removeListener(event: 'media-started-playing', listener: () => void): this;
        on(event: 'page-favicon-updated', listener: (event: Event, favicons: string[]) => void): this;
        off(event: 'page-favicon-updated', listener: (event: Event, favicons: string[]) => void): this;
        once(event: 'page-favicon-updated', listener: (event: Event, favicons: string[]) => void): this;
        addListener(event: 'page-favicon-updated', listener: (event: Event, favicons: string[]) => void): this;
        removeListener(event: 'page-favicon-updated', listener: (event: Event, favicons: string[]) => void): this;
        on(event: 'page-title-updated', listener: (event: Event, title: string, explicitSet: boolean) => void): this;
        off(event: 'page-title-updated', listener: (event: Event, title: string, explicitSet: boolean) => void): this;
        once(event: 'page-title-updated', listener: (event: Event, title: string, explicitSet: boolean) => void): this;
        addListener(event: 'page-title-updated', listener: (event: Event, title: string, explicitSet: boolean) => void): this;
        removeListener(event: 'page-title-updated', listener: (event: Event, title: string, explicitSet: boolean) => void): this;
        on(event: 'paint', listener: (details: Event<WebContentsPaintEventParams>, dirtyRect: Rectangle, image: NativeImage) => void): this;
        off(event: 'paint', listener: (details: Event<WebContentsPaintEventParams>, dirtyRect: Rectangle, image: NativeImage) => void): this;
        once(event: 'paint', listener: (details: Event<WebContentsPaintEventParams>, dirtyRect: Rectangle, image: NativeImage) => void): this;
        addListener(event: 'paint', listener: (details: Event<WebContentsPaintEventParams>, dirtyRect: Rectangle, image: NativeImage) => void): this;
        removeListener(event: 'paint', listener: (details: Event<WebContentsPaintEventParams>, dirtyRect: Rectangle, image: NativeImage) => void): this;
        on(event: 'plugin-crashed', listener: (event: Event, name: string, version: string) => void): this;
        off(event: 'plugin-crashed', listener: (event: Event, name: string, version: string) => void): this;
        once(event: 'plugin-crashed', listener: (event: Event, name: string, version: string) => void): this;
        addListener(event: 'plugin-crashed', listener: (event: Event, name: string, version: string) => void): this;
        removeListener(event: 'plugin-crashed', listener: (event: Event, name: string, version: string) => void): this;
        on(event: 'preferred-size-changed', listener: (event: Event, preferredSize: Size) => void): this;
        off(event: 'preferred-size-changed', listener: (event: Event, preferredSize: Size) => void): this;
        once(event: 'preferred-size-changed', listener: (event: Event, preferredSize: Size) => void): this;
        addListener(event: 'preferred-size-changed', listener: (event: Event, preferredSize: Size) => void): this;
        removeListener(event: 'preferred-size-changed', listener: (event: Event, preferredSize: Size) => void): this;
        on(event: 'preload-error', listener: (event: Event, preloadPath: string, error: Error) => void): this;
        off(event: 'preload-error', listener: (event: Event, preloadPath: string, error: Error) => void): this;
        once(event: 'preload-error', listener: (event: Event, preloadPath: string, error: Error) => void): this;
        addListener(event: 'preload-error', listener: (event: Event, preloadPath: string, error: Error) => void): this;
        removeListener(event: 'preload-error', listener: (event: Event, preloadPath: string, error: Error) => void): this;
        on(event: 'render-process-gone', listener: (event: Event, details: RenderProcessGoneDetails) => void): this;
        off(event: 'render-process-gone', listener: (event: Event, details: RenderProcessGoneDetails) => void): this;
        once(event: 'render-process-gone', listener: (event: Event, details: RenderProcessGoneDetails) => void): this;
        addListener(event: 'render-process-gone', listener: (event: Event, details: RenderProcessGoneDetails) => void): this;
        removeListener(event: 'render-process-gone', listener: (event: Event, details: RenderProcessGoneDetails) => void): this;
        on(event: 'responsive', listener: () => void): this;
        off(event: 'responsive', listener: () => void): this;
        once(event: 'responsive', listener: () => void): this;
        addListener(event: 'responsive', listener: () => void): this;
        removeListener(event: 'responsive', listener: () => void): this;
        on(event: 'select-bluetooth-device', listener: (event: Event, devices: BluetoothDevice[], callback: (deviceId: string) => void) => void): this;
        off(event: 'select-bluetooth-device', listener: (event: Event, devices: BluetoothDevice[], callback: (deviceId: string) => void) => void): this;
        once(event: 'select-bluetooth-device', listener: (event: Event, devices: BluetoothDevice[], callback: (deviceId: string) => void) => void): this;
        addListener(event: 'select-bluetooth-device', listener: (event: Event, devices: BluetoothDevice[], callback: (deviceId: string) => void) => void): this;
        removeListener(event: 'select-bluetooth-device', listener: (event: Event, devices: BluetoothDevice[], callback: (deviceId: string) => void) => void): this;
        on(event: 'select-client-certificate', listener: (event: Event, url: string, certificateList: Certificate[], callback: (certificate: Certificate) => void) => void): this;
        off(event: 'select-client-certificate', listener: (event: Event, url: string, certificateList: Certificate[], callback: (certificate: Certificate) => void) => void): this;
        once(event: 'select-client-certificate', listener: (event: Event, url: string, certificateList: Certificate[], callback: (certificate: Certificate) => void) => void): this;
        addListener(event: 'select-client-certificate', listener: (event: Event, url: string, certificateList: Certificate[], callback: (certificate: Certificate) => void) => void): this;
        removeListener(event: 'select-client-certificate', listener: (event: Event, url: string, certificateList: Certificate[], callback: (certificate: Certificate) => void) => void): this;
        on(event: 'unresponsive', listener: () => void): this;
        off(event: 'unresponsive', listener: () => void): this;
        once(event: 'unresponsive', listener: () => void): this;
        addListener(event: 'unresponsive', listener: () => void): this;
        removeListener(event: 'unresponsive', listener: () => void): this;
        on(event: 'update-target-url', listener: (event: Event, url: string) => void): this;
        off(event: 'update-target-url', listener: (event: Event, url: string) => void): this;
        once(event: 'update-target-url', listener: (event: Event, url: string) => void): this;
        addListener(event: 'update-target-url', listener: (event: Event, url: string) => void): this;
        removeListener(event: 'update-target-url', listener: (event: Event, url: string) => void): this;
        on(event: 'will-attach-webview', listener: (event: Event, webPreferences: WebPreferences, params: Record<string, string>) => void): this;
        off(event: 'will-attach-webview', listener: (event: Event, webPreferences: WebPreferences, params: Record<string, string>) => void): this;
        once(event: 'will-attach-webview', listener: (event: Event, webPreferences: WebPreferences, params: Record<string, string>) => void): this;
        addListener(event: 'will-attach-webview', listener: (event: Event, webPreferences: WebPreferences, params: Record<string, string>) => void): this;
        removeListener(event: 'will-attach-webview', listener: (event: Event, webPreferences: WebPreferences, params: Record<string, string>) => void): this;
        on(event: 'will-frame-navigate', listener: (details: Event<WebContentsWillFrameNavigateEventParams>) => void): this;
        off(event: 'will-frame-navigate', listener: (details: Event<WebContentsWillFrameNavigateEventParams>) => void): this;
        once(event: 'will-frame-navigate', listener: (details: Event<WebContentsWillFrameNavigateEventParams>) => void): this;
        addListener(event: 'will-frame-navigate', listener: (details: Event<WebContentsWillFrameNavigateEventParams>) => void): this;
        removeListener(event: 'will-frame-navigate', listener: (details: Event<WebContentsWillFrameNavigateEventParams>) => void): this;
        on(event: 'will-navigate', listener: (details: Event<WebContentsWillNavigateEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        off(event: 'will-navigate', listener: (details: Event<WebContentsWillNavigateEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        once(event: 'will-navigate', listener: (details: Event<WebContentsWillNavigateEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        addListener(event: 'will-navigate', listener: (details: Event<WebContentsWillNavigateEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        removeListener(event: 'will-navigate', listener: (details: Event<WebContentsWillNavigateEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        on(event: 'will-prevent-unload', listener: (event: Event) => void): this;
        off(event: 'will-prevent-unload', listener: (event: Event) => void): this;
        once(event: 'will-prevent-unload', listener: (event: Event) => void): this;
        addListener(event: 'will-prevent-unload', listener: (event: Event) => void): this;
        removeListener(event: 'will-prevent-unload', listener: (event: Event) => void): this;
        on(event: 'will-redirect', listener: (details: Event<WebContentsWillRedirectEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        off(event: 'will-redirect', listener: (details: Event<WebContentsWillRedirectEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        once(event: 'will-redirect', listener: (details: Event<WebContentsWillRedirectEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        addListener(event: 'will-redirect', listener: (details: Event<WebContentsWillRedirectEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        removeListener(event: 'will-redirect', listener: (details: Event<WebContentsWillRedirectEventParams>, url: string, isInPlace: boolean, isMainFrame: boolean, frameProcessId: number, frameRoutingId: number) => void): this;
        on(event: 'zoom-changed', listener: (event: Event, zoomDirection: ('in' | 'out')) => void): this;
        off(event: 'zoom-changed', listener: (event: Event, zoomDirection: ('in' | 'out')) => void): this;
        once(event: 'zoom-changed', listener: (event: Event, zoomDirection: ('in' | 'out')) => void): this;
        addListener(event: 'zoom-changed', listener: (event: Event, zoomDirection: ('in' | 'out')) => void): this;
        removeListener(event: 'zoom-changed', listener: (event: Event, zoomDirection: ('in' | 'out')) => void): this;
        addWorkSpace(path: string): void;
        adjustSelection(options: AdjustSelectionOptions): void;
        beginFrameSubscription(onlyDirty: boolean, callback: (image: NativeImage, dirtyRect: Rectangle) => void): void;
        beginFrameSubscription(callback: (image: NativeImage, dirtyRect: Rectangle) => void): void;
        canGoBack(): boolean;
        canGoForward(): boolean;
        canGoToOffset(offset: number): boolean;
        capturePage(rect?: Rectangle, opts?: Opts): Promise<Electron.NativeImage>;
        centerSelection(): void;
        clearHistory(): void;
        close(opts?: CloseOpts): void;
        closeDevTools(): void;
        copy(): void;
        copyImageAt(x: number, y: number): void;
        cut(): void;
        delete(): void;
        disableDeviceEmulation(): void;
        downloadURL(url: string, options?: DownloadURLOptions): void;
        enableDeviceEmulation(parameters: Parameters): void;
        endFrameSubscription(): void;
        executeJavaScript(code: string, userGesture?: boolean): Promise<any>;
        executeJavaScriptInIsolatedWorld(worldId: number, scripts: WebSource[], userGesture?: boolean): Promise<any>;
        findInPage(text: string, options?: FindInPageOptions): number;
        focus(): void;
        forcefullyCrashRenderer(): void;
        getAllSharedWorkers(): SharedWorkerInfo[];
        getBackgroundThrottling(): boolean;
        getDevToolsTitle(): string;
        getFrameRate(): number;
        getMediaSourceId(requestWebContents: WebContents): string;
        getOSProcessId(): number;
        getPrintersAsync(): Promise<Electron.PrinterInfo[]>;
        getProcessId(): number;
        getTitle(): string;
        getType(): ('backgroundPage' | 'window' | 'browserView' | 'remote' | 'webview' | 'offscreen');
        getURL(): string;
        getUserAgent(): string;
        getWebRTCIPHandlingPolicy(): string;
        getWebRTCUDPPortRange(): WebRTCUDPPortRange;
        getZoomFactor(): number;
        getZoomLevel(): number;
        goBack(): void;
        goForward(): void;
        goToIndex(index: number): void;
        goToOffset(offset: number): void;
        insertCSS(css: string, options?: InsertCSSOptions): Promise<string>;
        insertText(text: string): Promise<void>;
        inspectElement(x: number, y: number): void;
        inspectServiceWorker(): void;
        inspectSharedWorker(): void;
        inspectSharedWorkerById(workerId: string): void;
        invalidate(): void;
        isAudioMuted(): boolean;
        isBeingCaptured(): boolean;
        isCrashed(): boolean;
        isCurrentlyAudible(): boolean;
        isDestroyed(): boolean;
        isDevToolsFocused(): boolean;
        isDevToolsOpened(): boolean;
        isFocused(): boolean;
        isLoading(): boolean;
        isLoadingMainFrame(): boolean;
        isOffscreen(): boolean;
        isPainting(): boolean;
        isWaitingForResponse(): boolean;
        loadFile(filePath: string, options?: LoadFileOptions): Promise<void>;
        loadURL(url: string, options?: LoadURLOptions): Promise<void>;
        openDevTools(options?: OpenDevToolsOptions): void;
        paste(): void;
        pasteAndMatchStyle(): void;
        postMessage(channel: string, message: any, transfer?: MessagePortMain[]): void;
        print(options?: WebContentsPrintOptions, callback?: (success: boolean, failureReason: string) => void): void;
        printToPDF(options: PrintToPDFOptions): Promise<Buffer>;
        redo(): void;
        reload(): void;
        reloadIgnoringCache(): void;
        removeInsertedCSS(key: string): Promise<void>;
        removeWorkSpace(path: string): void;
        replace(text: string): void;
        replaceMisspelling(text: string): void;
        savePage(fullPath: string, saveType: 'HTMLOnly' | 'HTMLComplete' | 'MHTML'): Promise<void>;
        scrollToBottom(): void;
        scrollToTop(): void;
        selectAll(): void;
        send(channel: string, ...args: any[]): void;
        sendInputEvent(inputEvent: (MouseInputEvent) | (MouseWheelInputEvent) | (KeyboardInputEvent)): void;
        sendToFrame(frameId: (number) | ([
            number,
            number
        ]), channel: string, ...args: any[]): void;
        setAudioMuted(muted: boolean): void;
        setBackgroundThrottling(allowed: boolean): void;
        setDevToolsTitle(title: string): void;
        setDevToolsWebContents(devToolsWebContents: WebContents): void;
        setFrameRate(fps: number): void;
        setIgnoreMenuShortcuts(ignore: boolean): void;
        setImageAnimationPolicy(policy: 'animate' | 'animateOnce' | 'noAnimation'): void;
        setUserAgent(userAgent: string): void;
        setVisualZoomLevelLimits(minimumLevel: number, maximumLevel: number): Promise<void>;
        setWebRTCIPHandlingPolicy(policy: 'default' | 'default_public_interface_only' | 'default_public_and_private_interfaces' | 'disable_non_proxied_udp'): void;
        setWebRTCUDPPortRange(udpPortRange: UdpPortRange): void;
        setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void;
        setZoomFactor(factor: number): void;
        setZoomLevel(level: number): void;
        showDefinitionForSelection(): void;
        startDrag(item: Item): void;
        startPainting(): void;
        stop(): void;
        stopFindInPage(action: 'clearSelection' | 'keepSelection' | 'activateSelection'): void;
        stopPainting(): void;
        takeHeapSnapshot(filePath: string): Promise<void>;
        toggleDevTools(): void;
        undo(): void;
        unselect(): void;
        audioMuted: boolean;
        backgroundThrottling: boolean;
        readonly debugger: Debugger;
        readonly devToolsWebContents: (WebContents) | (null);
        frameRate: number;
        readonly hostWebContents: WebContents;
        readonly id: number;
        readonly ipc: IpcMain;
        readonly mainFrame: WebFrameMain;
        readonly navigationHistory: NavigationHistory;
        readonly opener: WebFrameMain;
        readonly session: Session;
        userAgent: string;
        zoomFactor: number;
        zoomLevel: number;
    }
    class WebContentsView extends View {
        on(event: 'bounds-changed', listener: () => void): this;
        off(event: 'bounds-changed', listener: () => void): this;
        once(event: 'bounds-changed', listener: () => void): this;
        addListener(event: 'bounds-changed', listener: () => void): this;
        removeListener(event: 'bounds-changed', listener: () => void): this;
        constructor(options?: WebContentsViewConstructorOptions);
        readonly webContents: WebContents;
    }
    interface WebFrame {
        clearCache(): void;
        executeJavaScript(code: string, userGesture?: boolean, callback?: (result: any, error: Error) => void): Promise<any>;
        executeJavaScriptInIsolatedWorld(worldId: number, scripts: WebSource[], userGesture?: boolean, callback?: (result: any, error: Error) => void): Promise<any>;
        findFrameByName(name: string): WebFrame;
        findFrameByRoutingId(routingId: number): WebFrame;
        getFrameForSelector(selector: string): WebFrame;
        getResourceUsage(): ResourceUsage;
        getWordSuggestions(word: string): string[];
        getZoomFactor(): number;
        getZoomLevel(): number;
        insertCSS(css: string, options?: InsertCSSOptions): string;
        insertText(text: string): void;
        isWordMisspelled(word: string): boolean;
        removeInsertedCSS(key: string): void;
        setIsolatedWorldInfo(worldId: number, info: Info): void;
        setSpellCheckProvider(language: string, provider: Provider): void;
        setVisualZoomLevelLimits(minimumLevel: number, maximumLevel: number): void;
        setZoomFactor(factor: number): void;
        setZoomLevel(level: number): void;
        readonly firstChild: (WebFrame) | (null);
        readonly nextSibling: (WebFrame) | (null);
        readonly opener: (WebFrame) | (null);
        readonly parent: (WebFrame) | (null);
        readonly routingId: number;
        readonly top: (WebFrame) | (null);
    }
    class WebFrameMain extends NodeEventEmitter {
        static fromId(processId: number, routingId: number): (WebFrameMain) | (undefined);
        on(event: 'dom-ready', listener: () => void): this;
        off(event: 'dom-ready', listener: () => void): this;
        once(event: 'dom-ready', listener: () => void): this;
        addListener(event: 'dom-ready', listener: () => void): this;
        removeListener(event: 'dom-ready', listener: () => void): this;
        executeJavaScript(code: string, userGesture?: boolean): Promise<unknown>;
        isDestroyed(): boolean;
        postMessage(channel: string, message: any, transfer?: MessagePortMain[]): void;
        reload(): boolean;
        send(channel: string, ...args: any[]): void;
        readonly detached: boolean;
        readonly frames: WebFrameMain[];
        readonly framesInSubtree: WebFrameMain[];
        readonly frameTreeNodeId: number;
        readonly ipc: IpcMain;
        readonly name: string;
        readonly origin: string;
        readonly osProcessId: number;
        readonly parent: (WebFrameMain) | (null);
        readonly processId: number;
        readonly routingId: number;
        readonly top: (WebFrameMain) | (null);
        readonly url: string;
        readonly visibilityState: string;
    }
    interface WebPreferences {
        accessibleTitle?: string;
        additionalArguments?: string[];
        allowRunningInsecureContent?: boolean;
        autoplayPolicy?: ('no-user-gesture-required' | 'user-gesture-required' | 'document-user-activation-required');
        backgroundThrottling?: boolean;
        contextIsolation?: boolean;
        defaultEncoding?: string;
        defaultFontFamily?: DefaultFontFamily;
        defaultFontSize?: number;
        defaultMonospaceFontSize?: number;
        devTools?: boolean;
        disableBlinkFeatures?: string;
        disableDialogs?: boolean;
        disableHtmlFullscreenWindowResize?: boolean;
        enableBlinkFeatures?: string;
        enablePreferredSizeMode?: boolean;
        enableWebSQL?: boolean;
        experimentalFeatures?: boolean;
        imageAnimationPolicy?: ('animate' | 'animateOnce' | 'noAnimation');
        images?: boolean;
        javascript?: boolean;
        minimumFontSize?: number;
        navigateOnDragDrop?: boolean;
        nodeIntegration?: boolean;
        nodeIntegrationInSubFrames?: boolean;
        nodeIntegrationInWorker?: boolean;
        offscreen?: (Offscreen) | (boolean);
        partition?: string;
        plugins?: boolean;
        preload?: string;
        safeDialogs?: boolean;
        safeDialogsMessage?: string;
        sandbox?: boolean;
        scrollBounce?: boolean;
        session?: Session;
        spellcheck?: boolean;
        textAreasAreResizable?: boolean;
        transparent?: boolean;
        v8CacheOptions?: ('none' | 'code' | 'bypassHeatCheck' | 'bypassHeatCheckAndEagerCompile');
        webgl?: boolean;
        webSecurity?: boolean;
        webviewTag?: boolean;
        zoomFactor?: number;
    }
    class WebRequest {
        onBeforeRedirect(filter: WebRequestFilter, listener: ((details: OnBeforeRedirectListenerDetails) => void) | (null)): void;
        onBeforeRedirect(listener: ((details: OnBeforeRedirectListenerDetails) => void) | (null)): void;
        onBeforeRequest(filter: WebRequestFilter, listener: ((details: OnBeforeRequestListenerDetails, callback: (response: CallbackResponse) => void) => void) | (null)): void;
        onBeforeRequest(listener: ((details: OnBeforeRequestListenerDetails, callback: (response: CallbackResponse) => void) => void) | (null)): void;
        onBeforeSendHeaders(filter: WebRequestFilter, listener: ((details: OnBeforeSendHeadersListenerDetails, callback: (beforeSendResponse: BeforeSendResponse) => void) => void) | (null)): void;
        onBeforeSendHeaders(listener: ((details: OnBeforeSendHeadersListenerDetails, callback: (beforeSendResponse: BeforeSendResponse) => void) => void) | (null)): void;
        onCompleted(filter: WebRequestFilter, listener: ((details: OnCompletedListenerDetails) => void) | (null)): void;
        onCompleted(listener: ((details: OnCompletedListenerDetails) => void) | (null)): void;
        onErrorOccurred(filter: WebRequestFilter, listener: ((details: OnErrorOccurredListenerDetails) => void) | (null)): void;
        onErrorOccurred(listener: ((details: OnErrorOccurredListenerDetails) => void) | (null)): void;
        onHeadersReceived(filter: WebRequestFilter, listener: ((details: OnHeadersReceivedListenerDetails, callback: (headersReceivedResponse: HeadersReceivedResponse) => void) => void) | (null)): void;
        onHeadersReceived(listener: ((details: OnHeadersReceivedListenerDetails, callback: (headersReceivedResponse: HeadersReceivedResponse) => void) => void) | (null)): void;
        onResponseStarted(filter: WebRequestFilter, listener: ((details: OnResponseStartedListenerDetails) => void) | (null)): void;
        onResponseStarted(listener: ((details: OnResponseStartedListenerDetails) => void) | (null)): void;
        onSendHeaders(filter: WebRequestFilter, listener: ((details: OnSendHeadersListenerDetails) => void) | (null)): void;
        onSendHeaders(listener: ((details: OnSendHeadersListenerDetails) => void) | (null)): void;
    }
    interface WebRequestFilter {
        types?: Array<'mainFrame' | 'subFrame' | 'stylesheet' | 'script' | 'image' | 'font' | 'object' | 'xhr' | 'ping' | 'cspReport' | 'media' | 'webSocket'>;
        urls: string[];
    }
    interface WebSource {
        code: string;
        url?: string;
    }
    interface WebUtils {
        getPathForFile(file: File): string;
    }
    interface WebviewTag extends HTMLElement {
        addEventListener(event: 'load-commit', listener: (event: LoadCommitEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'load-commit', listener: (event: LoadCommitEvent) => void): this;
        addEventListener(event: 'did-finish-load', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-finish-load', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'did-fail-load', listener: (event: DidFailLoadEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-fail-load', listener: (event: DidFailLoadEvent) => void): this;
        addEventListener(event: 'did-frame-finish-load', listener: (event: DidFrameFinishLoadEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-frame-finish-load', listener: (event: DidFrameFinishLoadEvent) => void): this;
        addEventListener(event: 'did-start-loading', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-start-loading', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'did-stop-loading', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-stop-loading', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'did-attach', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-attach', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'dom-ready', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'dom-ready', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'page-title-updated', listener: (event: PageTitleUpdatedEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'page-title-updated', listener: (event: PageTitleUpdatedEvent) => void): this;
        addEventListener(event: 'page-favicon-updated', listener: (event: PageFaviconUpdatedEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'page-favicon-updated', listener: (event: PageFaviconUpdatedEvent) => void): this;
        addEventListener(event: 'enter-html-full-screen', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'enter-html-full-screen', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'leave-html-full-screen', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'leave-html-full-screen', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'console-message', listener: (event: ConsoleMessageEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'console-message', listener: (event: ConsoleMessageEvent) => void): this;
        addEventListener(event: 'found-in-page', listener: (event: FoundInPageEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'found-in-page', listener: (event: FoundInPageEvent) => void): this;
        addEventListener(event: 'will-navigate', listener: (event: WillNavigateEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'will-navigate', listener: (event: WillNavigateEvent) => void): this;
        addEventListener(event: 'will-frame-navigate', listener: (event: WillFrameNavigateEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'will-frame-navigate', listener: (event: WillFrameNavigateEvent) => void): this;
        addEventListener(event: 'did-start-navigation', listener: (event: DidStartNavigationEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-start-navigation', listener: (event: DidStartNavigationEvent) => void): this;
        addEventListener(event: 'did-redirect-navigation', listener: (event: DidRedirectNavigationEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-redirect-navigation', listener: (event: DidRedirectNavigationEvent) => void): this;
        addEventListener(event: 'did-navigate', listener: (event: DidNavigateEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-navigate', listener: (event: DidNavigateEvent) => void): this;
        addEventListener(event: 'did-frame-navigate', listener: (event: DidFrameNavigateEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-frame-navigate', listener: (event: DidFrameNavigateEvent) => void): this;
        addEventListener(event: 'did-navigate-in-page', listener: (event: DidNavigateInPageEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-navigate-in-page', listener: (event: DidNavigateInPageEvent) => void): this;
        addEventListener(event: 'close', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'close', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'ipc-message', listener: (event: IpcMessageEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'ipc-message', listener: (event: IpcMessageEvent) => void): this;
        addEventListener(event: 'render-process-gone', listener: (event: RenderProcessGoneEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'render-process-gone', listener: (event: RenderProcessGoneEvent) => void): this;
        addEventListener(event: 'plugin-crashed', listener: (event: PluginCrashedEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'plugin-crashed', listener: (event: PluginCrashedEvent) => void): this;
        addEventListener(event: 'destroyed', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'destroyed', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'media-started-playing', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'media-started-playing', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'media-paused', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'media-paused', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'did-change-theme-color', listener: (event: DidChangeThemeColorEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'did-change-theme-color', listener: (event: DidChangeThemeColorEvent) => void): this;
        addEventListener(event: 'update-target-url', listener: (event: UpdateTargetUrlEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'update-target-url', listener: (event: UpdateTargetUrlEvent) => void): this;
        addEventListener(event: 'devtools-open-url', listener: (event: DevtoolsOpenUrlEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'devtools-open-url', listener: (event: DevtoolsOpenUrlEvent) => void): this;
        addEventListener(event: 'devtools-search-query', listener: (event: DevtoolsSearchQueryEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'devtools-search-query', listener: (event: DevtoolsSearchQueryEvent) => void): this;
        addEventListener(event: 'devtools-opened', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'devtools-opened', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'devtools-closed', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'devtools-closed', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'devtools-focused', listener: (event: DOMEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'devtools-focused', listener: (event: DOMEvent) => void): this;
        addEventListener(event: 'context-menu', listener: (event: ContextMenuEvent) => void, useCapture?: boolean): this;
        removeEventListener(event: 'context-menu', listener: (event: ContextMenuEvent) => void): this;
        addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: HTMLElement, ev: HTMLElementEventMap[K]) => any, useCapture?: boolean): void;
        addEventListener(type: string, listener: EventListenerOrEventListenerObject, useCapture?: boolean): void;
        removeEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: HTMLElement, ev: HTMLElementEventMap[K]) => any, useCapture?: boolean): void;
        removeEventListener(type: string, listener: EventListenerOrEventListenerObject, useCapture?: boolean): void;
        adjustSelection(options: AdjustSelectionOptions): void;
        canGoBack(): boolean;
        canGoForward(): boolean;
        canGoToOffset(offset: number): boolean;
        capturePage(rect?: Rectangle): Promise<Electron.NativeImage>;
        centerSelection(): void;
        clearHistory(): void;
        closeDevTools(): void;
        copy(): void;
        cut(): void;
        delete(): void;
        downloadURL(url: string, options?: DownloadURLOptions): void;
        executeJavaScript(code: string, userGesture?: boolean): Promise<any>;
        findInPage(text: string, options?: FindInPageOptions): number;
        getTitle(): string;
        getURL(): string;
        getUserAgent(): string;
        getWebContentsId(): number;
        getZoomFactor(): number;
        getZoomLevel(): number;
        goBack(): void;
        goForward(): void;
        goToIndex(index: number): void;
        goToOffset(offset: number): void;
        insertCSS(css: string): Promise<string>;
        insertText(text: string): Promise<void>;
        inspectElement(x: number, y: number): void;
        inspectServiceWorker(): void;
        inspectSharedWorker(): void;
        isAudioMuted(): boolean;
        isCrashed(): boolean;
        isCurrentlyAudible(): boolean;
        isDevToolsFocused(): boolean;
        isDevToolsOpened(): boolean;
        isLoading(): boolean;
        isLoadingMainFrame(): boolean;
        isWaitingForResponse(): boolean;
        loadURL(url: string, options?: LoadURLOptions): Promise<void>;
        openDevTools(): void;
        paste(): void;
        pasteAndMatchStyle(): void;
        print(options?: WebviewTagPrintOptions): Promise<void>;
        printToPDF(options: PrintToPDFOptions): Promise<Uint8Array>;
        redo(): void;
        reload(): void;
        reloadIgnoringCache(): void;
        removeInsertedCSS(key: string): Promise<void>;
        replace(text: string): void;
        replaceMisspelling(text: string): void;
        scrollToBottom(): void;
        scrollToTop(): void;
        selectAll(): void;
        send(channel: string, ...args: any[]): Promise<void>;
        sendInputEvent(event: (MouseInputEvent) | (MouseWheelInputEvent) | (KeyboardInputEvent)): Promise<void>;
        sendToFrame(frameId: [
            number,
            number
        ], channel: string, ...args: any[]): Promise<void>;
        setAudioMuted(muted: boolean): void;
        setUserAgent(userAgent: string): void;
        setVisualZoomLevelLimits(minimumLevel: number, maximumLevel: number): Promise<void>;
        setZoomFactor(factor: number): void;
        setZoomLevel(level: number): void;
        showDefinitionForSelection(): void;
        stop(): void;
        stopFindInPage(action: 'clearSelection' | 'keepSelection' | 'activateSelection'): void;
        undo(): void;
        unselect(): void;
        allowpopups: boolean;
        disableblinkfeatures: string;
        disablewebsecurity: boolean;
        enableblinkfeatures: string;
        httpreferrer: string;
        nodeintegration: boolean;
        nodeintegrationinsubframes: boolean;
        partition: string;
        plugins: boolean;
        preload: string;
        src: string;
        useragent: string;
        webpreferences: string;
    }
    interface WindowOpenHandlerResponse {
        action: ('allow' | 'deny');
        createWindow?: (options: BrowserWindowConstructorOptions) => WebContents;
        outlivesOpener?: boolean;
        overrideBrowserWindowOptions?: BrowserWindowConstructorOptions;
    }
    interface AboutPanelOptionsOptions {
        applicationName?: string;
        applicationVersion?: string;
        copyright?: string;
        version?: string;
        credits?: string;
        authors?: string[];
        website?: string;
        iconPath?: string;
    }
    interface AddRepresentationOptions {
        scaleFactor?: number;
        width?: number;
        height?: number;
        buffer?: Buffer;
        dataURL?: string;
    }
    interface AdjustSelectionOptions {
        start?: number;
        end?: number;
    }
    interface AnimationSettings {
        shouldRenderRichAnimation: boolean;
        scrollAnimationsEnabledBySystem: boolean;
        prefersReducedMotion: boolean;
    }
    interface AppDetailsOptions {
        appId?: string;
        appIconPath?: string;
        appIconIndex?: number;
        relaunchCommand?: string;
        relaunchDisplayName?: string;
    }
    interface ApplicationInfoForProtocolReturnValue {
        icon: NativeImage;
        path: string;
        name: string;
    }
    interface AuthenticationResponseDetails {
        url: string;
        pid: number;
    }
    interface AuthInfo {
        isProxy: boolean;
        scheme: string;
        host: string;
        port: number;
        realm: string;
    }
    interface AutoResizeOptions {
        width?: boolean;
        height?: boolean;
        horizontal?: boolean;
        vertical?: boolean;
    }
    interface BeforeSendResponse {
        cancel?: boolean;
        requestHeaders?: Record<string, (string) | (string[])>;
    }
    interface BitmapOptions {
        scaleFactor?: number;
    }
    interface BlinkMemoryInfo {
        allocated: number;
        total: number;
    }
    interface BluetoothPairingHandlerHandlerDetails {
        deviceId: string;
        pairingKind: ('confirm' | 'confirmPin' | 'providePin');
        frame: (WebFrameMain) | (null);
        pin?: string;
    }
    interface BrowserViewConstructorOptions {
        webPreferences?: WebPreferences;
    }
    interface CallbackResponse {
        cancel?: boolean;
        redirectURL?: string;
    }
    interface CertificateTrustDialogOptions {
        certificate: Certificate;
        message: string;
    }
    interface ClearCodeCachesOptions {
        urls?: string[];
    }
    interface ClearDataOptions {
        dataTypes?: Array<'backgroundFetch' | 'cache' | 'cookies' | 'downloads' | 'fileSystems' | 'indexedDB' | 'localStorage' | 'serviceWorkers' | 'webSQL'>;
        origins?: string[];
        excludeOrigins?: string[];
        avoidClosingConnections?: boolean;
        originMatchingMode?: ('third-parties-included' | 'origin-in-all-contexts');
    }
    interface ClearStorageDataOptions {
        origin?: string;
        storages?: Array<'cookies' | 'filesystem' | 'indexdb' | 'localstorage' | 'shadercache' | 'websql' | 'serviceworkers' | 'cachestorage'>;
        quotas?: Array<'temporary' | 'syncable'>;
    }
    interface ClientCertRequestParams {
        hostname: string;
        tokenName: string;
        isRetry: boolean;
    }
    interface ClientRequestConstructorOptions {
        method?: string;
        url?: string;
        headers?: Record<string, (string) | (string[])>;
        session?: Session;
        partition?: string;
        credentials?: ('include' | 'omit' | 'same-origin');
        useSessionCookies?: boolean;
        protocol?: ('http:' | 'https:');
        host?: string;
        hostname?: string;
        port?: number;
        path?: string;
        redirect?: ('follow' | 'error' | 'manual');
        origin?: string;
        referrerPolicy?: ('' | 'no-referrer' | 'no-referrer-when-downgrade' | 'origin' | 'origin-when-cross-origin' | 'unsafe-url' | 'same-origin' | 'strict-origin' | 'strict-origin-when-cross-origin');
        cache?: ('default' | 'no-store' | 'reload' | 'no-cache' | 'force-cache' | 'only-if-cached');
    }
    interface CloseOpts {
        waitForBeforeUnload: boolean;
    }
    interface Config {
        minVersion?: ('tls1' | 'tls1.1' | 'tls1.2' | 'tls1.3');
        maxVersion?: ('tls1.2' | 'tls1.3');
        disabledCipherSuites?: number[];
    }
    interface ConfigureHostResolverOptions {
        enableBuiltInResolver?: boolean;
        secureDnsMode?: ('off' | 'automatic' | 'secure');
        secureDnsServers?: string[];
        enableAdditionalDnsQueryTypes?: boolean;
    }
    interface ConsoleMessageEvent extends DOMEvent {
        level: number;
        message: string;
        line: number;
        sourceId: string;
    }
    interface ContextMenuEvent extends DOMEvent {
        params: Params;
    }
    interface ContextMenuParams {
        x: number;
        y: number;
        frame: (WebFrameMain) | (null);
        linkURL: string;
        linkText: string;
        pageURL: string;
        frameURL: string;
        srcURL: string;
        mediaType: ('none' | 'image' | 'audio' | 'video' | 'canvas' | 'file' | 'plugin');
        hasImageContents: boolean;
        isEditable: boolean;
        selectionText: string;
        titleText: string;
        altText: string;
        suggestedFilename: string;
        selectionRect: Rectangle;
        selectionStartOffset: number;
        referrerPolicy: Referrer;
        misspelledWord: string;
        dictionarySuggestions: string[];
        frameCharset: string;
        formControlType: ('none' | 'button-button' | 'field-set' | 'input-button' | 'input-checkbox' | 'input-color' | 'input-date' | 'input-datetime-local' | 'input-email' | 'input-file' | 'input-hidden' | 'input-image' | 'input-month' | 'input-number' | 'input-password' | 'input-radio' | 'input-range' | 'input-reset' | 'input-search' | 'input-submit' | 'input-telephone' | 'input-text' | 'input-time' | 'input-url' | 'input-week' | 'output' | 'reset-button' | 'select-list' | 'select-list' | 'select-multiple' | 'select-one' | 'submit-button' | 'text-area');
        spellcheckEnabled: boolean;
        menuSourceType: ('none' | 'mouse' | 'keyboard' | 'touch' | 'touchMenu' | 'longPress' | 'longTap' | 'touchHandle' | 'stylus' | 'adjustSelection' | 'adjustSelectionReset');
        mediaFlags: MediaFlags;
        editFlags: EditFlags;
    }
    interface ContinueActivityDetails {
        webpageURL?: string;
    }
    interface CookiesGetFilter {
        url?: string;
        name?: string;
        domain?: string;
        path?: string;
        secure?: boolean;
        session?: boolean;
        httpOnly?: boolean;
    }
    interface CookiesSetDetails {
        url: string;
        name?: string;
        value?: string;
        domain?: string;
        path?: string;
        secure?: boolean;
        httpOnly?: boolean;
        expirationDate?: number;
        sameSite?: ('unspecified' | 'no_restriction' | 'lax' | 'strict');
    }
    interface CrashReporterStartOptions {
        submitURL?: string;
        productName?: string;
        companyName?: string;
        uploadToServer?: boolean;
        ignoreSystemCrashHandler?: boolean;
        rateLimit?: boolean;
        compress?: boolean;
        extra?: Record<string, string>;
        globalExtra?: Record<string, string>;
    }
    interface CreateFromBitmapOptions {
        width: number;
        height: number;
        scaleFactor?: number;
    }
    interface CreateFromBufferOptions {
        width?: number;
        height?: number;
        scaleFactor?: number;
    }
    interface CreateInterruptedDownloadOptions {
        path: string;
        urlChain: string[];
        mimeType?: string;
        offset: number;
        length: number;
        lastModified?: string;
        eTag?: string;
        startTime?: number;
    }
    interface Data {
        text?: string;
        html?: string;
        image?: NativeImage;
        rtf?: string;
        bookmark?: string;
    }
    interface DefaultFontFamily {
        standard?: string;
        serif?: string;
        sansSerif?: string;
        monospace?: string;
        cursive?: string;
        fantasy?: string;
        math?: string;
    }
    interface Details {
        type: ('Utility' | 'Zygote' | 'Sandbox helper' | 'GPU' | 'Pepper Plugin' | 'Pepper Plugin Broker' | 'Unknown');
        reason: ('clean-exit' | 'abnormal-exit' | 'killed' | 'crashed' | 'oom' | 'launch-failed' | 'integrity-failure');
        exitCode: number;
        serviceName?: string;
        name?: string;
    }
    interface DevicePermissionHandlerHandlerDetails {
        deviceType: ('hid' | 'serial' | 'usb');
        origin: string;
        device: (HIDDevice) | (SerialPort) | (USBDevice);
    }
    interface DevtoolsOpenUrlEvent extends DOMEvent {
        url: string;
    }
    interface DevtoolsSearchQueryEvent extends DOMEvent {
        event: Event;
        query: string;
    }
    interface DidChangeThemeColorEvent extends DOMEvent {
        themeColor: string;
    }
    interface DidCreateWindowDetails {
        url: string;
        frameName: string;
        options: BrowserWindowConstructorOptions;
        referrer: Referrer;
        postBody?: PostBody;
        disposition: ('default' | 'foreground-tab' | 'background-tab' | 'new-window' | 'other');
    }
    interface DidFailLoadEvent extends DOMEvent {
        errorCode: number;
        errorDescription: string;
        validatedURL: string;
        isMainFrame: boolean;
    }
    interface DidFrameFinishLoadEvent extends DOMEvent {
        isMainFrame: boolean;
    }
    interface DidFrameNavigateEvent extends DOMEvent {
        url: string;
        httpResponseCode: number;
        httpStatusText: string;
        isMainFrame: boolean;
        frameProcessId: number;
        frameRoutingId: number;
    }
    interface DidNavigateEvent extends DOMEvent {
        url: string;
    }
    interface DidNavigateInPageEvent extends DOMEvent {
        isMainFrame: boolean;
        url: string;
    }
    interface DidRedirectNavigationEvent extends DOMEvent {
        url: string;
        isInPlace: boolean;
        isMainFrame: boolean;
        frameProcessId: number;
        frameRoutingId: number;
    }
    interface DidStartNavigationEvent extends DOMEvent {
        url: string;
        isInPlace: boolean;
        isMainFrame: boolean;
        frameProcessId: number;
        frameRoutingId: number;
    }
    interface DisplayBalloonOptions {
        icon?: (NativeImage) | (string);
        iconType?: ('none' | 'info' | 'warning' | 'error' | 'custom');
        title: string;
        content: string;
        largeIcon?: boolean;
        noSound?: boolean;
        respectQuietTime?: boolean;
    }
    interface DisplayMediaRequestHandlerHandlerRequest {
        frame: (WebFrameMain) | (null);
        securityOrigin: string;
        videoRequested: boolean;
        audioRequested: boolean;
        userGesture: boolean;
    }
    interface DisplayMediaRequestHandlerOpts {
        useSystemPicker: boolean;
    }
    interface DownloadURLOptions {
        headers?: Record<string, string>;
    }
    interface EnableNetworkEmulationOptions {
        offline?: boolean;
        latency?: number;
        downloadThroughput?: number;
        uploadThroughput?: number;
    }
    interface FeedURLOptions {
        url: string;
        headers?: Record<string, string>;
        serverType?: ('json' | 'default');
    }
    interface FileIconOptions {
        size: ('small' | 'normal' | 'large');
    }
    interface FileSystemAccessRestrictedDetails {
        origin: string;
        isDirectory: boolean;
        path: string;
    }
    interface FindInPageOptions {
        forward?: boolean;
        findNext?: boolean;
        matchCase?: boolean;
    }
    interface FocusOptions {
        steal: boolean;
    }
    interface ForkOptions {
        env?: Env;
        execArgv?: string[];
        cwd?: string;
        stdio?: (Array<'pipe' | 'ignore' | 'inherit'>) | (string);
        serviceName?: string;
        allowLoadingUnsignedLibraries?: boolean;
        respondToAuthRequestsFromMainProcess?: boolean;
    }
    interface FoundInPageEvent extends DOMEvent {
        result: FoundInPageResult;
    }
    interface FrameCreatedDetails {
        frame: (WebFrameMain) | (null);
    }
    interface FromPartitionOptions {
        cache: boolean;
    }
    interface FromPathOptions {
        cache: boolean;
    }
    interface HandlerDetails {
        url: string;
        frameName: string;
        features: string;
        disposition: ('default' | 'foreground-tab' | 'background-tab' | 'new-window' | 'other');
        referrer: Referrer;
        postBody?: PostBody;
    }
    interface HeadersReceivedResponse {
        cancel?: boolean;
        responseHeaders?: Record<string, (string) | (string[])>;
        statusLine?: string;
    }
    interface HeapStatistics {
        totalHeapSize: number;
        totalHeapSizeExecutable: number;
        totalPhysicalSize: number;
        totalAvailableSize: number;
        usedHeapSize: number;
        heapSizeLimit: number;
        mallocedMemory: number;
        peakMallocedMemory: number;
        doesZapGarbage: boolean;
    }
    interface HidDeviceAddedDetails {
        device: HIDDevice;
        frame: (WebFrameMain) | (null);
    }
    interface HidDeviceRemovedDetails {
        device: HIDDevice;
        frame: (WebFrameMain) | (null);
    }
    interface HidDeviceRevokedDetails {
        device: HIDDevice;
        origin?: string;
    }
    interface IgnoreMouseEventsOptions {
        forward?: boolean;
    }
    interface ImportCertificateOptions {
        certificate: string;
        password: string;
    }
    interface Info {
        securityOrigin?: string;
        csp?: string;
        name?: string;
    }
    interface Input {
        type: string;
        key: string;
        code: string;
        isAutoRepeat: boolean;
        isComposing: boolean;
        shift: boolean;
        control: boolean;
        alt: boolean;
        meta: boolean;
        location: number;
        modifiers: string[];
    }
    interface InsertCSSOptions {
        cssOrigin?: ('user' | 'author');
    }
    interface IpcMessageEvent extends DOMEvent {
        frameId: [
            number,
            number
        ];
        channel: string;
        args: any[];
    }
    interface Item {
        file: string;
        files?: string[];
        icon: (NativeImage) | (string);
    }
    interface JumpListSettings {
        minItems: number;
        removedItems: JumpListItem[];
    }
    interface LoadCommitEvent extends DOMEvent {
        url: string;
        isMainFrame: boolean;
    }
    interface LoadExtensionOptions {
        allowFileAccess: boolean;
    }
    interface LoadFileOptions {
        query?: Record<string, string>;
        search?: string;
        hash?: string;
    }
    interface LoadURLOptions {
        httpReferrer?: (string) | (Referrer);
        userAgent?: string;
        extraHeaders?: string;
        postData?: Array<(UploadRawData) | (UploadFile)>;
        baseURLForDataURL?: string;
    }
    interface LoginAuthenticationResponseDetails {
        url: string;
    }
    interface LoginItemSettings {
        openAtLogin: boolean;
        openAsHidden: boolean;
        wasOpenedAtLogin: boolean;
        wasOpenedAsHidden: boolean;
        restoreState: boolean;
        status: string;
        executableWillLaunchAtLogin: boolean;
        launchItems: LaunchItems[];
    }
    interface LoginItemSettingsOptions {
        type?: string;
        serviceName?: string;
        path?: string;
        args?: string[];
    }
    interface MenuItemConstructorOptions {
        click?: (menuItem: MenuItem, window: (BaseWindow) | (undefined), event: KeyboardEvent) => void;
        role?: ('undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll' | 'reload' | 'forceReload' | 'toggleDevTools' | 'resetZoom' | 'zoomIn' | 'zoomOut' | 'toggleSpellChecker' | 'togglefullscreen' | 'window' | 'minimize' | 'close' | 'help' | 'about' | 'services' | 'hide' | 'hideOthers' | 'unhide' | 'quit' | 'showSubstitutions' | 'toggleSmartQuotes' | 'toggleSmartDashes' | 'toggleTextReplacement' | 'startSpeaking' | 'stopSpeaking' | 'zoom' | 'front' | 'appMenu' | 'fileMenu' | 'editMenu' | 'viewMenu' | 'shareMenu' | 'recentDocuments' | 'toggleTabBar' | 'selectNextTab' | 'selectPreviousTab' | 'showAllTabs' | 'mergeAllWindows' | 'clearRecentDocuments' | 'moveTabToNewWindow' | 'windowMenu');
        type?: ('normal' | 'separator' | 'submenu' | 'checkbox' | 'radio');
        label?: string;
        sublabel?: string;
        toolTip?: string;
        accelerator?: Accelerator;
        icon?: (NativeImage) | (string);
        enabled?: boolean;
        acceleratorWorksWhenHidden?: boolean;
        visible?: boolean;
        checked?: boolean;
        registerAccelerator?: boolean;
        sharingItem?: SharingItem;
        submenu?: (MenuItemConstructorOptions[]) | (Menu);
        id?: string;
        before?: string[];
        after?: string[];
        beforeGroupContaining?: string[];
        afterGroupContaining?: string[];
    }
    interface MessageBoxOptions {
        message: string;
        type?: ('none' | 'info' | 'error' | 'question' | 'warning');
        buttons?: string[];
        defaultId?: number;
        signal?: AbortSignal;
        title?: string;
        detail?: string;
        checkboxLabel?: string;
        checkboxChecked?: boolean;
        icon?: (NativeImage) | (string);
        textWidth?: number;
        cancelId?: number;
        noLink?: boolean;
        normalizeAccessKeys?: boolean;
    }
    interface MessageBoxReturnValue {
        response: number;
        checkboxChecked: boolean;
    }
    interface MessageBoxSyncOptions {
        message: string;
        type?: ('none' | 'info' | 'error' | 'question' | 'warning');
        buttons?: string[];
        defaultId?: number;
        title?: string;
        detail?: string;
        icon?: (NativeImage) | (string);
        textWidth?: number;
        cancelId?: number;
        noLink?: boolean;
        normalizeAccessKeys?: boolean;
    }
    interface MessageDetails {
        message: string;
        versionId: number;
        source: ('javascript' | 'xml' | 'network' | 'console-api' | 'storage' | 'rendering' | 'security' | 'deprecation' | 'worker' | 'violation' | 'intervention' | 'recommendation' | 'other');
        level: number;
        sourceUrl: string;
        lineNumber: number;
    }
    interface MessageEvent {
        data: any;
        ports: MessagePortMain[];
    }
    interface MoveToApplicationsFolderOptions {
        conflictHandler?: (conflictType: 'exists' | 'existsAndRunning') => boolean;
    }
    interface NotificationConstructorOptions {
        title?: string;
        subtitle?: string;
        body?: string;
        silent?: boolean;
        icon?: (string) | (NativeImage);
        hasReply?: boolean;
        timeoutType?: ('default' | 'never');
        replyPlaceholder?: string;
        sound?: string;
        urgency?: ('normal' | 'critical' | 'low');
        actions?: NotificationAction[];
        closeButtonText?: string;
        toastXml?: string;
    }
    interface Offscreen {
        useSharedTexture?: boolean;
    }
    interface OnBeforeRedirectListenerDetails {
        id: number;
        url: string;
        method: string;
        webContentsId?: number;
        webContents?: WebContents;
        frame?: (WebFrameMain) | (null);
        resourceType: ('mainFrame' | 'subFrame' | 'stylesheet' | 'script' | 'image' | 'font' | 'object' | 'xhr' | 'ping' | 'cspReport' | 'media' | 'webSocket' | 'other');
        referrer: string;
        timestamp: number;
        redirectURL: string;
        statusCode: number;
        statusLine: string;
        ip?: string;
        fromCache: boolean;
        responseHeaders?: Record<string, string[]>;
    }
    interface OnBeforeRequestListenerDetails {
        id: number;
        url: string;
        method: string;
        webContentsId?: number;
        webContents?: WebContents;
        frame?: (WebFrameMain) | (null);
        resourceType: ('mainFrame' | 'subFrame' | 'stylesheet' | 'script' | 'image' | 'font' | 'object' | 'xhr' | 'ping' | 'cspReport' | 'media' | 'webSocket' | 'other');
        referrer: string;
        timestamp: number;
        uploadData: UploadData[];
    }
    interface OnBeforeSendHeadersListenerDetails {
        id: number;
        url: string;
        method: string;
        webContentsId?: number;
        webContents?: WebContents;
        frame?: (WebFrameMain) | (null);
        resourceType: ('mainFrame' | 'subFrame' | 'stylesheet' | 'script' | 'image' | 'font' | 'object' | 'xhr' | 'ping' | 'cspReport' | 'media' | 'webSocket' | 'other');
        referrer: string;
        timestamp: number;
        uploadData?: UploadData[];
        requestHeaders: Record<string, string>;
    }
    interface OnCompletedListenerDetails {
        id: number;
        url: string;
        method: string;
        webContentsId?: number;
        webContents?: WebContents;
        frame?: (WebFrameMain) | (null);
        resourceType: ('mainFrame' | 'subFrame' | 'stylesheet' | 'script' | 'image' | 'font' | 'object' | 'xhr' | 'ping' | 'cspReport' | 'media' | 'webSocket' | 'other');
        referrer: string;
        timestamp: number;
        responseHeaders?: Record<string, string[]>;
        fromCache: boolean;
        statusCode: number;
        statusLine: string;
        error: string;
    }
    interface OnErrorOccurredListenerDetails {
        id: number;
        url: string;
        method: string;
        webContentsId?: number;
        webContents?: WebContents;
        frame?: (WebFrameMain) | (null);
        resourceType: ('mainFrame' | 'subFrame' | 'stylesheet' | 'script' | 'image' | 'font' | 'object' | 'xhr' | 'ping' | 'cspReport' | 'media' | 'webSocket' | 'other');
        referrer: string;
        timestamp: number;
        fromCache: boolean;
        error: string;
    }
    interface OnHeadersReceivedListenerDetails {
        id: number;
        url: string;
        method: string;
        webContentsId?: number;
        webContents?: WebContents;
        frame?: (WebFrameMain) | (null);
        resourceType: ('mainFrame' | 'subFrame' | 'stylesheet' | 'script' | 'image' | 'font' | 'object' | 'xhr' | 'ping' | 'cspReport' | 'media' | 'webSocket' | 'other');
        referrer: string;
        timestamp: number;
        statusLine: string;
        statusCode: number;
        responseHeaders?: Record<string, string[]>;
    }
    interface OnResponseStartedListenerDetails {
        id: number;
        url: string;
        method: string;
        webContentsId?: number;
        webContents?: WebContents;
        frame?: (WebFrameMain) | (null);
        resourceType: ('mainFrame' | 'subFrame' | 'stylesheet' | 'script' | 'image' | 'font' | 'object' | 'xhr' | 'ping' | 'cspReport' | 'media' | 'webSocket' | 'other');
        referrer: string;
        timestamp: number;
        responseHeaders?: Record<string, string[]>;
        fromCache: boolean;
        statusCode: number;
        statusLine: string;
    }
    interface OnSendHeadersListenerDetails {
        id: number;
        url: string;
        method: string;
        webContentsId?: number;
        webContents?: WebContents;
        frame?: (WebFrameMain) | (null);
        resourceType: ('mainFrame' | 'subFrame' | 'stylesheet' | 'script' | 'image' | 'font' | 'object' | 'xhr' | 'ping' | 'cspReport' | 'media' | 'webSocket' | 'other');
        referrer: string;
        timestamp: number;
        requestHeaders: Record<string, string>;
    }
    interface OpenDevToolsOptions {
        mode: ('left' | 'right' | 'bottom' | 'undocked' | 'detach');
        activate?: boolean;
        title?: string;
    }
    interface OpenDialogOptions {
        title?: string;
        defaultPath?: string;
        buttonLabel?: string;
        filters?: FileFilter[];
        properties?: Array<'openFile' | 'openDirectory' | 'multiSelections' | 'showHiddenFiles' | 'createDirectory' | 'promptToCreate' | 'noResolveAliases' | 'treatPackageAsDirectory' | 'dontAddToRecent'>;
        message?: string;
        securityScopedBookmarks?: boolean;
    }
    interface OpenDialogReturnValue {
        canceled: boolean;
        filePaths: string[];
        bookmarks?: string[];
    }
    interface OpenDialogSyncOptions {
        title?: string;
        defaultPath?: string;
        buttonLabel?: string;
        filters?: FileFilter[];
        properties?: Array<'openFile' | 'openDirectory' | 'multiSelections' | 'showHiddenFiles' | 'createDirectory' | 'promptToCreate' | 'noResolveAliases' | 'treatPackageAsDirectory' | 'dontAddToRecent'>;
        message?: string;
        securityScopedBookmarks?: boolean;
    }
    interface OpenExternalOptions {
        activate?: boolean;
        workingDirectory?: string;
        logUsage?: boolean;
    }
    interface Options {
    }
    interface Opts {
        stayHidden?: boolean;
        stayAwake?: boolean;
    }
    interface PageFaviconUpdatedEvent extends DOMEvent {
        favicons: string[];
    }
    interface PageTitleUpdatedEvent extends DOMEvent {
        title: string;
        explicitSet: boolean;
    }
    interface Parameters {
        screenPosition: ('desktop' | 'mobile');
        screenSize: Size;
        viewPosition: Point;
        deviceScaleFactor: number;
        viewSize: Size;
        scale: number;
    }
    interface Payment {
        productIdentifier: string;
        quantity: number;
        applicationUsername: string;
        paymentDiscount?: PaymentDiscount;
    }
    interface PermissionCheckHandlerHandlerDetails {
        embeddingOrigin?: string;
        securityOrigin?: string;
        mediaType?: ('video' | 'audio' | 'unknown');
        requestingUrl?: string;
        isMainFrame: boolean;
    }
    interface PluginCrashedEvent extends DOMEvent {
        name: string;
        version: string;
    }
    interface PopupOptions {
        window?: BrowserWindow;
        x?: number;
        y?: number;
        positioningItem?: number;
        sourceType?: ('none' | 'mouse' | 'keyboard' | 'touch' | 'touchMenu' | 'longPress' | 'longTap' | 'touchHandle' | 'stylus' | 'adjustSelection' | 'adjustSelectionReset');
        callback?: () => void;
    }
    interface PreconnectOptions {
        url: string;
        numSockets?: number;
    }
    interface PrintToPDFOptions {
        landscape?: boolean;
        displayHeaderFooter?: boolean;
        printBackground?: boolean;
        scale?: number;
        pageSize?: (('A0' | 'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'Legal' | 'Letter' | 'Tabloid' | 'Ledger')) | (Size);
        margins?: Margins;
        pageRanges?: string;
        headerTemplate?: string;
        footerTemplate?: string;
        preferCSSPageSize?: boolean;
        generateTaggedPDF?: boolean;
        generateDocumentOutline?: boolean;
    }
    interface Privileges {
        standard?: boolean;
        secure?: boolean;
        bypassCSP?: boolean;
        allowServiceWorkers?: boolean;
        supportFetchAPI?: boolean;
        corsEnabled?: boolean;
        stream?: boolean;
        codeCache?: boolean;
    }
    interface ProgressBarOptions {
        mode: ('none' | 'normal' | 'indeterminate' | 'error' | 'paused');
    }
    interface Provider {
        spellCheck: (words: string[], callback: (misspeltWords: string[]) => void) => void;
    }
    interface PurchaseProductOpts {
        quantity?: number;
        username?: string;
    }
    interface ReadBookmark {
        title: string;
        url: string;
    }
    interface RegistrationCompletedDetails {
        scope: string;
    }
    interface RelaunchOptions {
        args?: string[];
        execPath?: string;
    }
    interface RenderProcessGoneEvent extends DOMEvent {
        details: RenderProcessGoneDetails;
    }
    interface Request {
        hostname: string;
        certificate: Certificate;
        validatedCertificate: Certificate;
        isIssuedByKnownRoot: boolean;
        verificationResult: string;
        errorCode: number;
    }
    interface ResizeOptions {
        width?: number;
        height?: number;
        quality?: ('good' | 'better' | 'best');
    }
    interface ResolveHostOptions {
        queryType?: ('A' | 'AAAA');
        source?: ('any' | 'system' | 'dns' | 'mdns' | 'localOnly');
        cacheUsage?: ('allowed' | 'staleAllowed' | 'disallowed');
        secureDnsPolicy?: ('allow' | 'disable');
    }
    interface ResourceUsage {
        images: MemoryUsageDetails;
        scripts: MemoryUsageDetails;
        cssStyleSheets: MemoryUsageDetails;
        xslStyleSheets: MemoryUsageDetails;
        fonts: MemoryUsageDetails;
        other: MemoryUsageDetails;
    }
    interface Response {
        confirmed: boolean;
        pin?: (string) | (null);
    }
    interface Result {
        requestId: number;
        activeMatchOrdinal: number;
        matches: number;
        selectionArea: Rectangle;
        finalUpdate: boolean;
    }
    interface SaveDialogOptions {
        title?: string;
        defaultPath?: string;
        buttonLabel?: string;
        filters?: FileFilter[];
        message?: string;
        nameFieldLabel?: string;
        showsTagField?: boolean;
        properties?: Array<'showHiddenFiles' | 'createDirectory' | 'treatPackageAsDirectory' | 'showOverwriteConfirmation' | 'dontAddToRecent'>;
        securityScopedBookmarks?: boolean;
    }
    interface SaveDialogReturnValue {
        canceled: boolean;
        filePath: string;
        bookmark?: string;
    }
    interface SaveDialogSyncOptions {
        title?: string;
        defaultPath?: string;
        buttonLabel?: string;
        filters?: FileFilter[];
        message?: string;
        nameFieldLabel?: string;
        showsTagField?: boolean;
        properties?: Array<'showHiddenFiles' | 'createDirectory' | 'treatPackageAsDirectory' | 'showOverwriteConfirmation' | 'dontAddToRecent'>;
        securityScopedBookmarks?: boolean;
    }
    interface SelectHidDeviceDetails {
        deviceList: HIDDevice[];
        frame: (WebFrameMain) | (null);
    }
    interface SelectUsbDeviceDetails {
        deviceList: USBDevice[];
        frame: (WebFrameMain) | (null);
    }
    interface SerialPortRevokedDetails {
        port: SerialPort;
        frame: (WebFrameMain) | (null);
        origin: string;
    }
    interface Settings {
        openAtLogin?: boolean;
        openAsHidden?: boolean;
        type?: ('mainAppService' | 'agentService' | 'daemonService' | 'loginItemService');
        serviceName?: string;
        path?: string;
        args?: string[];
        enabled?: boolean;
        name?: string;
    }
    interface SourcesOptions {
        types: Array<'screen' | 'window'>;
        thumbnailSize?: Size;
        fetchWindowIcons?: boolean;
    }
    interface StartLoggingOptions {
        captureMode?: ('default' | 'includeSensitive' | 'everything');
        maxFileSize?: number;
    }
    interface Streams {
        video?: (Video) | (WebFrameMain);
        audio?: (('loopback' | 'loopbackWithMute')) | (WebFrameMain);
        enableLocalEcho?: boolean;
    }
    interface SystemMemoryInfo {
        total: number;
        free: number;
        swapTotal: number;
        swapFree: number;
    }
    interface TextureInfo {
        widgetType: ('popup' | 'frame');
        pixelFormat: ('rgba' | 'bgra');
        codedSize: Size;
        visibleRect: Rectangle;
        contentRect: Rectangle;
        timestamp: number;
        metadata: Metadata;
        sharedTextureHandle: Buffer;
        planes: Planes[];
        modifier: string;
    }
    interface TitleBarOverlay {
        color?: string;
        symbolColor?: string;
        height?: number;
    }
    interface TitleBarOverlayOptions {
        color?: string;
        symbolColor?: string;
        height?: number;
    }
    interface TitleOptions {
        fontType?: ('monospaced' | 'monospacedDigit');
    }
    interface ToBitmapOptions {
        scaleFactor?: number;
    }
    interface ToDataURLOptions {
        scaleFactor?: number;
    }
    interface ToPNGOptions {
        scaleFactor?: number;
    }
    interface TouchBarButtonConstructorOptions {
        label?: string;
        accessibilityLabel?: string;
        backgroundColor?: string;
        icon?: (NativeImage) | (string);
        iconPosition?: ('left' | 'right' | 'overlay');
        click?: () => void;
        enabled?: boolean;
    }
    interface TouchBarColorPickerConstructorOptions {
        availableColors?: string[];
        selectedColor?: string;
        change?: (color: string) => void;
    }
    interface TouchBarConstructorOptions {
        items?: Array<(TouchBarButton) | (TouchBarColorPicker) | (TouchBarGroup) | (TouchBarLabel) | (TouchBarPopover) | (TouchBarScrubber) | (TouchBarSegmentedControl) | (TouchBarSlider) | (TouchBarSpacer)>;
        escapeItem?: (TouchBarButton) | (TouchBarColorPicker) | (TouchBarGroup) | (TouchBarLabel) | (TouchBarPopover) | (TouchBarScrubber) | (TouchBarSegmentedControl) | (TouchBarSlider) | (TouchBarSpacer) | (null);
    }
    interface TouchBarGroupConstructorOptions {
        items: TouchBar;
    }
    interface TouchBarLabelConstructorOptions {
        label?: string;
        accessibilityLabel?: string;
        textColor?: string;
    }
    interface TouchBarPopoverConstructorOptions {
        label?: string;
        icon?: NativeImage;
        items: TouchBar;
        showCloseButton?: boolean;
    }
    interface TouchBarScrubberConstructorOptions {
        items: ScrubberItem[];
        select?: (selectedIndex: number) => void;
        highlight?: (highlightedIndex: number) => void;
        selectedStyle?: ('background' | 'outline' | 'none');
        overlayStyle?: ('background' | 'outline' | 'none');
        showArrowButtons?: boolean;
        mode?: ('fixed' | 'free');
        continuous?: boolean;
    }
    interface TouchBarSegmentedControlConstructorOptions {
        segmentStyle?: ('automatic' | 'rounded' | 'textured-rounded' | 'round-rect' | 'textured-square' | 'capsule' | 'small-square' | 'separated');
        mode?: ('single' | 'multiple' | 'buttons');
        segments: SegmentedControlSegment[];
        selectedIndex?: number;
        change?: (selectedIndex: number, isSelected: boolean) => void;
    }
    interface TouchBarSliderConstructorOptions {
        label?: string;
        value?: number;
        minValue?: number;
        maxValue?: number;
        change?: (newValue: number) => void;
    }
    interface TouchBarSpacerConstructorOptions {
        size?: ('small' | 'large' | 'flexible');
    }
    interface TraceBufferUsageReturnValue {
        value: number;
        percentage: number;
    }
    interface UdpPortRange {
        min: number;
        max: number;
    }
    interface UpdateTargetUrlEvent extends DOMEvent {
        url: string;
    }
    interface UploadProgress {
        active: boolean;
        started: boolean;
        current: number;
        total: number;
    }
    interface UsbDeviceRevokedDetails {
        device: USBDevice;
        origin?: string;
    }
    interface USBProtectedClassesHandlerHandlerDetails {
        protectedClasses: Array<'audio' | 'audio-video' | 'hid' | 'mass-storage' | 'smart-card' | 'video' | 'wireless'>;
    }
    interface VisibleOnAllWorkspacesOptions {
        visibleOnFullScreen?: boolean;
        skipTransformProcessType?: boolean;
    }
    interface WebContentsAudioStateChangedEventParams {
        audible: boolean;
    }
    interface WebContentsDidRedirectNavigationEventParams {
        url: string;
        isSameDocument: boolean;
        isMainFrame: boolean;
        frame: (WebFrameMain) | (null);
        initiator?: (WebFrameMain) | (null);
    }
    interface WebContentsDidStartNavigationEventParams {
        url: string;
        isSameDocument: boolean;
        isMainFrame: boolean;
        frame: (WebFrameMain) | (null);
        initiator?: (WebFrameMain) | (null);
    }
    interface WebContentsPaintEventParams {
        texture?: OffscreenSharedTexture;
    }
    interface WebContentsPrintOptions {
        silent?: boolean;
        printBackground?: boolean;
        deviceName?: string;
        color?: boolean;
        margins?: Margins;
        landscape?: boolean;
        scaleFactor?: number;
        pagesPerSheet?: number;
        collate?: boolean;
        copies?: number;
        pageRanges?: PageRanges[];
        duplexMode?: ('simplex' | 'shortEdge' | 'longEdge');
        dpi?: Record<string, number>;
        header?: string;
        footer?: string;
        pageSize?: (('A0' | 'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'Legal' | 'Letter' | 'Tabloid')) | (Size);
    }
    interface WebContentsViewConstructorOptions {
        webPreferences?: WebPreferences;
        webContents?: WebContents;
    }
    interface WebContentsWillFrameNavigateEventParams {
        url: string;
        isSameDocument: boolean;
        isMainFrame: boolean;
        frame: (WebFrameMain) | (null);
        initiator?: (WebFrameMain) | (null);
    }
    interface WebContentsWillNavigateEventParams {
        url: string;
        isSameDocument: boolean;
        isMainFrame: boolean;
        frame: (WebFrameMain) | (null);
        initiator?: (WebFrameMain) | (null);
    }
    interface WebContentsWillRedirectEventParams {
        url: string;
        isSameDocument: boolean;
        isMainFrame: boolean;
        frame: (WebFrameMain) | (null);
        initiator?: (WebFrameMain) | (null);
    }
    interface WebRTCUDPPortRange {
        min: number;
        max: number;
    }
    interface WebviewTagPrintOptions {
        silent?: boolean;
        printBackground?: boolean;
        deviceName?: string;
        color?: boolean;
        margins?: Margins;
        landscape?: boolean;
        scaleFactor?: number;
        pagesPerSheet?: number;
        collate?: boolean;
        copies?: number;
        pageRanges?: PageRanges[];
        duplexMode?: ('simplex' | 'shortEdge' | 'longEdge');
        dpi?: Record<string, number>;
        header?: string;
        footer?: string;
        pageSize?: (('A3' | 'A4' | 'A5' | 'Legal' | 'Letter' | 'Tabloid')) | (Size);
    }
    interface WillFrameNavigateEvent extends DOMEvent {
        url: string;
        isMainFrame: boolean;
        frameProcessId: number;
        frameRoutingId: number;
    }
    interface WillNavigateEvent extends DOMEvent {
        url: string;
    }
    interface WillResizeDetails {
        edge: ('bottom' | 'left' | 'right' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right');
    }
    interface EditFlags {
        canUndo: boolean;
        canRedo: boolean;
        canCut: boolean;
        canCopy: boolean;
        canPaste: boolean;
        canDelete: boolean;
        canSelectAll: boolean;
        canEditRichly: boolean;
    }
    interface Env {
    }
    interface FoundInPageResult {
        requestId: number;
        activeMatchOrdinal: number;
        matches: number;
        selectionArea: Rectangle;
        finalUpdate: boolean;
    }
    interface LaunchItems {
        name: string;
        path: string;
        args: string[];
        scope: string;
        enabled: boolean;
    }
    interface Margins {
        marginType?: ('default' | 'none' | 'printableArea' | 'custom');
        top?: number;
        bottom?: number;
        left?: number;
        right?: number;
    }
    interface MediaFlags {
        inError: boolean;
        isPaused: boolean;
        isMuted: boolean;
        hasAudio: boolean;
        isLooping: boolean;
        isControlsVisible: boolean;
        canToggleControls: boolean;
        canPrint: boolean;
        canSave: boolean;
        canShowPictureInPicture: boolean;
        isShowingPictureInPicture: boolean;
        canRotate: boolean;
        canLoop: boolean;
    }
    interface Metadata {
        captureUpdateRect?: Rectangle;
        regionCaptureRect?: Rectangle;
        sourceSize?: Rectangle;
        frameCount?: number;
    }
    interface PageRanges {
        from: number;
        to: number;
    }
    interface Params {
        x: number;
        y: number;
        linkURL: string;
        linkText: string;
        pageURL: string;
        frameURL: string;
        srcURL: string;
        mediaType: ('none' | 'image' | 'audio' | 'video' | 'canvas' | 'file' | 'plugin');
        hasImageContents: boolean;
        isEditable: boolean;
        selectionText: string;
        titleText: string;
        altText: string;
        suggestedFilename: string;
        selectionRect: Rectangle;
        selectionStartOffset: number;
        referrerPolicy: Referrer;
        misspelledWord: string;
        dictionarySuggestions: string[];
        frameCharset: string;
        formControlType: ('none' | 'button-button' | 'field-set' | 'input-button' | 'input-checkbox' | 'input-color' | 'input-date' | 'input-datetime-local' | 'input-email' | 'input-file' | 'input-hidden' | 'input-image' | 'input-month' | 'input-number' | 'input-password' | 'input-radio' | 'input-range' | 'input-reset' | 'input-search' | 'input-submit' | 'input-telephone' | 'input-text' | 'input-time' | 'input-url' | 'input-week' | 'output' | 'reset-button' | 'select-list' | 'select-list' | 'select-multiple' | 'select-one' | 'submit-button' | 'text-area');
        spellcheckEnabled: boolean;
        menuSourceType: ('none' | 'mouse' | 'keyboard' | 'touch' | 'touchMenu' | 'longPress' | 'longTap' | 'touchHandle' | 'stylus' | 'adjustSelection' | 'adjustSelectionReset');
        mediaFlags: MediaFlags;
        editFlags: EditFlags;
    }
    interface Planes {
        stride: number;
        offset: number;
        size: number;
        fd: number;
    }
    interface Video {
        id: string;
        name: string;
    }
    namespace Common {
        type Event<Params extends object = {}> = Electron.Event<Params>;
        const clipboard: Clipboard;
        type Clipboard = Electron.Clipboard;
        const crashReporter: CrashReporter;
        type CrashReporter = Electron.CrashReporter;
        const nativeImage: typeof NativeImage;
        type NativeImage = Electron.NativeImage;
        const shell: Shell;
        type Shell = Electron.Shell;
        type AboutPanelOptionsOptions = Electron.AboutPanelOptionsOptions;
        type AddRepresentationOptions = Electron.AddRepresentationOptions;
        type AdjustSelectionOptions = Electron.AdjustSelectionOptions;
        type AnimationSettings = Electron.AnimationSettings;
        type AppDetailsOptions = Electron.AppDetailsOptions;
        type ApplicationInfoForProtocolReturnValue = Electron.ApplicationInfoForProtocolReturnValue;
        type AuthenticationResponseDetails = Electron.AuthenticationResponseDetails;
        type AuthInfo = Electron.AuthInfo;
        type AutoResizeOptions = Electron.AutoResizeOptions;
        type BeforeSendResponse = Electron.BeforeSendResponse;
        type BitmapOptions = Electron.BitmapOptions;
        type BlinkMemoryInfo = Electron.BlinkMemoryInfo;
        type BluetoothPairingHandlerHandlerDetails = Electron.BluetoothPairingHandlerHandlerDetails;
        type BrowserViewConstructorOptions = Electron.BrowserViewConstructorOptions;
        type CallbackResponse = Electron.CallbackResponse;
        type CertificateTrustDialogOptions = Electron.CertificateTrustDialogOptions;
        type ClearCodeCachesOptions = Electron.ClearCodeCachesOptions;
        type ClearDataOptions = Electron.ClearDataOptions;
        type ClearStorageDataOptions = Electron.ClearStorageDataOptions;
        type ClientCertRequestParams = Electron.ClientCertRequestParams;
        type ClientRequestConstructorOptions = Electron.ClientRequestConstructorOptions;
        type CloseOpts = Electron.CloseOpts;
        type Config = Electron.Config;
        type ConfigureHostResolverOptions = Electron.ConfigureHostResolverOptions;
        type ConsoleMessageEvent = Electron.ConsoleMessageEvent;
        type ContextMenuEvent = Electron.ContextMenuEvent;
        type ContextMenuParams = Electron.ContextMenuParams;
        type ContinueActivityDetails = Electron.ContinueActivityDetails;
        type CookiesGetFilter = Electron.CookiesGetFilter;
        type CookiesSetDetails = Electron.CookiesSetDetails;
        type CrashReporterStartOptions = Electron.CrashReporterStartOptions;
        type CreateFromBitmapOptions = Electron.CreateFromBitmapOptions;
        type CreateFromBufferOptions = Electron.CreateFromBufferOptions;
        type CreateInterruptedDownloadOptions = Electron.CreateInterruptedDownloadOptions;
        type Data = Electron.Data;
        type DefaultFontFamily = Electron.DefaultFontFamily;
        type Details = Electron.Details;
        type DevicePermissionHandlerHandlerDetails = Electron.DevicePermissionHandlerHandlerDetails;
        type DevtoolsOpenUrlEvent = Electron.DevtoolsOpenUrlEvent;
        type DevtoolsSearchQueryEvent = Electron.DevtoolsSearchQueryEvent;
        type DidChangeThemeColorEvent = Electron.DidChangeThemeColorEvent;
        type DidCreateWindowDetails = Electron.DidCreateWindowDetails;
        type DidFailLoadEvent = Electron.DidFailLoadEvent;
        type DidFrameFinishLoadEvent = Electron.DidFrameFinishLoadEvent;
        type DidFrameNavigateEvent = Electron.DidFrameNavigateEvent;
        type DidNavigateEvent = Electron.DidNavigateEvent;
        type DidNavigateInPageEvent = Electron.DidNavigateInPageEvent;
        type DidRedirectNavigationEvent = Electron.DidRedirectNavigationEvent;
        type DidStartNavigationEvent = Electron.DidStartNavigationEvent;
        type DisplayBalloonOptions = Electron.DisplayBalloonOptions;
        type DisplayMediaRequestHandlerHandlerRequest = Electron.DisplayMediaRequestHandlerHandlerRequest;
        type DisplayMediaRequestHandlerOpts = Electron.DisplayMediaRequestHandlerOpts;
        type DownloadURLOptions = Electron.DownloadURLOptions;
        type EnableNetworkEmulationOptions = Electron.EnableNetworkEmulationOptions;
        type FeedURLOptions = Electron.FeedURLOptions;
        type FileIconOptions = Electron.FileIconOptions;
        type FileSystemAccessRestrictedDetails = Electron.FileSystemAccessRestrictedDetails;
        type FindInPageOptions = Electron.FindInPageOptions;
        type FocusOptions = Electron.FocusOptions;
        type ForkOptions = Electron.ForkOptions;
        type FoundInPageEvent = Electron.FoundInPageEvent;
        type FrameCreatedDetails = Electron.FrameCreatedDetails;
        type FromPartitionOptions = Electron.FromPartitionOptions;
        type FromPathOptions = Electron.FromPathOptions;
        type HandlerDetails = Electron.HandlerDetails;
        type HeadersReceivedResponse = Electron.HeadersReceivedResponse;
        type HeapStatistics = Electron.HeapStatistics;
        type HidDeviceAddedDetails = Electron.HidDeviceAddedDetails;
        type HidDeviceRemovedDetails = Electron.HidDeviceRemovedDetails;
        type HidDeviceRevokedDetails = Electron.HidDeviceRevokedDetails;
        type IgnoreMouseEventsOptions = Electron.IgnoreMouseEventsOptions;
        type ImportCertificateOptions = Electron.ImportCertificateOptions;
        type Info = Electron.Info;
        type Input = Electron.Input;
        type InsertCSSOptions = Electron.InsertCSSOptions;
        type IpcMessageEvent = Electron.IpcMessageEvent;
        type Item = Electron.Item;
        type JumpListSettings = Electron.JumpListSettings;
        type LoadCommitEvent = Electron.LoadCommitEvent;
        type LoadExtensionOptions = Electron.LoadExtensionOptions;
        type LoadFileOptions = Electron.LoadFileOptions;
        type LoadURLOptions = Electron.LoadURLOptions;
        type LoginAuthenticationResponseDetails = Electron.LoginAuthenticationResponseDetails;
        type LoginItemSettings = Electron.LoginItemSettings;
        type LoginItemSettingsOptions = Electron.LoginItemSettingsOptions;
        type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
        type MessageBoxOptions = Electron.MessageBoxOptions;
        type MessageBoxReturnValue = Electron.MessageBoxReturnValue;
        type MessageBoxSyncOptions = Electron.MessageBoxSyncOptions;
        type MessageDetails = Electron.MessageDetails;
        type MessageEvent = Electron.MessageEvent;
        type MoveToApplicationsFolderOptions = Electron.MoveToApplicationsFolderOptions;
        type NotificationConstructorOptions = Electron.NotificationConstructorOptions;
        type Offscreen = Electron.Offscreen;
        type OnBeforeRedirectListenerDetails = Electron.OnBeforeRedirectListenerDetails;
        type OnBeforeRequestListenerDetails = Electron.OnBeforeRequestListenerDetails;
        type OnBeforeSendHeadersListenerDetails = Electron.OnBeforeSendHeadersListenerDetails;
        type OnCompletedListenerDetails = Electron.OnCompletedListenerDetails;
        type OnErrorOccurredListenerDetails = Electron.OnErrorOccurredListenerDetails;
        type OnHeadersReceivedListenerDetails = Electron.OnHeadersReceivedListenerDetails;
        type OnResponseStartedListenerDetails = Electron.OnResponseStartedListenerDetails;
        type OnSendHeadersListenerDetails = Electron.OnSendHeadersListenerDetails;
        type OpenDevToolsOptions = Electron.OpenDevToolsOptions;
        type OpenDialogOptions = Electron.OpenDialogOptions;
        type OpenDialogReturnValue = Electron.OpenDialogReturnValue;
        type OpenDialogSyncOptions = Electron.OpenDialogSyncOptions;
        type OpenExternalOptions = Electron.OpenExternalOptions;
        type Options = Electron.Options;
        type Opts = Electron.Opts;
        type PageFaviconUpdatedEvent = Electron.PageFaviconUpdatedEvent;
        type PageTitleUpdatedEvent = Electron.PageTitleUpdatedEvent;
        type Parameters = Electron.Parameters;
        type Payment = Electron.Payment;
        type PermissionCheckHandlerHandlerDetails = Electron.PermissionCheckHandlerHandlerDetails;
        type PluginCrashedEvent = Electron.PluginCrashedEvent;
        type PopupOptions = Electron.PopupOptions;
        type PreconnectOptions = Electron.PreconnectOptions;
        type PrintToPDFOptions = Electron.PrintToPDFOptions;
        type Privileges = Electron.Privileges;
        type ProgressBarOptions = Electron.ProgressBarOptions;
        type Provider = Electron.Provider;
        type PurchaseProductOpts = Electron.PurchaseProductOpts;
        type ReadBookmark = Electron.ReadBookmark;
        type RegistrationCompletedDetails = Electron.RegistrationCompletedDetails;
        type RelaunchOptions = Electron.RelaunchOptions;
        type RenderProcessGoneEvent = Electron.RenderProcessGoneEvent;
        type Request = Electron.Request;
        type ResizeOptions = Electron.ResizeOptions;
        type ResolveHostOptions = Electron.ResolveHostOptions;
        type ResourceUsage = Electron.ResourceUsage;
        type Response = Electron.Response;
        type Result = Electron.Result;
        type SaveDialogOptions = Electron.SaveDialogOptions;
        type SaveDialogReturnValue = Electron.SaveDialogReturnValue;
        type SaveDialogSyncOptions = Electron.SaveDialogSyncOptions;
        type SelectHidDeviceDetails = Electron.SelectHidDeviceDetails;
        type SelectUsbDeviceDetails = Electron.SelectUsbDeviceDetails;
        type SerialPortRevokedDetails = Electron.SerialPortRevokedDetails;
        type Settings = Electron.Settings;
        type SourcesOptions = Electron.SourcesOptions;
        type StartLoggingOptions = Electron.StartLoggingOptions;
        type Streams = Electron.Streams;
        type SystemMemoryInfo = Electron.SystemMemoryInfo;
        type TextureInfo = Electron.TextureInfo;
        type TitleBarOverlay = Electron.TitleBarOverlay;
        type TitleBarOverlayOptions = Electron.TitleBarOverlayOptions;
        type TitleOptions = Electron.TitleOptions;
        type ToBitmapOptions = Electron.ToBitmapOptions;
        type ToDataURLOptions = Electron.ToDataURLOptions;
        type ToPNGOptions = Electron.ToPNGOptions;
        type TouchBarButtonConstructorOptions = Electron.TouchBarButtonConstructorOptions;
        type TouchBarColorPickerConstructorOptions = Electron.TouchBarColorPickerConstructorOptions;
        type TouchBarConstructorOptions = Electron.TouchBarConstructorOptions;
        type TouchBarGroupConstructorOptions = Electron.TouchBarGroupConstructorOptions;
        type TouchBarLabelConstructorOptions = Electron.TouchBarLabelConstructorOptions;
        type TouchBarPopoverConstructorOptions = Electron.TouchBarPopoverConstructorOptions;
        type TouchBarScrubberConstructorOptions = Electron.TouchBarScrubberConstructorOptions;
        type TouchBarSegmentedControlConstructorOptions = Electron.TouchBarSegmentedControlConstructorOptions;
        type TouchBarSliderConstructorOptions = Electron.TouchBarSliderConstructorOptions;
        type TouchBarSpacerConstructorOptions = Electron.TouchBarSpacerConstructorOptions;
        type TraceBufferUsageReturnValue = Electron.TraceBufferUsageReturnValue;
        type UdpPortRange = Electron.UdpPortRange;
        type UpdateTargetUrlEvent = Electron.UpdateTargetUrlEvent;
        type UploadProgress = Electron.UploadProgress;
        type UsbDeviceRevokedDetails = Electron.UsbDeviceRevokedDetails;
        type USBProtectedClassesHandlerHandlerDetails = Electron.USBProtectedClassesHandlerHandlerDetails;
        type VisibleOnAllWorkspacesOptions = Electron.VisibleOnAllWorkspacesOptions;
        type WebContentsAudioStateChangedEventParams = Electron.WebContentsAudioStateChangedEventParams;
        type WebContentsDidRedirectNavigationEventParams = Electron.WebContentsDidRedirectNavigationEventParams;
        type WebContentsDidStartNavigationEventParams = Electron.WebContentsDidStartNavigationEventParams;
        type WebContentsPaintEventParams = Electron.WebContentsPaintEventParams;
        type WebContentsPrintOptions = Electron.WebContentsPrintOptions;
        type WebContentsViewConstructorOptions = Electron.WebContentsViewConstructorOptions;
        type WebContentsWillFrameNavigateEventParams = Electron.WebContentsWillFrameNavigateEventParams;
        type WebContentsWillNavigateEventParams = Electron.WebContentsWillNavigateEventParams;
        type WebContentsWillRedirectEventParams = Electron.WebContentsWillRedirectEventParams;
        type WebRTCUDPPortRange = Electron.WebRTCUDPPortRange;
        type WebviewTagPrintOptions = Electron.WebviewTagPrintOptions;
        type WillFrameNavigateEvent = Electron.WillFrameNavigateEvent;
        type WillNavigateEvent = Electron.WillNavigateEvent;
        type WillResizeDetails = Electron.WillResizeDetails;
        type EditFlags = Electron.EditFlags;
        type Env = Electron.Env;
        type FoundInPageResult = Electron.FoundInPageResult;
        type LaunchItems = Electron.LaunchItems;
        type Margins = Electron.Margins;
        type MediaFlags = Electron.MediaFlags;
        type Metadata = Electron.Metadata;
        type PageRanges = Electron.PageRanges;
        type Params = Electron.Params;
        type Planes = Electron.Planes;
        type Video = Electron.Video;
        type BaseWindowConstructorOptions = Electron.BaseWindowConstructorOptions;
        type BrowserWindowConstructorOptions = Electron.BrowserWindowConstructorOptions;
        type BluetoothDevice = Electron.BluetoothDevice;
        type Certificate = Electron.Certificate;
        type CertificatePrincipal = Electron.CertificatePrincipal;
        type Cookie = Electron.Cookie;
        type CPUUsage = Electron.CPUUsage;
        type CrashReport = Electron.CrashReport;
        type CustomScheme = Electron.CustomScheme;
        type DesktopCapturerSource = Electron.DesktopCapturerSource;
        type Display = Electron.Display;
        type Extension = Electron.Extension;
        type ExtensionInfo = Electron.ExtensionInfo;
        type FileFilter = Electron.FileFilter;
        type FilePathWithHeaders = Electron.FilePathWithHeaders;
        type FilesystemPermissionRequest = Electron.FilesystemPermissionRequest;
        type GPUFeatureStatus = Electron.GPUFeatureStatus;
        type HIDDevice = Electron.HIDDevice;
        type InputEvent = Electron.InputEvent;
        type IpcMainEvent = Electron.IpcMainEvent;
        type IpcMainInvokeEvent = Electron.IpcMainInvokeEvent;
        type IpcRendererEvent = Electron.IpcRendererEvent;
        type JumpListCategory = Electron.JumpListCategory;
        type JumpListItem = Electron.JumpListItem;
        type KeyboardEvent = Electron.KeyboardEvent;
        type KeyboardInputEvent = Electron.KeyboardInputEvent;
        type MediaAccessPermissionRequest = Electron.MediaAccessPermissionRequest;
        type MemoryInfo = Electron.MemoryInfo;
        type MemoryUsageDetails = Electron.MemoryUsageDetails;
        type MimeTypedBuffer = Electron.MimeTypedBuffer;
        type MouseInputEvent = Electron.MouseInputEvent;
        type MouseWheelInputEvent = Electron.MouseWheelInputEvent;
        type NavigationEntry = Electron.NavigationEntry;
        type NotificationAction = Electron.NotificationAction;
        type NotificationResponse = Electron.NotificationResponse;
        type OffscreenSharedTexture = Electron.OffscreenSharedTexture;
        type OpenExternalPermissionRequest = Electron.OpenExternalPermissionRequest;
        type PaymentDiscount = Electron.PaymentDiscount;
        type PermissionRequest = Electron.PermissionRequest;
        type Point = Electron.Point;
        type PostBody = Electron.PostBody;
        type PrinterInfo = Electron.PrinterInfo;
        type ProcessMemoryInfo = Electron.ProcessMemoryInfo;
        type ProcessMetric = Electron.ProcessMetric;
        type Product = Electron.Product;
        type ProductDiscount = Electron.ProductDiscount;
        type ProductSubscriptionPeriod = Electron.ProductSubscriptionPeriod;
        type ProtocolRequest = Electron.ProtocolRequest;
        type ProtocolResponse = Electron.ProtocolResponse;
        type ProtocolResponseUploadData = Electron.ProtocolResponseUploadData;
        type ProxyConfig = Electron.ProxyConfig;
        type Rectangle = Electron.Rectangle;
        type Referrer = Electron.Referrer;
        type RenderProcessGoneDetails = Electron.RenderProcessGoneDetails;
        type ResolvedEndpoint = Electron.ResolvedEndpoint;
        type ResolvedHost = Electron.ResolvedHost;
        type ScrubberItem = Electron.ScrubberItem;
        type SegmentedControlSegment = Electron.SegmentedControlSegment;
        type SerialPort = Electron.SerialPort;
        type ServiceWorkerInfo = Electron.ServiceWorkerInfo;
        type SharedWorkerInfo = Electron.SharedWorkerInfo;
        type SharingItem = Electron.SharingItem;
        type ShortcutDetails = Electron.ShortcutDetails;
        type Size = Electron.Size;
        type Task = Electron.Task;
        type ThumbarButton = Electron.ThumbarButton;
        type TraceCategoriesAndOptions = Electron.TraceCategoriesAndOptions;
        type TraceConfig = Electron.TraceConfig;
        type Transaction = Electron.Transaction;
        type UploadData = Electron.UploadData;
        type UploadFile = Electron.UploadFile;
        type UploadRawData = Electron.UploadRawData;
        type USBDevice = Electron.USBDevice;
        type UserDefaultTypes = Electron.UserDefaultTypes;
        type WebPreferences = Electron.WebPreferences;
        type WebRequestFilter = Electron.WebRequestFilter;
        type WebSource = Electron.WebSource;
        type WindowOpenHandlerResponse = Electron.WindowOpenHandlerResponse;
    }
    namespace Main {
        type Event<Params extends object = {}> = Electron.Event<Params>;
        const app: App;
        type App = Electron.App;
        const autoUpdater: AutoUpdater;
        type AutoUpdater = Electron.AutoUpdater;
        class BaseWindow extends Electron.BaseWindow {
        }
        class BrowserView extends Electron.BrowserView {
        }
        class BrowserWindow extends Electron.BrowserWindow {
        }
        type ClientRequest = Electron.ClientRequest;
        type CommandLine = Electron.CommandLine;
        const contentTracing: ContentTracing;
        type ContentTracing = Electron.ContentTracing;
        type Cookies = Electron.Cookies;
        type Debugger = Electron.Debugger;
        const desktopCapturer: DesktopCapturer;
        type DesktopCapturer = Electron.DesktopCapturer;
        const dialog: Dialog;
        type Dialog = Electron.Dialog;
        type Dock = Electron.Dock;
        type DownloadItem = Electron.DownloadItem;
        const globalShortcut: GlobalShortcut;
        type GlobalShortcut = Electron.GlobalShortcut;
        const inAppPurchase: InAppPurchase;
        type InAppPurchase = Electron.InAppPurchase;
        type IncomingMessage = Electron.IncomingMessage;
        const ipcMain: IpcMain;
        type IpcMain = Electron.IpcMain;
        class Menu extends Electron.Menu {
        }
        class MenuItem extends Electron.MenuItem {
        }
        class MessageChannelMain extends Electron.MessageChannelMain {
        }
        type MessagePortMain = Electron.MessagePortMain;
        const nativeTheme: NativeTheme;
        type NativeTheme = Electron.NativeTheme;
        type NavigationHistory = Electron.NavigationHistory;
        const net: Net;
        type Net = Electron.Net;
        const netLog: NetLog;
        type NetLog = Electron.NetLog;
        class Notification extends Electron.Notification {
        }
        const powerMonitor: PowerMonitor;
        type PowerMonitor = Electron.PowerMonitor;
        const powerSaveBlocker: PowerSaveBlocker;
        type PowerSaveBlocker = Electron.PowerSaveBlocker;
        const protocol: Protocol;
        type Protocol = Electron.Protocol;
        const pushNotifications: PushNotifications;
        type PushNotifications = Electron.PushNotifications;
        const safeStorage: SafeStorage;
        type SafeStorage = Electron.SafeStorage;
        const screen: Screen;
        type Screen = Electron.Screen;
        type ServiceWorkers = Electron.ServiceWorkers;
        const session: typeof Session;
        type Session = Electron.Session;
        class ShareMenu extends Electron.ShareMenu {
        }
        const systemPreferences: SystemPreferences;
        type SystemPreferences = Electron.SystemPreferences;
        class TouchBar extends Electron.TouchBar {
        }
        type TouchBarButton = Electron.TouchBarButton;
        type TouchBarColorPicker = Electron.TouchBarColorPicker;
        type TouchBarGroup = Electron.TouchBarGroup;
        type TouchBarLabel = Electron.TouchBarLabel;
        type TouchBarOtherItemsProxy = Electron.TouchBarOtherItemsProxy;
        type TouchBarPopover = Electron.TouchBarPopover;
        type TouchBarScrubber = Electron.TouchBarScrubber;
        type TouchBarSegmentedControl = Electron.TouchBarSegmentedControl;
        type TouchBarSlider = Electron.TouchBarSlider;
        type TouchBarSpacer = Electron.TouchBarSpacer;
        class Tray extends Electron.Tray {
        }
        const utilityProcess: typeof UtilityProcess;
        type UtilityProcess = Electron.UtilityProcess;
        class View extends Electron.View {
        }
        const webContents: typeof WebContents;
        type WebContents = Electron.WebContents;
        class WebContentsView extends Electron.WebContentsView {
        }
        const webFrameMain: typeof WebFrameMain;
        type WebFrameMain = Electron.WebFrameMain;
        type WebRequest = Electron.WebRequest;
        type AboutPanelOptionsOptions = Electron.AboutPanelOptionsOptions;
        type AddRepresentationOptions = Electron.AddRepresentationOptions;
        type AdjustSelectionOptions = Electron.AdjustSelectionOptions;
        type AnimationSettings = Electron.AnimationSettings;
        type AppDetailsOptions = Electron.AppDetailsOptions;
        type ApplicationInfoForProtocolReturnValue = Electron.ApplicationInfoForProtocolReturnValue;
        type AuthenticationResponseDetails = Electron.AuthenticationResponseDetails;
        type AuthInfo = Electron.AuthInfo;
        type AutoResizeOptions = Electron.AutoResizeOptions;
        type BeforeSendResponse = Electron.BeforeSendResponse;
        type BitmapOptions = Electron.BitmapOptions;
        type BlinkMemoryInfo = Electron.BlinkMemoryInfo;
        type BluetoothPairingHandlerHandlerDetails = Electron.BluetoothPairingHandlerHandlerDetails;
        type BrowserViewConstructorOptions = Electron.BrowserViewConstructorOptions;
        type CallbackResponse = Electron.CallbackResponse;
        type CertificateTrustDialogOptions = Electron.CertificateTrustDialogOptions;
        type ClearCodeCachesOptions = Electron.ClearCodeCachesOptions;
        type ClearDataOptions = Electron.ClearDataOptions;
        type ClearStorageDataOptions = Electron.ClearStorageDataOptions;
        type ClientCertRequestParams = Electron.ClientCertRequestParams;
        type ClientRequestConstructorOptions = Electron.ClientRequestConstructorOptions;
        type CloseOpts = Electron.CloseOpts;
        type Config = Electron.Config;
        type ConfigureHostResolverOptions = Electron.ConfigureHostResolverOptions;
        type ConsoleMessageEvent = Electron.ConsoleMessageEvent;
        type ContextMenuEvent = Electron.ContextMenuEvent;
        type ContextMenuParams = Electron.ContextMenuParams;
        type ContinueActivityDetails = Electron.ContinueActivityDetails;
        type CookiesGetFilter = Electron.CookiesGetFilter;
        type CookiesSetDetails = Electron.CookiesSetDetails;
        type CrashReporterStartOptions = Electron.CrashReporterStartOptions;
        type CreateFromBitmapOptions = Electron.CreateFromBitmapOptions;
        type CreateFromBufferOptions = Electron.CreateFromBufferOptions;
        type CreateInterruptedDownloadOptions = Electron.CreateInterruptedDownloadOptions;
        type Data = Electron.Data;
        type DefaultFontFamily = Electron.DefaultFontFamily;
        type Details = Electron.Details;
        type DevicePermissionHandlerHandlerDetails = Electron.DevicePermissionHandlerHandlerDetails;
        type DevtoolsOpenUrlEvent = Electron.DevtoolsOpenUrlEvent;
        type DevtoolsSearchQueryEvent = Electron.DevtoolsSearchQueryEvent;
        type DidChangeThemeColorEvent = Electron.DidChangeThemeColorEvent;
        type DidCreateWindowDetails = Electron.DidCreateWindowDetails;
        type DidFailLoadEvent = Electron.DidFailLoadEvent;
        type DidFrameFinishLoadEvent = Electron.DidFrameFinishLoadEvent;
        type DidFrameNavigateEvent = Electron.DidFrameNavigateEvent;
        type DidNavigateEvent = Electron.DidNavigateEvent;
        type DidNavigateInPageEvent = Electron.DidNavigateInPageEvent;
        type DidRedirectNavigationEvent = Electron.DidRedirectNavigationEvent;
        type DidStartNavigationEvent = Electron.DidStartNavigationEvent;
        type DisplayBalloonOptions = Electron.DisplayBalloonOptions;
        type DisplayMediaRequestHandlerHandlerRequest = Electron.DisplayMediaRequestHandlerHandlerRequest;
        type DisplayMediaRequestHandlerOpts = Electron.DisplayMediaRequestHandlerOpts;
        type DownloadURLOptions = Electron.DownloadURLOptions;
        type EnableNetworkEmulationOptions = Electron.EnableNetworkEmulationOptions;
        type FeedURLOptions = Electron.FeedURLOptions;
        type FileIconOptions = Electron.FileIconOptions;
        type FileSystemAccessRestrictedDetails = Electron.FileSystemAccessRestrictedDetails;
        type FindInPageOptions = Electron.FindInPageOptions;
        type FocusOptions = Electron.FocusOptions;
        type ForkOptions = Electron.ForkOptions;
        type FoundInPageEvent = Electron.FoundInPageEvent;
        type FrameCreatedDetails = Electron.FrameCreatedDetails;
        type FromPartitionOptions = Electron.FromPartitionOptions;
        type FromPathOptions = Electron.FromPathOptions;
        type HandlerDetails = Electron.HandlerDetails;
        type HeadersReceivedResponse = Electron.HeadersReceivedResponse;
        type HeapStatistics = Electron.HeapStatistics;
        type HidDeviceAddedDetails = Electron.HidDeviceAddedDetails;
        type HidDeviceRemovedDetails = Electron.HidDeviceRemovedDetails;
        type HidDeviceRevokedDetails = Electron.HidDeviceRevokedDetails;
        type IgnoreMouseEventsOptions = Electron.IgnoreMouseEventsOptions;
        type ImportCertificateOptions = Electron.ImportCertificateOptions;
        type Info = Electron.Info;
        type Input = Electron.Input;
        type InsertCSSOptions = Electron.InsertCSSOptions;
        type IpcMessageEvent = Electron.IpcMessageEvent;
        type Item = Electron.Item;
        type JumpListSettings = Electron.JumpListSettings;
        type LoadCommitEvent = Electron.LoadCommitEvent;
        type LoadExtensionOptions = Electron.LoadExtensionOptions;
        type LoadFileOptions = Electron.LoadFileOptions;
        type LoadURLOptions = Electron.LoadURLOptions;
        type LoginAuthenticationResponseDetails = Electron.LoginAuthenticationResponseDetails;
        type LoginItemSettings = Electron.LoginItemSettings;
        type LoginItemSettingsOptions = Electron.LoginItemSettingsOptions;
        type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
        type MessageBoxOptions = Electron.MessageBoxOptions;
        type MessageBoxReturnValue = Electron.MessageBoxReturnValue;
        type MessageBoxSyncOptions = Electron.MessageBoxSyncOptions;
        type MessageDetails = Electron.MessageDetails;
        type MessageEvent = Electron.MessageEvent;
        type MoveToApplicationsFolderOptions = Electron.MoveToApplicationsFolderOptions;
        type NotificationConstructorOptions = Electron.NotificationConstructorOptions;
        type Offscreen = Electron.Offscreen;
        type OnBeforeRedirectListenerDetails = Electron.OnBeforeRedirectListenerDetails;
        type OnBeforeRequestListenerDetails = Electron.OnBeforeRequestListenerDetails;
        type OnBeforeSendHeadersListenerDetails = Electron.OnBeforeSendHeadersListenerDetails;
        type OnCompletedListenerDetails = Electron.OnCompletedListenerDetails;
        type OnErrorOccurredListenerDetails = Electron.OnErrorOccurredListenerDetails;
        type OnHeadersReceivedListenerDetails = Electron.OnHeadersReceivedListenerDetails;
        type OnResponseStartedListenerDetails = Electron.OnResponseStartedListenerDetails;
        type OnSendHeadersListenerDetails = Electron.OnSendHeadersListenerDetails;
        type OpenDevToolsOptions = Electron.OpenDevToolsOptions;
        type OpenDialogOptions = Electron.OpenDialogOptions;
        type OpenDialogReturnValue = Electron.OpenDialogReturnValue;
        type OpenDialogSyncOptions = Electron.OpenDialogSyncOptions;
        type OpenExternalOptions = Electron.OpenExternalOptions;
        type Options = Electron.Options;
        type Opts = Electron.Opts;
        type PageFaviconUpdatedEvent = Electron.PageFaviconUpdatedEvent;
        type PageTitleUpdatedEvent = Electron.PageTitleUpdatedEvent;
        type Parameters = Electron.Parameters;
        type Payment = Electron.Payment;
        type PermissionCheckHandlerHandlerDetails = Electron.PermissionCheckHandlerHandlerDetails;
        type PluginCrashedEvent = Electron.PluginCrashedEvent;
        type PopupOptions = Electron.PopupOptions;
        type PreconnectOptions = Electron.PreconnectOptions;
        type PrintToPDFOptions = Electron.PrintToPDFOptions;
        type Privileges = Electron.Privileges;
        type ProgressBarOptions = Electron.ProgressBarOptions;
        type Provider = Electron.Provider;
        type PurchaseProductOpts = Electron.PurchaseProductOpts;
        type ReadBookmark = Electron.ReadBookmark;
        type RegistrationCompletedDetails = Electron.RegistrationCompletedDetails;
        type RelaunchOptions = Electron.RelaunchOptions;
        type RenderProcessGoneEvent = Electron.RenderProcessGoneEvent;
        type Request = Electron.Request;
        type ResizeOptions = Electron.ResizeOptions;
        type ResolveHostOptions = Electron.ResolveHostOptions;
        type ResourceUsage = Electron.ResourceUsage;
        type Response = Electron.Response;
        type Result = Electron.Result;
        type SaveDialogOptions = Electron.SaveDialogOptions;
        type SaveDialogReturnValue = Electron.SaveDialogReturnValue;
        type SaveDialogSyncOptions = Electron.SaveDialogSyncOptions;
        type SelectHidDeviceDetails = Electron.SelectHidDeviceDetails;
        type SelectUsbDeviceDetails = Electron.SelectUsbDeviceDetails;
        type SerialPortRevokedDetails = Electron.SerialPortRevokedDetails;
        type Settings = Electron.Settings;
        type SourcesOptions = Electron.SourcesOptions;
        type StartLoggingOptions = Electron.StartLoggingOptions;
        type Streams = Electron.Streams;
        type SystemMemoryInfo = Electron.SystemMemoryInfo;
        type TextureInfo = Electron.TextureInfo;
        type TitleBarOverlay = Electron.TitleBarOverlay;
        type TitleBarOverlayOptions = Electron.TitleBarOverlayOptions;
        type TitleOptions = Electron.TitleOptions;
        type ToBitmapOptions = Electron.ToBitmapOptions;
        type ToDataURLOptions = Electron.ToDataURLOptions;
        type ToPNGOptions = Electron.ToPNGOptions;
        type TouchBarButtonConstructorOptions = Electron.TouchBarButtonConstructorOptions;
        type TouchBarColorPickerConstructorOptions = Electron.TouchBarColorPickerConstructorOptions;
        type TouchBarConstructorOptions = Electron.TouchBarConstructorOptions;
        type TouchBarGroupConstructorOptions = Electron.TouchBarGroupConstructorOptions;
        type TouchBarLabelConstructorOptions = Electron.TouchBarLabelConstructorOptions;
        type TouchBarPopoverConstructorOptions = Electron.TouchBarPopoverConstructorOptions;
        type TouchBarScrubberConstructorOptions = Electron.TouchBarScrubberConstructorOptions;
        type TouchBarSegmentedControlConstructorOptions = Electron.TouchBarSegmentedControlConstructorOptions;
        type TouchBarSliderConstructorOptions = Electron.TouchBarSliderConstructorOptions;
        type TouchBarSpacerConstructorOptions = Electron.TouchBarSpacerConstructorOptions;
        type TraceBufferUsageReturnValue = Electron.TraceBufferUsageReturnValue;
        type UdpPortRange = Electron.UdpPortRange;
        type UpdateTargetUrlEvent = Electron.UpdateTargetUrlEvent;
        type UploadProgress = Electron.UploadProgress;
        type UsbDeviceRevokedDetails = Electron.UsbDeviceRevokedDetails;
        type USBProtectedClassesHandlerHandlerDetails = Electron.USBProtectedClassesHandlerHandlerDetails;
        type VisibleOnAllWorkspacesOptions = Electron.VisibleOnAllWorkspacesOptions;
        type WebContentsAudioStateChangedEventParams = Electron.WebContentsAudioStateChangedEventParams;
        type WebContentsDidRedirectNavigationEventParams = Electron.WebContentsDidRedirectNavigationEventParams;
        type WebContentsDidStartNavigationEventParams = Electron.WebContentsDidStartNavigationEventParams;
        type WebContentsPaintEventParams = Electron.WebContentsPaintEventParams;
        type WebContentsPrintOptions = Electron.WebContentsPrintOptions;
        type WebContentsViewConstructorOptions = Electron.WebContentsViewConstructorOptions;
        type WebContentsWillFrameNavigateEventParams = Electron.WebContentsWillFrameNavigateEventParams;
        type WebContentsWillNavigateEventParams = Electron.WebContentsWillNavigateEventParams;
        type WebContentsWillRedirectEventParams = Electron.WebContentsWillRedirectEventParams;
        type WebRTCUDPPortRange = Electron.WebRTCUDPPortRange;
        type WebviewTagPrintOptions = Electron.WebviewTagPrintOptions;
        type WillFrameNavigateEvent = Electron.WillFrameNavigateEvent;
        type WillNavigateEvent = Electron.WillNavigateEvent;
        type WillResizeDetails = Electron.WillResizeDetails;
        type EditFlags = Electron.EditFlags;
        type Env = Electron.Env;
        type FoundInPageResult = Electron.FoundInPageResult;
        type LaunchItems = Electron.LaunchItems;
        type Margins = Electron.Margins;
        type MediaFlags = Electron.MediaFlags;
        type Metadata = Electron.Metadata;
        type PageRanges = Electron.PageRanges;
        type Params = Electron.Params;
        type Planes = Electron.Planes;
        type Video = Electron.Video;
        type BaseWindowConstructorOptions = Electron.BaseWindowConstructorOptions;
        type BrowserWindowConstructorOptions = Electron.BrowserWindowConstructorOptions;
        type BluetoothDevice = Electron.BluetoothDevice;
        type Certificate = Electron.Certificate;
        type CertificatePrincipal = Electron.CertificatePrincipal;
        type Cookie = Electron.Cookie;
        type CPUUsage = Electron.CPUUsage;
        type CrashReport = Electron.CrashReport;
        type CustomScheme = Electron.CustomScheme;
        type DesktopCapturerSource = Electron.DesktopCapturerSource;
        type Display = Electron.Display;
        type Extension = Electron.Extension;
        type ExtensionInfo = Electron.ExtensionInfo;
        type FileFilter = Electron.FileFilter;
        type FilePathWithHeaders = Electron.FilePathWithHeaders;
        type FilesystemPermissionRequest = Electron.FilesystemPermissionRequest;
        type GPUFeatureStatus = Electron.GPUFeatureStatus;
        type HIDDevice = Electron.HIDDevice;
        type InputEvent = Electron.InputEvent;
        type IpcMainEvent = Electron.IpcMainEvent;
        type IpcMainInvokeEvent = Electron.IpcMainInvokeEvent;
        type IpcRendererEvent = Electron.IpcRendererEvent;
        type JumpListCategory = Electron.JumpListCategory;
        type JumpListItem = Electron.JumpListItem;
        type KeyboardEvent = Electron.KeyboardEvent;
        type KeyboardInputEvent = Electron.KeyboardInputEvent;
        type MediaAccessPermissionRequest = Electron.MediaAccessPermissionRequest;
        type MemoryInfo = Electron.MemoryInfo;
        type MemoryUsageDetails = Electron.MemoryUsageDetails;
        type MimeTypedBuffer = Electron.MimeTypedBuffer;
        type MouseInputEvent = Electron.MouseInputEvent;
        type MouseWheelInputEvent = Electron.MouseWheelInputEvent;
        type NavigationEntry = Electron.NavigationEntry;
        type NotificationAction = Electron.NotificationAction;
        type NotificationResponse = Electron.NotificationResponse;
        type OffscreenSharedTexture = Electron.OffscreenSharedTexture;
        type OpenExternalPermissionRequest = Electron.OpenExternalPermissionRequest;
        type PaymentDiscount = Electron.PaymentDiscount;
        type PermissionRequest = Electron.PermissionRequest;
        type Point = Electron.Point;
        type PostBody = Electron.PostBody;
        type PrinterInfo = Electron.PrinterInfo;
        type ProcessMemoryInfo = Electron.ProcessMemoryInfo;
        type ProcessMetric = Electron.ProcessMetric;
        type Product = Electron.Product;
        type ProductDiscount = Electron.ProductDiscount;
        type ProductSubscriptionPeriod = Electron.ProductSubscriptionPeriod;
        type ProtocolRequest = Electron.ProtocolRequest;
        type ProtocolResponse = Electron.ProtocolResponse;
        type ProtocolResponseUploadData = Electron.ProtocolResponseUploadData;
        type ProxyConfig = Electron.ProxyConfig;
        type Rectangle = Electron.Rectangle;
        type Referrer = Electron.Referrer;
        type RenderProcessGoneDetails = Electron.RenderProcessGoneDetails;
        type ResolvedEndpoint = Electron.ResolvedEndpoint;
        type ResolvedHost = Electron.ResolvedHost;
        type ScrubberItem = Electron.ScrubberItem;
        type SegmentedControlSegment = Electron.SegmentedControlSegment;
        type SerialPort = Electron.SerialPort;
        type ServiceWorkerInfo = Electron.ServiceWorkerInfo;
        type SharedWorkerInfo = Electron.SharedWorkerInfo;
        type SharingItem = Electron.SharingItem;
        type ShortcutDetails = Electron.ShortcutDetails;
        type Size = Electron.Size;
        type Task = Electron.Task;
        type ThumbarButton = Electron.ThumbarButton;
        type TraceCategoriesAndOptions = Electron.TraceCategoriesAndOptions;
        type TraceConfig = Electron.TraceConfig;
        type Transaction = Electron.Transaction;
        type UploadData = Electron.UploadData;
        type UploadFile = Electron.UploadFile;
        type UploadRawData = Electron.UploadRawData;
        type USBDevice = Electron.USBDevice;
        type UserDefaultTypes = Electron.UserDefaultTypes;
        type WebPreferences = Electron.WebPreferences;
        type WebRequestFilter = Electron.WebRequestFilter;
        type WebSource = Electron.WebSource;
        type WindowOpenHandlerResponse = Electron.WindowOpenHandlerResponse;
    }
    namespace Renderer {
        type Event<Params extends object = {}> = Electron.Event<Params>;
        const contextBridge: ContextBridge;
        type ContextBridge = Electron.ContextBridge;
        const ipcRenderer: IpcRenderer;
        type IpcRenderer = Electron.IpcRenderer;
        const webFrame: WebFrame;
        type WebFrame = Electron.WebFrame;
        const webUtils: WebUtils;
        type WebUtils = Electron.WebUtils;
        type WebviewTag = Electron.WebviewTag;
        type AboutPanelOptionsOptions = Electron.AboutPanelOptionsOptions;
        type AddRepresentationOptions = Electron.AddRepresentationOptions;
        type AdjustSelectionOptions = Electron.AdjustSelectionOptions;
        type AnimationSettings = Electron.AnimationSettings;
        type AppDetailsOptions = Electron.AppDetailsOptions;
        type ApplicationInfoForProtocolReturnValue = Electron.ApplicationInfoForProtocolReturnValue;
        type AuthenticationResponseDetails = Electron.AuthenticationResponseDetails;
        type AuthInfo = Electron.AuthInfo;
        type AutoResizeOptions = Electron.AutoResizeOptions;
        type BeforeSendResponse = Electron.BeforeSendResponse;
        type BitmapOptions = Electron.BitmapOptions;
        type BlinkMemoryInfo = Electron.BlinkMemoryInfo;
        type BluetoothPairingHandlerHandlerDetails = Electron.BluetoothPairingHandlerHandlerDetails;
        type BrowserViewConstructorOptions = Electron.BrowserViewConstructorOptions;
        type CallbackResponse = Electron.CallbackResponse;
        type CertificateTrustDialogOptions = Electron.CertificateTrustDialogOptions;
        type ClearCodeCachesOptions = Electron.ClearCodeCachesOptions;
        type ClearDataOptions = Electron.ClearDataOptions;
        type ClearStorageDataOptions = Electron.ClearStorageDataOptions;
        type ClientCertRequestParams = Electron.ClientCertRequestParams;
        type ClientRequestConstructorOptions = Electron.ClientRequestConstructorOptions;
        type CloseOpts = Electron.CloseOpts;
        type Config = Electron.Config;
        type ConfigureHostResolverOptions = Electron.ConfigureHostResolverOptions;
        type ConsoleMessageEvent = Electron.ConsoleMessageEvent;
        type ContextMenuEvent = Electron.ContextMenuEvent;
        type ContextMenuParams = Electron.ContextMenuParams;
        type ContinueActivityDetails = Electron.ContinueActivityDetails;
        type CookiesGetFilter = Electron.CookiesGetFilter;
        type CookiesSetDetails = Electron.CookiesSetDetails;
        type CrashReporterStartOptions = Electron.CrashReporterStartOptions;
        type CreateFromBitmapOptions = Electron.CreateFromBitmapOptions;
        type CreateFromBufferOptions = Electron.CreateFromBufferOptions;
        type CreateInterruptedDownloadOptions = Electron.CreateInterruptedDownloadOptions;
        type Data = Electron.Data;
        type DefaultFontFamily = Electron.DefaultFontFamily;
        type Details = Electron.Details;
        type DevicePermissionHandlerHandlerDetails = Electron.DevicePermissionHandlerHandlerDetails;
        type DevtoolsOpenUrlEvent = Electron.DevtoolsOpenUrlEvent;
        type DevtoolsSearchQueryEvent = Electron.DevtoolsSearchQueryEvent;
        type DidChangeThemeColorEvent = Electron.DidChangeThemeColorEvent;
        type DidCreateWindowDetails = Electron.DidCreateWindowDetails;
        type DidFailLoadEvent = Electron.DidFailLoadEvent;
        type DidFrameFinishLoadEvent = Electron.DidFrameFinishLoadEvent;
        type DidFrameNavigateEvent = Electron.DidFrameNavigateEvent;
        type DidNavigateEvent = Electron.DidNavigateEvent;
        type DidNavigateInPageEvent = Electron.DidNavigateInPageEvent;
        type DidRedirectNavigationEvent = Electron.DidRedirectNavigationEvent;
        type DidStartNavigationEvent = Electron.DidStartNavigationEvent;
        type DisplayBalloonOptions = Electron.DisplayBalloonOptions;
        type DisplayMediaRequestHandlerHandlerRequest = Electron.DisplayMediaRequestHandlerHandlerRequest;
        type DisplayMediaRequestHandlerOpts = Electron.DisplayMediaRequestHandlerOpts;
        type DownloadURLOptions = Electron.DownloadURLOptions;
        type EnableNetworkEmulationOptions = Electron.EnableNetworkEmulationOptions;
        type FeedURLOptions = Electron.FeedURLOptions;
        type FileIconOptions = Electron.FileIconOptions;
        type FileSystemAccessRestrictedDetails = Electron.FileSystemAccessRestrictedDetails;
        type FindInPageOptions = Electron.FindInPageOptions;
        type FocusOptions = Electron.FocusOptions;
        type ForkOptions = Electron.ForkOptions;
        type FoundInPageEvent = Electron.FoundInPageEvent;
        type FrameCreatedDetails = Electron.FrameCreatedDetails;
        type FromPartitionOptions = Electron.FromPartitionOptions;
        type FromPathOptions = Electron.FromPathOptions;
        type HandlerDetails = Electron.HandlerDetails;
        type HeadersReceivedResponse = Electron.HeadersReceivedResponse;
        type HeapStatistics = Electron.HeapStatistics;
        type HidDeviceAddedDetails = Electron.HidDeviceAddedDetails;
        type HidDeviceRemovedDetails = Electron.HidDeviceRemovedDetails;
        type HidDeviceRevokedDetails = Electron.HidDeviceRevokedDetails;
        type IgnoreMouseEventsOptions = Electron.IgnoreMouseEventsOptions;
        type ImportCertificateOptions = Electron.ImportCertificateOptions;
        type Info = Electron.Info;
        type Input = Electron.Input;
        type InsertCSSOptions = Electron.InsertCSSOptions;
        type IpcMessageEvent = Electron.IpcMessageEvent;
        type Item = Electron.Item;
        type JumpListSettings = Electron.JumpListSettings;
        type LoadCommitEvent = Electron.LoadCommitEvent;
        type LoadExtensionOptions = Electron.LoadExtensionOptions;
        type LoadFileOptions = Electron.LoadFileOptions;
        type LoadURLOptions = Electron.LoadURLOptions;
        type LoginAuthenticationResponseDetails = Electron.LoginAuthenticationResponseDetails;
        type LoginItemSettings = Electron.LoginItemSettings;
        type LoginItemSettingsOptions = Electron.LoginItemSettingsOptions;
        type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
        type MessageBoxOptions = Electron.MessageBoxOptions;
        type MessageBoxReturnValue = Electron.MessageBoxReturnValue;
        type MessageBoxSyncOptions = Electron.MessageBoxSyncOptions;
        type MessageDetails = Electron.MessageDetails;
        type MessageEvent = Electron.MessageEvent;
        type MoveToApplicationsFolderOptions = Electron.MoveToApplicationsFolderOptions;
        type NotificationConstructorOptions = Electron.NotificationConstructorOptions;
        type Offscreen = Electron.Offscreen;
        type OnBeforeRedirectListenerDetails = Electron.OnBeforeRedirectListenerDetails;
        type OnBeforeRequestListenerDetails = Electron.OnBeforeRequestListenerDetails;
        type OnBeforeSendHeadersListenerDetails = Electron.OnBeforeSendHeadersListenerDetails;
        type OnCompletedListenerDetails = Electron.OnCompletedListenerDetails;
        type OnErrorOccurredListenerDetails = Electron.OnErrorOccurredListenerDetails;
        type OnHeadersReceivedListenerDetails = Electron.OnHeadersReceivedListenerDetails;
        type OnResponseStartedListenerDetails = Electron.OnResponseStartedListenerDetails;
        type OnSendHeadersListenerDetails = Electron.OnSendHeadersListenerDetails;
        type OpenDevToolsOptions = Electron.OpenDevToolsOptions;
        type OpenDialogOptions = Electron.OpenDialogOptions;
        type OpenDialogReturnValue = Electron.OpenDialogReturnValue;
        type OpenDialogSyncOptions = Electron.OpenDialogSyncOptions;
        type OpenExternalOptions = Electron.OpenExternalOptions;
        type Options = Electron.Options;
        type Opts = Electron.Opts;
        type PageFaviconUpdatedEvent = Electron.PageFaviconUpdatedEvent;
        type PageTitleUpdatedEvent = Electron.PageTitleUpdatedEvent;
        type Parameters = Electron.Parameters;
        type Payment = Electron.Payment;
        type PermissionCheckHandlerHandlerDetails = Electron.PermissionCheckHandlerHandlerDetails;
        type PluginCrashedEvent = Electron.PluginCrashedEvent;
        type PopupOptions = Electron.PopupOptions;
        type PreconnectOptions = Electron.PreconnectOptions;
        type PrintToPDFOptions = Electron.PrintToPDFOptions;
        type Privileges = Electron.Privileges;
        type ProgressBarOptions = Electron.ProgressBarOptions;
        type Provider = Electron.Provider;
        type PurchaseProductOpts = Electron.PurchaseProductOpts;
        type ReadBookmark = Electron.ReadBookmark;
        type RegistrationCompletedDetails = Electron.RegistrationCompletedDetails;
        type RelaunchOptions = Electron.RelaunchOptions;
        type RenderProcessGoneEvent = Electron.RenderProcessGoneEvent;
        type Request = Electron.Request;
        type ResizeOptions = Electron.ResizeOptions;
        type ResolveHostOptions = Electron.ResolveHostOptions;
        type ResourceUsage = Electron.ResourceUsage;
        type Response = Electron.Response;
        type Result = Electron.Result;
        type SaveDialogOptions = Electron.SaveDialogOptions;
        type SaveDialogReturnValue = Electron.SaveDialogReturnValue;
        type SaveDialogSyncOptions = Electron.SaveDialogSyncOptions;
        type SelectHidDeviceDetails = Electron.SelectHidDeviceDetails;
        type SelectUsbDeviceDetails = Electron.SelectUsbDeviceDetails;
        type SerialPortRevokedDetails = Electron.SerialPortRevokedDetails;
        type Settings = Electron.Settings;
        type SourcesOptions = Electron.SourcesOptions;
        type StartLoggingOptions = Electron.StartLoggingOptions;
        type Streams = Electron.Streams;
        type SystemMemoryInfo = Electron.SystemMemoryInfo;
        type TextureInfo = Electron.TextureInfo;
        type TitleBarOverlay = Electron.TitleBarOverlay;
        type TitleBarOverlayOptions = Electron.TitleBarOverlayOptions;
        type TitleOptions = Electron.TitleOptions;
        type ToBitmapOptions = Electron.ToBitmapOptions;
        type ToDataURLOptions = Electron.ToDataURLOptions;
        type ToPNGOptions = Electron.ToPNGOptions;
        type TouchBarButtonConstructorOptions = Electron.TouchBarButtonConstructorOptions;
        type TouchBarColorPickerConstructorOptions = Electron.TouchBarColorPickerConstructorOptions;
        type TouchBarConstructorOptions = Electron.TouchBarConstructorOptions;
        type TouchBarGroupConstructorOptions = Electron.TouchBarGroupConstructorOptions;
        type TouchBarLabelConstructorOptions = Electron.TouchBarLabelConstructorOptions;
        type TouchBarPopoverConstructorOptions = Electron.TouchBarPopoverConstructorOptions;
        type TouchBarScrubberConstructorOptions = Electron.TouchBarScrubberConstructorOptions;
        type TouchBarSegmentedControlConstructorOptions = Electron.TouchBarSegmentedControlConstructorOptions;
        type TouchBarSliderConstructorOptions = Electron.TouchBarSliderConstructorOptions;
        type TouchBarSpacerConstructorOptions = Electron.TouchBarSpacerConstructorOptions;
        type TraceBufferUsageReturnValue = Electron.TraceBufferUsageReturnValue;
        type UdpPortRange = Electron.UdpPortRange;
        type UpdateTargetUrlEvent = Electron.UpdateTargetUrlEvent;
        type UploadProgress = Electron.UploadProgress;
        type UsbDeviceRevokedDetails = Electron.UsbDeviceRevokedDetails;
        type USBProtectedClassesHandlerHandlerDetails = Electron.USBProtectedClassesHandlerHandlerDetails;
        type VisibleOnAllWorkspacesOptions = Electron.VisibleOnAllWorkspacesOptions;
        type WebContentsAudioStateChangedEventParams = Electron.WebContentsAudioStateChangedEventParams;
        type WebContentsDidRedirectNavigationEventParams = Electron.WebContentsDidRedirectNavigationEventParams;
        type WebContentsDidStartNavigationEventParams = Electron.WebContentsDidStartNavigationEventParams;
        type WebContentsPaintEventParams = Electron.WebContentsPaintEventParams;
        type WebContentsPrintOptions = Electron.WebContentsPrintOptions;
        type WebContentsViewConstructorOptions = Electron.WebContentsViewConstructorOptions;
        type WebContentsWillFrameNavigateEventParams = Electron.WebContentsWillFrameNavigateEventParams;
        type WebContentsWillNavigateEventParams = Electron.WebContentsWillNavigateEventParams;
        type WebContentsWillRedirectEventParams = Electron.WebContentsWillRedirectEventParams;
        type WebRTCUDPPortRange = Electron.WebRTCUDPPortRange;
        type WebviewTagPrintOptions = Electron.WebviewTagPrintOptions;
        type WillFrameNavigateEvent = Electron.WillFrameNavigateEvent;
        type WillNavigateEvent = Electron.WillNavigateEvent;
        type WillResizeDetails = Electron.WillResizeDetails;
        type EditFlags = Electron.EditFlags;
        type Env = Electron.Env;
        type FoundInPageResult = Electron.FoundInPageResult;
        type LaunchItems = Electron.LaunchItems;
        type Margins = Electron.Margins;
        type MediaFlags = Electron.MediaFlags;
        type Metadata = Electron.Metadata;
        type PageRanges = Electron.PageRanges;
        type Params = Electron.Params;
        type Planes = Electron.Planes;
        type Video = Electron.Video;
        type BaseWindowConstructorOptions = Electron.BaseWindowConstructorOptions;
        type BrowserWindowConstructorOptions = Electron.BrowserWindowConstructorOptions;
        type BluetoothDevice = Electron.BluetoothDevice;
        type Certificate = Electron.Certificate;
        type CertificatePrincipal = Electron.CertificatePrincipal;
        type Cookie = Electron.Cookie;
        type CPUUsage = Electron.CPUUsage;
        type CrashReport = Electron.CrashReport;
        type CustomScheme = Electron.CustomScheme;
        type DesktopCapturerSource = Electron.DesktopCapturerSource;
        type Display = Electron.Display;
        type Extension = Electron.Extension;
        type ExtensionInfo = Electron.ExtensionInfo;
        type FileFilter = Electron.FileFilter;
        type FilePathWithHeaders = Electron.FilePathWithHeaders;
        type FilesystemPermissionRequest = Electron.FilesystemPermissionRequest;
        type GPUFeatureStatus = Electron.GPUFeatureStatus;
        type HIDDevice = Electron.HIDDevice;
        type InputEvent = Electron.InputEvent;
        type IpcMainEvent = Electron.IpcMainEvent;
        type IpcMainInvokeEvent = Electron.IpcMainInvokeEvent;
        type IpcRendererEvent = Electron.IpcRendererEvent;
        type JumpListCategory = Electron.JumpListCategory;
        type JumpListItem = Electron.JumpListItem;
        type KeyboardEvent = Electron.KeyboardEvent;
        type KeyboardInputEvent = Electron.KeyboardInputEvent;
        type MediaAccessPermissionRequest = Electron.MediaAccessPermissionRequest;
        type MemoryInfo = Electron.MemoryInfo;
        type MemoryUsageDetails = Electron.MemoryUsageDetails;
        type MimeTypedBuffer = Electron.MimeTypedBuffer;
        type MouseInputEvent = Electron.MouseInputEvent;
        type MouseWheelInputEvent = Electron.MouseWheelInputEvent;
        type NavigationEntry = Electron.NavigationEntry;
        type NotificationAction = Electron.NotificationAction;
        type NotificationResponse = Electron.NotificationResponse;
        type OffscreenSharedTexture = Electron.OffscreenSharedTexture;
        type OpenExternalPermissionRequest = Electron.OpenExternalPermissionRequest;
        type PaymentDiscount = Electron.PaymentDiscount;
        type PermissionRequest = Electron.PermissionRequest;
        type Point = Electron.Point;
        type PostBody = Electron.PostBody;
        type PrinterInfo = Electron.PrinterInfo;
        type ProcessMemoryInfo = Electron.ProcessMemoryInfo;
        type ProcessMetric = Electron.ProcessMetric;
        type Product = Electron.Product;
        type ProductDiscount = Electron.ProductDiscount;
        type ProductSubscriptionPeriod = Electron.ProductSubscriptionPeriod;
        type ProtocolRequest = Electron.ProtocolRequest;
        type ProtocolResponse = Electron.ProtocolResponse;
        type ProtocolResponseUploadData = Electron.ProtocolResponseUploadData;
        type ProxyConfig = Electron.ProxyConfig;
        type Rectangle = Electron.Rectangle;
        type Referrer = Electron.Referrer;
        type RenderProcessGoneDetails = Electron.RenderProcessGoneDetails;
        type ResolvedEndpoint = Electron.ResolvedEndpoint;
        type ResolvedHost = Electron.ResolvedHost;
        type ScrubberItem = Electron.ScrubberItem;
        type SegmentedControlSegment = Electron.SegmentedControlSegment;
        type SerialPort = Electron.SerialPort;
        type ServiceWorkerInfo = Electron.ServiceWorkerInfo;
        type SharedWorkerInfo = Electron.SharedWorkerInfo;
        type SharingItem = Electron.SharingItem;
        type ShortcutDetails = Electron.ShortcutDetails;
        type Size = Electron.Size;
        type Task = Electron.Task;
        type ThumbarButton = Electron.ThumbarButton;
        type TraceCategoriesAndOptions = Electron.TraceCategoriesAndOptions;
        type TraceConfig = Electron.TraceConfig;
        type Transaction = Electron.Transaction;
        type UploadData = Electron.UploadData;
        type UploadFile = Electron.UploadFile;
        type UploadRawData = Electron.UploadRawData;
        type USBDevice = Electron.USBDevice;
        type UserDefaultTypes = Electron.UserDefaultTypes;
        type WebPreferences = Electron.WebPreferences;
        type WebRequestFilter = Electron.WebRequestFilter;
        type WebSource = Electron.WebSource;
        type WindowOpenHandlerResponse = Electron.WindowOpenHandlerResponse;
    }
    namespace Utility {
        type Event<Params extends object = {}> = Electron.Event<Params>;
        type ClientRequest = Electron.ClientRequest;
        type IncomingMessage = Electron.IncomingMessage;
        const net: Net;
        type Net = Electron.Net;
        const systemPreferences: SystemPreferences;
        type SystemPreferences = Electron.SystemPreferences;
        type AboutPanelOptionsOptions = Electron.AboutPanelOptionsOptions;
        type AddRepresentationOptions = Electron.AddRepresentationOptions;
        type AdjustSelectionOptions = Electron.AdjustSelectionOptions;
        type AnimationSettings = Electron.AnimationSettings;
        type AppDetailsOptions = Electron.AppDetailsOptions;
        type ApplicationInfoForProtocolReturnValue = Electron.ApplicationInfoForProtocolReturnValue;
        type AuthenticationResponseDetails = Electron.AuthenticationResponseDetails;
        type AuthInfo = Electron.AuthInfo;
        type AutoResizeOptions = Electron.AutoResizeOptions;
        type BeforeSendResponse = Electron.BeforeSendResponse;
        type BitmapOptions = Electron.BitmapOptions;
        type BlinkMemoryInfo = Electron.BlinkMemoryInfo;
        type BluetoothPairingHandlerHandlerDetails = Electron.BluetoothPairingHandlerHandlerDetails;
        type BrowserViewConstructorOptions = Electron.BrowserViewConstructorOptions;
        type CallbackResponse = Electron.CallbackResponse;
        type CertificateTrustDialogOptions = Electron.CertificateTrustDialogOptions;
        type ClearCodeCachesOptions = Electron.ClearCodeCachesOptions;
        type ClearDataOptions = Electron.ClearDataOptions;
        type ClearStorageDataOptions = Electron.ClearStorageDataOptions;
        type ClientCertRequestParams = Electron.ClientCertRequestParams;
        type ClientRequestConstructorOptions = Electron.ClientRequestConstructorOptions;
        type CloseOpts = Electron.CloseOpts;
        type Config = Electron.Config;
        type ConfigureHostResolverOptions = Electron.ConfigureHostResolverOptions;
        type ConsoleMessageEvent = Electron.ConsoleMessageEvent;
        type ContextMenuEvent = Electron.ContextMenuEvent;
        type ContextMenuParams = Electron.ContextMenuParams;
        type ContinueActivityDetails = Electron.ContinueActivityDetails;
        type CookiesGetFilter = Electron.CookiesGetFilter;
        type CookiesSetDetails = Electron.CookiesSetDetails;
        type CrashReporterStartOptions = Electron.CrashReporterStartOptions;
        type CreateFromBitmapOptions = Electron.CreateFromBitmapOptions;
        type CreateFromBufferOptions = Electron.CreateFromBufferOptions;
        type CreateInterruptedDownloadOptions = Electron.CreateInterruptedDownloadOptions;
        type Data = Electron.Data;
        type DefaultFontFamily = Electron.DefaultFontFamily;
        type Details = Electron.Details;
        type DevicePermissionHandlerHandlerDetails = Electron.DevicePermissionHandlerHandlerDetails;
        type DevtoolsOpenUrlEvent = Electron.DevtoolsOpenUrlEvent;
        type DevtoolsSearchQueryEvent = Electron.DevtoolsSearchQueryEvent;
        type DidChangeThemeColorEvent = Electron.DidChangeThemeColorEvent;
        type DidCreateWindowDetails = Electron.DidCreateWindowDetails;
        type DidFailLoadEvent = Electron.DidFailLoadEvent;
        type DidFrameFinishLoadEvent = Electron.DidFrameFinishLoadEvent;
        type DidFrameNavigateEvent = Electron.DidFrameNavigateEvent;
        type DidNavigateEvent = Electron.DidNavigateEvent;
        type DidNavigateInPageEvent = Electron.DidNavigateInPageEvent;
        type DidRedirectNavigationEvent = Electron.DidRedirectNavigationEvent;
        type DidStartNavigationEvent = Electron.DidStartNavigationEvent;
        type DisplayBalloonOptions = Electron.DisplayBalloonOptions;
        type DisplayMediaRequestHandlerHandlerRequest = Electron.DisplayMediaRequestHandlerHandlerRequest;
        type DisplayMediaRequestHandlerOpts = Electron.DisplayMediaRequestHandlerOpts;
        type DownloadURLOptions = Electron.DownloadURLOptions;
        type EnableNetworkEmulationOptions = Electron.EnableNetworkEmulationOptions;
        type FeedURLOptions = Electron.FeedURLOptions;
        type FileIconOptions = Electron.FileIconOptions;
        type FileSystemAccessRestrictedDetails = Electron.FileSystemAccessRestrictedDetails;
        type FindInPageOptions = Electron.FindInPageOptions;
        type FocusOptions = Electron.FocusOptions;
        type ForkOptions = Electron.ForkOptions;
        type FoundInPageEvent = Electron.FoundInPageEvent;
        type FrameCreatedDetails = Electron.FrameCreatedDetails;
        type FromPartitionOptions = Electron.FromPartitionOptions;
        type FromPathOptions = Electron.FromPathOptions;
        type HandlerDetails = Electron.HandlerDetails;
        type HeadersReceivedResponse = Electron.HeadersReceivedResponse;
        type HeapStatistics = Electron.HeapStatistics;
        type HidDeviceAddedDetails = Electron.HidDeviceAddedDetails;
        type HidDeviceRemovedDetails = Electron.HidDeviceRemovedDetails;
        type HidDeviceRevokedDetails = Electron.HidDeviceRevokedDetails;
        type IgnoreMouseEventsOptions = Electron.IgnoreMouseEventsOptions;
        type ImportCertificateOptions = Electron.ImportCertificateOptions;
        type Info = Electron.Info;
        type Input = Electron.Input;
        type InsertCSSOptions = Electron.InsertCSSOptions;
        type IpcMessageEvent = Electron.IpcMessageEvent;
        type Item = Electron.Item;
        type JumpListSettings = Electron.JumpListSettings;
        type LoadCommitEvent = Electron.LoadCommitEvent;
        type LoadExtensionOptions = Electron.LoadExtensionOptions;
        type LoadFileOptions = Electron.LoadFileOptions;
        type LoadURLOptions = Electron.LoadURLOptions;
        type LoginAuthenticationResponseDetails = Electron.LoginAuthenticationResponseDetails;
        type LoginItemSettings = Electron.LoginItemSettings;
        type LoginItemSettingsOptions = Electron.LoginItemSettingsOptions;
        type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
        type MessageBoxOptions = Electron.MessageBoxOptions;
        type MessageBoxReturnValue = Electron.MessageBoxReturnValue;
        type MessageBoxSyncOptions = Electron.MessageBoxSyncOptions;
        type MessageDetails = Electron.MessageDetails;
        type MessageEvent = Electron.MessageEvent;
        type MoveToApplicationsFolderOptions = Electron.MoveToApplicationsFolderOptions;
        type NotificationConstructorOptions = Electron.NotificationConstructorOptions;
        type Offscreen = Electron.Offscreen;
        type OnBeforeRedirectListenerDetails = Electron.OnBeforeRedirectListenerDetails;
        type OnBeforeRequestListenerDetails = Electron.OnBeforeRequestListenerDetails;
        type OnBeforeSendHeadersListenerDetails = Electron.OnBeforeSendHeadersListenerDetails;
        type OnCompletedListenerDetails = Electron.OnCompletedListenerDetails;
        type OnErrorOccurredListenerDetails = Electron.OnErrorOccurredListenerDetails;
        type OnHeadersReceivedListenerDetails = Electron.OnHeadersReceivedListenerDetails;
        type OnResponseStartedListenerDetails = Electron.OnResponseStartedListenerDetails;
        type OnSendHeadersListenerDetails = Electron.OnSendHeadersListenerDetails;
        type OpenDevToolsOptions = Electron.OpenDevToolsOptions;
        type OpenDialogOptions = Electron.OpenDialogOptions;
        type OpenDialogReturnValue = Electron.OpenDialogReturnValue;
        type OpenDialogSyncOptions = Electron.OpenDialogSyncOptions;
        type OpenExternalOptions = Electron.OpenExternalOptions;
        type Options = Electron.Options;
        type Opts = Electron.Opts;
        type PageFaviconUpdatedEvent = Electron.PageFaviconUpdatedEvent;
        type PageTitleUpdatedEvent = Electron.PageTitleUpdatedEvent;
        type Parameters = Electron.Parameters;
        type Payment = Electron.Payment;
        type PermissionCheckHandlerHandlerDetails = Electron.PermissionCheckHandlerHandlerDetails;
        type PluginCrashedEvent = Electron.PluginCrashedEvent;
        type PopupOptions = Electron.PopupOptions;
        type PreconnectOptions = Electron.PreconnectOptions;
        type PrintToPDFOptions = Electron.PrintToPDFOptions;
        type Privileges = Electron.Privileges;
        type ProgressBarOptions = Electron.ProgressBarOptions;
        type Provider = Electron.Provider;
        type PurchaseProductOpts = Electron.PurchaseProductOpts;
        type ReadBookmark = Electron.ReadBookmark;
        type RegistrationCompletedDetails = Electron.RegistrationCompletedDetails;
        type RelaunchOptions = Electron.RelaunchOptions;
        type RenderProcessGoneEvent = Electron.RenderProcessGoneEvent;
        type Request = Electron.Request;
        type ResizeOptions = Electron.ResizeOptions;
        type ResolveHostOptions = Electron.ResolveHostOptions;
        type ResourceUsage = Electron.ResourceUsage;
        type Response = Electron.Response;
        type Result = Electron.Result;
        type SaveDialogOptions = Electron.SaveDialogOptions;
        type SaveDialogReturnValue = Electron.SaveDialogReturnValue;
        type SaveDialogSyncOptions = Electron.SaveDialogSyncOptions;
        type SelectHidDeviceDetails = Electron.SelectHidDeviceDetails;
        type SelectUsbDeviceDetails = Electron.SelectUsbDeviceDetails;
        type SerialPortRevokedDetails = Electron.SerialPortRevokedDetails;
        type Settings = Electron.Settings;
        type SourcesOptions = Electron.SourcesOptions;
        type StartLoggingOptions = Electron.StartLoggingOptions;
        type Streams = Electron.Streams;
        type SystemMemoryInfo = Electron.SystemMemoryInfo;
        type TextureInfo = Electron.TextureInfo;
        type TitleBarOverlay = Electron.TitleBarOverlay;
        type TitleBarOverlayOptions = Electron.TitleBarOverlayOptions;
        type TitleOptions = Electron.TitleOptions;
        type ToBitmapOptions = Electron.ToBitmapOptions;
        type ToDataURLOptions = Electron.ToDataURLOptions;
        type ToPNGOptions = Electron.ToPNGOptions;
        type TouchBarButtonConstructorOptions = Electron.TouchBarButtonConstructorOptions;
        type TouchBarColorPickerConstructorOptions = Electron.TouchBarColorPickerConstructorOptions;
        type TouchBarConstructorOptions = Electron.TouchBarConstructorOptions;
        type TouchBarGroupConstructorOptions = Electron.TouchBarGroupConstructorOptions;
        type TouchBarLabelConstructorOptions = Electron.TouchBarLabelConstructorOptions;
        type TouchBarPopoverConstructorOptions = Electron.TouchBarPopoverConstructorOptions;
        type TouchBarScrubberConstructorOptions = Electron.TouchBarScrubberConstructorOptions;
        type TouchBarSegmentedControlConstructorOptions = Electron.TouchBarSegmentedControlConstructorOptions;
        type TouchBarSliderConstructorOptions = Electron.TouchBarSliderConstructorOptions;
        type TouchBarSpacerConstructorOptions = Electron.TouchBarSpacerConstructorOptions;
        type TraceBufferUsageReturnValue = Electron.TraceBufferUsageReturnValue;
        type UdpPortRange = Electron.UdpPortRange;
        type UpdateTargetUrlEvent = Electron.UpdateTargetUrlEvent;
        type UploadProgress = Electron.UploadProgress;
        type UsbDeviceRevokedDetails = Electron.UsbDeviceRevokedDetails;
        type USBProtectedClassesHandlerHandlerDetails = Electron.USBProtectedClassesHandlerHandlerDetails;
        type VisibleOnAllWorkspacesOptions = Electron.VisibleOnAllWorkspacesOptions;
        type WebContentsAudioStateChangedEventParams = Electron.WebContentsAudioStateChangedEventParams;
        type WebContentsDidRedirectNavigationEventParams = Electron.WebContentsDidRedirectNavigationEventParams;
        type WebContentsDidStartNavigationEventParams = Electron.WebContentsDidStartNavigationEventParams;
        type WebContentsPaintEventParams = Electron.WebContentsPaintEventParams;
        type WebContentsPrintOptions = Electron.WebContentsPrintOptions;
        type WebContentsViewConstructorOptions = Electron.WebContentsViewConstructorOptions;
        type WebContentsWillFrameNavigateEventParams = Electron.WebContentsWillFrameNavigateEventParams;
        type WebContentsWillNavigateEventParams = Electron.WebContentsWillNavigateEventParams;
        type WebContentsWillRedirectEventParams = Electron.WebContentsWillRedirectEventParams;
        type WebRTCUDPPortRange = Electron.WebRTCUDPPortRange;
        type WebviewTagPrintOptions = Electron.WebviewTagPrintOptions;
        type WillFrameNavigateEvent = Electron.WillFrameNavigateEvent;
        type WillNavigateEvent = Electron.WillNavigateEvent;
        type WillResizeDetails = Electron.WillResizeDetails;
        type EditFlags = Electron.EditFlags;
        type Env = Electron.Env;
        type FoundInPageResult = Electron.FoundInPageResult;
        type LaunchItems = Electron.LaunchItems;
        type Margins = Electron.Margins;
        type MediaFlags = Electron.MediaFlags;
        type Metadata = Electron.Metadata;
        type PageRanges = Electron.PageRanges;
        type Params = Electron.Params;
        type Planes = Electron.Planes;
        type Video = Electron.Video;
        type BaseWindowConstructorOptions = Electron.BaseWindowConstructorOptions;
        type BrowserWindowConstructorOptions = Electron.BrowserWindowConstructorOptions;
        type BluetoothDevice = Electron.BluetoothDevice;
        type Certificate = Electron.Certificate;
        type CertificatePrincipal = Electron.CertificatePrincipal;
        type Cookie = Electron.Cookie;
        type CPUUsage = Electron.CPUUsage;
        type CrashReport = Electron.CrashReport;
        type CustomScheme = Electron.CustomScheme;
        type DesktopCapturerSource = Electron.DesktopCapturerSource;
        type Display = Electron.Display;
        type Extension = Electron.Extension;
        type ExtensionInfo = Electron.ExtensionInfo;
        type FileFilter = Electron.FileFilter;
        type FilePathWithHeaders = Electron.FilePathWithHeaders;
        type FilesystemPermissionRequest = Electron.FilesystemPermissionRequest;
        type GPUFeatureStatus = Electron.GPUFeatureStatus;
        type HIDDevice = Electron.HIDDevice;
        type InputEvent = Electron.InputEvent;
        type IpcMainEvent = Electron.IpcMainEvent;
        type IpcMainInvokeEvent = Electron.IpcMainInvokeEvent;
        type IpcRendererEvent = Electron.IpcRendererEvent;
        type JumpListCategory = Electron.JumpListCategory;
        type JumpListItem = Electron.JumpListItem;
        type KeyboardEvent = Electron.KeyboardEvent;
        type KeyboardInputEvent = Electron.KeyboardInputEvent;
        type MediaAccessPermissionRequest = Electron.MediaAccessPermissionRequest;
        type MemoryInfo = Electron.MemoryInfo;
        type MemoryUsageDetails = Electron.MemoryUsageDetails;
        type MimeTypedBuffer = Electron.MimeTypedBuffer;
        type MouseInputEvent = Electron.MouseInputEvent;
        type MouseWheelInputEvent = Electron.MouseWheelInputEvent;
        type NavigationEntry = Electron.NavigationEntry;
        type NotificationAction = Electron.NotificationAction;
        type NotificationResponse = Electron.NotificationResponse;
        type OffscreenSharedTexture = Electron.OffscreenSharedTexture;
        type OpenExternalPermissionRequest = Electron.OpenExternalPermissionRequest;
        type PaymentDiscount = Electron.PaymentDiscount;
        type PermissionRequest = Electron.PermissionRequest;
        type Point = Electron.Point;
        type PostBody = Electron.PostBody;
        type PrinterInfo = Electron.PrinterInfo;
        type ProcessMemoryInfo = Electron.ProcessMemoryInfo;
        type ProcessMetric = Electron.ProcessMetric;
        type Product = Electron.Product;
        type ProductDiscount = Electron.ProductDiscount;
        type ProductSubscriptionPeriod = Electron.ProductSubscriptionPeriod;
        type ProtocolRequest = Electron.ProtocolRequest;
        type ProtocolResponse = Electron.ProtocolResponse;
        type ProtocolResponseUploadData = Electron.ProtocolResponseUploadData;
        type ProxyConfig = Electron.ProxyConfig;
        type Rectangle = Electron.Rectangle;
        type Referrer = Electron.Referrer;
        type RenderProcessGoneDetails = Electron.RenderProcessGoneDetails;
        type ResolvedEndpoint = Electron.ResolvedEndpoint;
        type ResolvedHost = Electron.ResolvedHost;
        type ScrubberItem = Electron.ScrubberItem;
        type SegmentedControlSegment = Electron.SegmentedControlSegment;
        type SerialPort = Electron.SerialPort;
        type ServiceWorkerInfo = Electron.ServiceWorkerInfo;
        type SharedWorkerInfo = Electron.SharedWorkerInfo;
        type SharingItem = Electron.SharingItem;
        type ShortcutDetails = Electron.ShortcutDetails;
        type Size = Electron.Size;
        type Task = Electron.Task;
        type ThumbarButton = Electron.ThumbarButton;
        type TraceCategoriesAndOptions = Electron.TraceCategoriesAndOptions;
        type TraceConfig = Electron.TraceConfig;
        type Transaction = Electron.Transaction;
        type UploadData = Electron.UploadData;
        type UploadFile = Electron.UploadFile;
        type UploadRawData = Electron.UploadRawData;
        type USBDevice = Electron.USBDevice;
        type UserDefaultTypes = Electron.UserDefaultTypes;
        type WebPreferences = Electron.WebPreferences;
        type WebRequestFilter = Electron.WebRequestFilter;
        type WebSource = Electron.WebSource;
        type WindowOpenHandlerResponse = Electron.WindowOpenHandlerResponse;
    }
    namespace CrossProcessExports {
        type Event<Params extends object = {}> = Electron.Event<Params>;
        const app: App;
        type App = Electron.App;
        const autoUpdater: AutoUpdater;
        type AutoUpdater = Electron.AutoUpdater;
        class BaseWindow extends Electron.BaseWindow {
        }
        class BrowserView extends Electron.BrowserView {
        }
        class BrowserWindow extends Electron.BrowserWindow {
        }
        type ClientRequest = Electron.ClientRequest;
        const clipboard: Clipboard;
        type Clipboard = Electron.Clipboard;
        type CommandLine = Electron.CommandLine;
        const contentTracing: ContentTracing;
        type ContentTracing = Electron.ContentTracing;
        const contextBridge: ContextBridge;
        type ContextBridge = Electron.ContextBridge;
        type Cookies = Electron.Cookies;
        const crashReporter: CrashReporter;
        type CrashReporter = Electron.CrashReporter;
        type Debugger = Electron.Debugger;
        const desktopCapturer: DesktopCapturer;
        type DesktopCapturer = Electron.DesktopCapturer;
        const dialog: Dialog;
        type Dialog = Electron.Dialog;
        type Dock = Electron.Dock;
        type DownloadItem = Electron.DownloadItem;
        const globalShortcut: GlobalShortcut;
        type GlobalShortcut = Electron.GlobalShortcut;
        const inAppPurchase: InAppPurchase;
        type InAppPurchase = Electron.InAppPurchase;
        type IncomingMessage = Electron.IncomingMessage;
        const ipcMain: IpcMain;
        type IpcMain = Electron.IpcMain;
        const ipcRenderer: IpcRenderer;
        type IpcRenderer = Electron.IpcRenderer;
        class Menu extends Electron.Menu {
        }
        class MenuItem extends Electron.MenuItem {
        }
        class MessageChannelMain extends Electron.MessageChannelMain {
        }
        type MessagePortMain = Electron.MessagePortMain;
        const nativeImage: typeof NativeImage;
        type NativeImage = Electron.NativeImage;
        const nativeTheme: NativeTheme;
        type NativeTheme = Electron.NativeTheme;
        type NavigationHistory = Electron.NavigationHistory;
        const net: Net;
        type Net = Electron.Net;
        const netLog: NetLog;
        type NetLog = Electron.NetLog;
        class Notification extends Electron.Notification {
        }
        const powerMonitor: PowerMonitor;
        type PowerMonitor = Electron.PowerMonitor;
        const powerSaveBlocker: PowerSaveBlocker;
        type PowerSaveBlocker = Electron.PowerSaveBlocker;
        const protocol: Protocol;
        type Protocol = Electron.Protocol;
        const pushNotifications: PushNotifications;
        type PushNotifications = Electron.PushNotifications;
        const safeStorage: SafeStorage;
        type SafeStorage = Electron.SafeStorage;
        const screen: Screen;
        type Screen = Electron.Screen;
        type ServiceWorkers = Electron.ServiceWorkers;
        const session: typeof Session;
        type Session = Electron.Session;
        class ShareMenu extends Electron.ShareMenu {
        }
        const shell: Shell;
        type Shell = Electron.Shell;
        const systemPreferences: SystemPreferences;
        type SystemPreferences = Electron.SystemPreferences;
        class TouchBar extends Electron.TouchBar {
        }
        type TouchBarButton = Electron.TouchBarButton;
        type TouchBarColorPicker = Electron.TouchBarColorPicker;
        type TouchBarGroup = Electron.TouchBarGroup;
        type TouchBarLabel = Electron.TouchBarLabel;
        type TouchBarOtherItemsProxy = Electron.TouchBarOtherItemsProxy;
        type TouchBarPopover = Electron.TouchBarPopover;
        type TouchBarScrubber = Electron.TouchBarScrubber;
        type TouchBarSegmentedControl = Electron.TouchBarSegmentedControl;
        type TouchBarSlider = Electron.TouchBarSlider;
        type TouchBarSpacer = Electron.TouchBarSpacer;
        class Tray extends Electron.Tray {
        }
        const utilityProcess: typeof UtilityProcess;
        type UtilityProcess = Electron.UtilityProcess;
        class View extends Electron.View {
        }
        const webContents: typeof WebContents;
        type WebContents = Electron.WebContents;
        class WebContentsView extends Electron.WebContentsView {
        }
        const webFrame: WebFrame;
        type WebFrame = Electron.WebFrame;
        const webFrameMain: typeof WebFrameMain;
        type WebFrameMain = Electron.WebFrameMain;
        type WebRequest = Electron.WebRequest;
        const webUtils: WebUtils;
        type WebUtils = Electron.WebUtils;
        type WebviewTag = Electron.WebviewTag;
        type AboutPanelOptionsOptions = Electron.AboutPanelOptionsOptions;
        type AddRepresentationOptions = Electron.AddRepresentationOptions;
        type AdjustSelectionOptions = Electron.AdjustSelectionOptions;
        type AnimationSettings = Electron.AnimationSettings;
        type AppDetailsOptions = Electron.AppDetailsOptions;
        type ApplicationInfoForProtocolReturnValue = Electron.ApplicationInfoForProtocolReturnValue;
        type AuthenticationResponseDetails = Electron.AuthenticationResponseDetails;
        type AuthInfo = Electron.AuthInfo;
        type AutoResizeOptions = Electron.AutoResizeOptions;
        type BeforeSendResponse = Electron.BeforeSendResponse;
        type BitmapOptions = Electron.BitmapOptions;
        type BlinkMemoryInfo = Electron.BlinkMemoryInfo;
        type BluetoothPairingHandlerHandlerDetails = Electron.BluetoothPairingHandlerHandlerDetails;
        type BrowserViewConstructorOptions = Electron.BrowserViewConstructorOptions;
        type CallbackResponse = Electron.CallbackResponse;
        type CertificateTrustDialogOptions = Electron.CertificateTrustDialogOptions;
        type ClearCodeCachesOptions = Electron.ClearCodeCachesOptions;
        type ClearDataOptions = Electron.ClearDataOptions;
        type ClearStorageDataOptions = Electron.ClearStorageDataOptions;
        type ClientCertRequestParams = Electron.ClientCertRequestParams;
        type ClientRequestConstructorOptions = Electron.ClientRequestConstructorOptions;
        type CloseOpts = Electron.CloseOpts;
        type Config = Electron.Config;
        type ConfigureHostResolverOptions = Electron.ConfigureHostResolverOptions;
        type ConsoleMessageEvent = Electron.ConsoleMessageEvent;
        type ContextMenuEvent = Electron.ContextMenuEvent;
        type ContextMenuParams = Electron.ContextMenuParams;
        type ContinueActivityDetails = Electron.ContinueActivityDetails;
        type CookiesGetFilter = Electron.CookiesGetFilter;
        type CookiesSetDetails = Electron.CookiesSetDetails;
        type CrashReporterStartOptions = Electron.CrashReporterStartOptions;
        type CreateFromBitmapOptions = Electron.CreateFromBitmapOptions;
        type CreateFromBufferOptions = Electron.CreateFromBufferOptions;
        type CreateInterruptedDownloadOptions = Electron.CreateInterruptedDownloadOptions;
        type Data = Electron.Data;
        type DefaultFontFamily = Electron.DefaultFontFamily;
        type Details = Electron.Details;
        type DevicePermissionHandlerHandlerDetails = Electron.DevicePermissionHandlerHandlerDetails;
        type DevtoolsOpenUrlEvent = Electron.DevtoolsOpenUrlEvent;
        type DevtoolsSearchQueryEvent = Electron.DevtoolsSearchQueryEvent;
        type DidChangeThemeColorEvent = Electron.DidChangeThemeColorEvent;
        type DidCreateWindowDetails = Electron.DidCreateWindowDetails;
        type DidFailLoadEvent = Electron.DidFailLoadEvent;
        type DidFrameFinishLoadEvent = Electron.DidFrameFinishLoadEvent;
        type DidFrameNavigateEvent = Electron.DidFrameNavigateEvent;
        type DidNavigateEvent = Electron.DidNavigateEvent;
        type DidNavigateInPageEvent = Electron.DidNavigateInPageEvent;
        type DidRedirectNavigationEvent = Electron.DidRedirectNavigationEvent;
        type DidStartNavigationEvent = Electron.DidStartNavigationEvent;
        type DisplayBalloonOptions = Electron.DisplayBalloonOptions;
        type DisplayMediaRequestHandlerHandlerRequest = Electron.DisplayMediaRequestHandlerHandlerRequest;
        type DisplayMediaRequestHandlerOpts = Electron.DisplayMediaRequestHandlerOpts;
        type DownloadURLOptions = Electron.DownloadURLOptions;
        type EnableNetworkEmulationOptions = Electron.EnableNetworkEmulationOptions;
        type FeedURLOptions = Electron.FeedURLOptions;
        type FileIconOptions = Electron.FileIconOptions;
        type FileSystemAccessRestrictedDetails = Electron.FileSystemAccessRestrictedDetails;
        type FindInPageOptions = Electron.FindInPageOptions;
        type FocusOptions = Electron.FocusOptions;
        type ForkOptions = Electron.ForkOptions;
        type FoundInPageEvent = Electron.FoundInPageEvent;
        type FrameCreatedDetails = Electron.FrameCreatedDetails;
        type FromPartitionOptions = Electron.FromPartitionOptions;
        type FromPathOptions = Electron.FromPathOptions;
        type HandlerDetails = Electron.HandlerDetails;
        type HeadersReceivedResponse = Electron.HeadersReceivedResponse;
        type HeapStatistics = Electron.HeapStatistics;
        type HidDeviceAddedDetails = Electron.HidDeviceAddedDetails;
        type HidDeviceRemovedDetails = Electron.HidDeviceRemovedDetails;
        type HidDeviceRevokedDetails = Electron.HidDeviceRevokedDetails;
        type IgnoreMouseEventsOptions = Electron.IgnoreMouseEventsOptions;
        type ImportCertificateOptions = Electron.ImportCertificateOptions;
        type Info = Electron.Info;
        type Input = Electron.Input;
        type InsertCSSOptions = Electron.InsertCSSOptions;
        type IpcMessageEvent = Electron.IpcMessageEvent;
        type Item = Electron.Item;
        type JumpListSettings = Electron.JumpListSettings;
        type LoadCommitEvent = Electron.LoadCommitEvent;
        type LoadExtensionOptions = Electron.LoadExtensionOptions;
        type LoadFileOptions = Electron.LoadFileOptions;
        type LoadURLOptions = Electron.LoadURLOptions;
        type LoginAuthenticationResponseDetails = Electron.LoginAuthenticationResponseDetails;
        type LoginItemSettings = Electron.LoginItemSettings;
        type LoginItemSettingsOptions = Electron.LoginItemSettingsOptions;
        type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
        type MessageBoxOptions = Electron.MessageBoxOptions;
        type MessageBoxReturnValue = Electron.MessageBoxReturnValue;
        type MessageBoxSyncOptions = Electron.MessageBoxSyncOptions;
        type MessageDetails = Electron.MessageDetails;
        type MessageEvent = Electron.MessageEvent;
        type MoveToApplicationsFolderOptions = Electron.MoveToApplicationsFolderOptions;
        type NotificationConstructorOptions = Electron.NotificationConstructorOptions;
        type Offscreen = Electron.Offscreen;
        type OnBeforeRedirectListenerDetails = Electron.OnBeforeRedirectListenerDetails;
        type OnBeforeRequestListenerDetails = Electron.OnBeforeRequestListenerDetails;
        type OnBeforeSendHeadersListenerDetails = Electron.OnBeforeSendHeadersListenerDetails;
        type OnCompletedListenerDetails = Electron.OnCompletedListenerDetails;
        type OnErrorOccurredListenerDetails = Electron.OnErrorOccurredListenerDetails;
        type OnHeadersReceivedListenerDetails = Electron.OnHeadersReceivedListenerDetails;
        type OnResponseStartedListenerDetails = Electron.OnResponseStartedListenerDetails;
        type OnSendHeadersListenerDetails = Electron.OnSendHeadersListenerDetails;
        type OpenDevToolsOptions = Electron.OpenDevToolsOptions;
        type OpenDialogOptions = Electron.OpenDialogOptions;
        type OpenDialogReturnValue = Electron.OpenDialogReturnValue;
        type OpenDialogSyncOptions = Electron.OpenDialogSyncOptions;
        type OpenExternalOptions = Electron.OpenExternalOptions;
        type Options = Electron.Options;
        type Opts = Electron.Opts;
        type PageFaviconUpdatedEvent = Electron.PageFaviconUpdatedEvent;
        type PageTitleUpdatedEvent = Electron.PageTitleUpdatedEvent;
        type Parameters = Electron.Parameters;
        type Payment = Electron.Payment;
        type PermissionCheckHandlerHandlerDetails = Electron.PermissionCheckHandlerHandlerDetails;
        type PluginCrashedEvent = Electron.PluginCrashedEvent;
        type PopupOptions = Electron.PopupOptions;
        type PreconnectOptions = Electron.PreconnectOptions;
        type PrintToPDFOptions = Electron.PrintToPDFOptions;
        type Privileges = Electron.Privileges;
        type ProgressBarOptions = Electron.ProgressBarOptions;
        type Provider = Electron.Provider;
        type PurchaseProductOpts = Electron.PurchaseProductOpts;
        type ReadBookmark = Electron.ReadBookmark;
        type RegistrationCompletedDetails = Electron.RegistrationCompletedDetails;
        type RelaunchOptions = Electron.RelaunchOptions;
        type RenderProcessGoneEvent = Electron.RenderProcessGoneEvent;
        type Request = Electron.Request;
        type ResizeOptions = Electron.ResizeOptions;
        type ResolveHostOptions = Electron.ResolveHostOptions;
        type ResourceUsage = Electron.ResourceUsage;
        type Response = Electron.Response;
        type Result = Electron.Result;
        type SaveDialogOptions = Electron.SaveDialogOptions;
        type SaveDialogReturnValue = Electron.SaveDialogReturnValue;
        type SaveDialogSyncOptions = Electron.SaveDialogSyncOptions;
        type SelectHidDeviceDetails = Electron.SelectHidDeviceDetails;
        type SelectUsbDeviceDetails = Electron.SelectUsbDeviceDetails;
        type SerialPortRevokedDetails = Electron.SerialPortRevokedDetails;
        type Settings = Electron.Settings;
        type SourcesOptions = Electron.SourcesOptions;
        type StartLoggingOptions = Electron.StartLoggingOptions;
        type Streams = Electron.Streams;
        type SystemMemoryInfo = Electron.SystemMemoryInfo;
        type TextureInfo = Electron.TextureInfo;
        type TitleBarOverlay = Electron.TitleBarOverlay;
        type TitleBarOverlayOptions = Electron.TitleBarOverlayOptions;
        type TitleOptions = Electron.TitleOptions;
        type ToBitmapOptions = Electron.ToBitmapOptions;
        type ToDataURLOptions = Electron.ToDataURLOptions;
        type ToPNGOptions = Electron.ToPNGOptions;
        type TouchBarButtonConstructorOptions = Electron.TouchBarButtonConstructorOptions;
        type TouchBarColorPickerConstructorOptions = Electron.TouchBarColorPickerConstructorOptions;
        type TouchBarConstructorOptions = Electron.TouchBarConstructorOptions;
        type TouchBarGroupConstructorOptions = Electron.TouchBarGroupConstructorOptions;
        type TouchBarLabelConstructorOptions = Electron.TouchBarLabelConstructorOptions;
        type TouchBarPopoverConstructorOptions = Electron.TouchBarPopoverConstructorOptions;
        type TouchBarScrubberConstructorOptions = Electron.TouchBarScrubberConstructorOptions;
        type TouchBarSegmentedControlConstructorOptions = Electron.TouchBarSegmentedControlConstructorOptions;
        type TouchBarSliderConstructorOptions = Electron.TouchBarSliderConstructorOptions;
        type TouchBarSpacerConstructorOptions = Electron.TouchBarSpacerConstructorOptions;
        type TraceBufferUsageReturnValue = Electron.TraceBufferUsageReturnValue;
        type UdpPortRange = Electron.UdpPortRange;
        type UpdateTargetUrlEvent = Electron.UpdateTargetUrlEvent;
        type UploadProgress = Electron.UploadProgress;
        type UsbDeviceRevokedDetails = Electron.UsbDeviceRevokedDetails;
        type USBProtectedClassesHandlerHandlerDetails = Electron.USBProtectedClassesHandlerHandlerDetails;
        type VisibleOnAllWorkspacesOptions = Electron.VisibleOnAllWorkspacesOptions;
        type WebContentsAudioStateChangedEventParams = Electron.WebContentsAudioStateChangedEventParams;
        type WebContentsDidRedirectNavigationEventParams = Electron.WebContentsDidRedirectNavigationEventParams;
        type WebContentsDidStartNavigationEventParams = Electron.WebContentsDidStartNavigationEventParams;
        type WebContentsPaintEventParams = Electron.WebContentsPaintEventParams;
        type WebContentsPrintOptions = Electron.WebContentsPrintOptions;
        type WebContentsViewConstructorOptions = Electron.WebContentsViewConstructorOptions;
        type WebContentsWillFrameNavigateEventParams = Electron.WebContentsWillFrameNavigateEventParams;
        type WebContentsWillNavigateEventParams = Electron.WebContentsWillNavigateEventParams;
        type WebContentsWillRedirectEventParams = Electron.WebContentsWillRedirectEventParams;
        type WebRTCUDPPortRange = Electron.WebRTCUDPPortRange;
        type WebviewTagPrintOptions = Electron.WebviewTagPrintOptions;
        type WillFrameNavigateEvent = Electron.WillFrameNavigateEvent;
        type WillNavigateEvent = Electron.WillNavigateEvent;
        type WillResizeDetails = Electron.WillResizeDetails;
        type EditFlags = Electron.EditFlags;
        type Env = Electron.Env;
        type FoundInPageResult = Electron.FoundInPageResult;
        type LaunchItems = Electron.LaunchItems;
        type Margins = Electron.Margins;
        type MediaFlags = Electron.MediaFlags;
        type Metadata = Electron.Metadata;
        type PageRanges = Electron.PageRanges;
        type Params = Electron.Params;
        type Planes = Electron.Planes;
        type Video = Electron.Video;
        type BaseWindowConstructorOptions = Electron.BaseWindowConstructorOptions;
        type BrowserWindowConstructorOptions = Electron.BrowserWindowConstructorOptions;
        type BluetoothDevice = Electron.BluetoothDevice;
        type Certificate = Electron.Certificate;
        type CertificatePrincipal = Electron.CertificatePrincipal;
        type Cookie = Electron.Cookie;
        type CPUUsage = Electron.CPUUsage;
        type CrashReport = Electron.CrashReport;
        type CustomScheme = Electron.CustomScheme;
        type DesktopCapturerSource = Electron.DesktopCapturerSource;
        type Display = Electron.Display;
        type Extension = Electron.Extension;
        type ExtensionInfo = Electron.ExtensionInfo;
        type FileFilter = Electron.FileFilter;
        type FilePathWithHeaders = Electron.FilePathWithHeaders;
        type FilesystemPermissionRequest = Electron.FilesystemPermissionRequest;
        type GPUFeatureStatus = Electron.GPUFeatureStatus;
        type HIDDevice = Electron.HIDDevice;
        type InputEvent = Electron.InputEvent;
        type IpcMainEvent = Electron.IpcMainEvent;
        type IpcMainInvokeEvent = Electron.IpcMainInvokeEvent;
        type IpcRendererEvent = Electron.IpcRendererEvent;
        type JumpListCategory = Electron.JumpListCategory;
        type JumpListItem = Electron.JumpListItem;
        type KeyboardEvent = Electron.KeyboardEvent;
        type KeyboardInputEvent = Electron.KeyboardInputEvent;
        type MediaAccessPermissionRequest = Electron.MediaAccessPermissionRequest;
        type MemoryInfo = Electron.MemoryInfo;
        type MemoryUsageDetails = Electron.MemoryUsageDetails;
        type MimeTypedBuffer = Electron.MimeTypedBuffer;
        type MouseInputEvent = Electron.MouseInputEvent;
        type MouseWheelInputEvent = Electron.MouseWheelInputEvent;
        type NavigationEntry = Electron.NavigationEntry;
        type NotificationAction = Electron.NotificationAction;
        type NotificationResponse = Electron.NotificationResponse;
        type OffscreenSharedTexture = Electron.OffscreenSharedTexture;
        type OpenExternalPermissionRequest = Electron.OpenExternalPermissionRequest;
        type PaymentDiscount = Electron.PaymentDiscount;
        type PermissionRequest = Electron.PermissionRequest;
        type Point = Electron.Point;
        type PostBody = Electron.PostBody;
        type PrinterInfo = Electron.PrinterInfo;
        type ProcessMemoryInfo = Electron.ProcessMemoryInfo;
        type ProcessMetric = Electron.ProcessMetric;
        type Product = Electron.Product;
        type ProductDiscount = Electron.ProductDiscount;
        type ProductSubscriptionPeriod = Electron.ProductSubscriptionPeriod;
        type ProtocolRequest = Electron.ProtocolRequest;
        type ProtocolResponse = Electron.ProtocolResponse;
        type ProtocolResponseUploadData = Electron.ProtocolResponseUploadData;
        type ProxyConfig = Electron.ProxyConfig;
        type Rectangle = Electron.Rectangle;
        type Referrer = Electron.Referrer;
        type RenderProcessGoneDetails = Electron.RenderProcessGoneDetails;
        type ResolvedEndpoint = Electron.ResolvedEndpoint;
        type ResolvedHost = Electron.ResolvedHost;
        type ScrubberItem = Electron.ScrubberItem;
        type SegmentedControlSegment = Electron.SegmentedControlSegment;
        type SerialPort = Electron.SerialPort;
        type ServiceWorkerInfo = Electron.ServiceWorkerInfo;
        type SharedWorkerInfo = Electron.SharedWorkerInfo;
        type SharingItem = Electron.SharingItem;
        type ShortcutDetails = Electron.ShortcutDetails;
        type Size = Electron.Size;
        type Task = Electron.Task;
        type ThumbarButton = Electron.ThumbarButton;
        type TraceCategoriesAndOptions = Electron.TraceCategoriesAndOptions;
        type TraceConfig = Electron.TraceConfig;
        type Transaction = Electron.Transaction;
        type UploadData = Electron.UploadData;
        type UploadFile = Electron.UploadFile;
        type UploadRawData = Electron.UploadRawData;
        type USBDevice = Electron.USBDevice;
        type UserDefaultTypes = Electron.UserDefaultTypes;
        type WebPreferences = Electron.WebPreferences;
        type WebRequestFilter = Electron.WebRequestFilter;
        type WebSource = Electron.WebSource;
        type WindowOpenHandlerResponse = Electron.WindowOpenHandlerResponse;
    }
    const app: App;
    const autoUpdater: AutoUpdater;
    const clipboard: Clipboard;
    const contentTracing: ContentTracing;
    const contextBridge: ContextBridge;
    const crashReporter: CrashReporter;
    const desktopCapturer: DesktopCapturer;
    const dialog: Dialog;
    const globalShortcut: GlobalShortcut;
    const inAppPurchase: InAppPurchase;
    const ipcMain: IpcMain;
    const ipcRenderer: IpcRenderer;
    const nativeImage: typeof NativeImage;
    const nativeTheme: NativeTheme;
    const net: Net;
    const netLog: NetLog;
    const parentPort: ParentPort;
    const powerMonitor: PowerMonitor;
    const powerSaveBlocker: PowerSaveBlocker;
    const protocol: Protocol;
    const pushNotifications: PushNotifications;
    const safeStorage: SafeStorage;
    const screen: Screen;
    const session: typeof Session;
    const shell: Shell;
    const systemPreferences: SystemPreferences;
    const utilityProcess: typeof UtilityProcess;
    const webContents: typeof WebContents;
    const webFrame: WebFrame;
    const webFrameMain: typeof WebFrameMain;
    const webUtils: WebUtils;
}
declare module 'electron' {
    export = Electron.CrossProcessExports;
}
declare module 'electron/main' {
    export = Electron.Main;
}
declare module 'electron/common' {
    export = Electron.Common;
}
declare module 'electron/renderer' {
    export = Electron.Renderer;
}
declare module 'electron/utility' {
    export = Electron.Utility;
}
interface NodeRequireFunction {
    (moduleName: 'electron'): typeof Electron.CrossProcessExports;
    (moduleName: 'electron/main'): typeof Electron.Main;
    (moduleName: 'electron/common'): typeof Electron.Common;
    (moduleName: 'electron/renderer'): typeof Electron.Renderer;
    (moduleName: 'electron/utility'): typeof Electron.Utility;
}
interface NodeRequire {
    (moduleName: 'electron'): typeof Electron.CrossProcessExports;
    (moduleName: 'electron/main'): typeof Electron.Main;
    (moduleName: 'electron/common'): typeof Electron.Common;
    (moduleName: 'electron/renderer'): typeof Electron.Renderer;
    (moduleName: 'electron/utility'): typeof Electron.Utility;
}
interface File {
    path: string;
}
declare module 'original-fs' {
    import * as fs from 'fs';
    export = fs;
}
declare module 'node:original-fs' {
    import * as fs from 'fs';
    export = fs;
}
interface Document {
    createElement(tagName: 'webview'): Electron.WebviewTag;
}
declare namespace NodeJS {
    interface Process extends NodeJS.EventEmitter {
        on(event: 'loaded', listener: () => void): this;
        off(event: 'loaded', listener: () => void): this;
        once(event: 'loaded', listener: () => void): this;
        addListener(event: 'loaded', listener: () => void): this;
        removeListener(event: 'loaded', listener: () => void): this;
        on(eventName: string | symbol, listener: (...args: any[]) => void): this;
        off(eventName: string | symbol, listener: (...args: any[]) => void): this;
        once(eventName: string | symbol, listener: (...args: any[]) => void): this;
        addListener(eventName: string | symbol, listener: (...args: any[]) => void): this;
        removeListener(eventName: string | symbol, listener: (...args: any[]) => void): this;
        crash(): void;
        getBlinkMemoryInfo(): Electron.BlinkMemoryInfo;
        getCPUUsage(): Electron.CPUUsage;
        getCreationTime(): (number) | (null);
        getHeapStatistics(): Electron.HeapStatistics;
        getProcessMemoryInfo(): Promise<Electron.ProcessMemoryInfo>;
        getSystemMemoryInfo(): Electron.SystemMemoryInfo;
        getSystemVersion(): string;
        hang(): void;
        setFdLimit(maxDescriptors: number): void;
        takeHeapSnapshot(filePath: string): boolean;
        readonly chrome: string;
        readonly contextId?: string;
        readonly contextIsolated: boolean;
        readonly defaultApp: boolean;
        readonly electron: string;
        readonly isMainFrame: boolean;
        readonly mas: boolean;
        noAsar: boolean;
        noDeprecation: boolean;
        parentPort: Electron.ParentPort;
        readonly resourcesPath: string;
        readonly sandboxed: boolean;
        throwDeprecation: boolean;
        traceDeprecation: boolean;
        traceProcessWarnings: boolean;
        readonly type: ('browser' | 'renderer' | 'worker' | 'utility');
        readonly windowsStore: boolean;
    }
    interface ProcessVersions {
        readonly electron: string;
        readonly chrome: string;
    }
}

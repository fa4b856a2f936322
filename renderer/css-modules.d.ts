// Written by `npm run css-types`.

declare module '*/base.css' {}
declare module '*/tokens.css' {}
declare module '*/AboutDialog.module.css' { const styles: Readonly<Record<'facts' | 'licence-text' | 'licences' | 'part' | 'sentences', string>>; export default styles; }
declare module '*/ActionMenu.module.css' { const styles: Readonly<Record<'entry' | 'group' | 'key' | 'label' | 'menu' | 'why', string>>; export default styles; }
declare module '*/Actions.module.css' { const styles: Readonly<Record<'actions', string>>; export default styles; }
declare module '*/AskLines.module.css' { const styles: Readonly<Record<'bar' | 'line' | 'lines' | 'said', string>>; export default styles; }
declare module '*/BackupsPart.module.css' { const styles: Readonly<Record<'care' | 'facts', string>>; export default styles; }
declare module '*/BenchCheck.module.css' { const styles: Readonly<Record<'causes' | 'item' | 'item-body' | 'line' | 'muted' | 'number' | 'part' | 'ports' | 'soft' | 'what' | 'wide', string>>; export default styles; }
declare module '*/Button.module.css' { const styles: Readonly<Record<'button' | 'primary' | 'quiet', string>>; export default styles; }
declare module '*/CommandSheet.module.css' { const styles: Readonly<Record<'bars' | 'code' | 'codes' | 'head' | 'name' | 'sheet' | 'text', string>>; export default styles; }
declare module '*/DeviceBoard.module.css' { const styles: Readonly<Record<'board' | 'devices' | 'scrolling' | 'table' | 'work', string>>; export default styles; }
declare module '*/DevicePanel.module.css' { const styles: Readonly<Record<'action' | 'actions' | 'card' | 'exception' | 'exceptions' | 'facts' | 'folded' | 'guess' | 'held' | 'inline' | 'notes' | 'open' | 'ordered' | 'panel' | 'received' | 'timeline', string>>; export default styles; }
declare module '*/DeviceTable.module.css' { const styles: Readonly<Record<'act' | 'arrow' | 'back' | 'body' | 'cell' | 'column' | 'column-name' | 'end' | 'fresh' | 'gone' | 'group' | 'group-actions' | 'group-cell' | 'group-count' | 'group-note' | 'group-title' | 'head' | 'head-row' | 'key' | 'left' | 'mark' | 'open' | 'port' | 'reason' | 'row' | 'said' | 'select' | 'serial-cell' | 'service' | 'services' | 'settled' | 'sheet' | 'sort' | 'table' | 'tick' | 'ticked' | 'to-come' | 'up' | 'when' | 'why' | 'wide' | 'word', string>>; export default styles; }
declare module '*/DialogFrame.module.css' { const styles: Readonly<Record<'dialog' | 'title', string>>; export default styles; }
declare module '*/EmptyState.module.css' { const styles: Readonly<Record<'empty' | 'hint' | 'title', string>>; export default styles; }
declare module '*/ExceptionMark.module.css' { const styles: Readonly<Record<'look' | 'mark' | 'note' | 'stop' | 'word', string>>; export default styles; }
declare module '*/Export.module.css' { const styles: Readonly<Record<'act' | 'column' | 'column-name' | 'columns' | 'end' | 'failing' | 'form' | 'lines' | 'mark' | 'part' | 'raw' | 'results' | 'scroll' | 'status' | 'table' | 'ticks' | 'title' | 'total' | 'warn' | 'write-bar', string>>; export default styles; }
declare module '*/FactTiles.module.css' { const styles: Readonly<Record<'bad' | 'evidence' | 'foot' | 'name' | 'tile' | 'tiles' | 'value' | 'withdraw', string>>; export default styles; }
declare module '*/FailureNote.module.css' { const styles: Readonly<Record<'failure', string>>; export default styles; }
declare module '*/Field.module.css' { const styles: Readonly<Record<'choice' | 'choices' | 'field' | 'input' | 'label' | 'mono', string>>; export default styles; }
declare module '*/Find.module.css' { const styles: Readonly<Record<'answer' | 'dismiss' | 'end' | 'field' | 'find' | 'key' | 'keys' | 'line' | 'list' | 'mode' | 'none' | 'pending' | 'place' | 'places' | 'popup' | 'said' | 'serial' | 'text' | 'title', string>>; export default styles; }
declare module '*/FindingList.module.css' { const styles: Readonly<Record<'finding' | 'findings' | 'refused', string>>; export default styles; }
declare module '*/Guide.module.css' { const styles: Readonly<Record<'asked' | 'chosen' | 'group' | 'guide' | 'later' | 'links' | 'list' | 'no' | 'page' | 'part' | 'parts' | 'questions' | 'readings' | 'reasons' | 'said' | 'section' | 'section-head' | 'statement' | 'table' | 'tabs' | 'verdict' | 'verdicts' | 'ways' | 'yes', string>>; export default styles; }
declare module '*/GuideIds.module.css' { const styles: Readonly<Record<'button' | 'ids', string>>; export default styles; }
declare module '*/HandOver.module.css' { const styles: Readonly<Record<'back' | 'bar' | 'buttons' | 'columns' | 'failed' | 'file' | 'file-head' | 'file-name' | 'files' | 'folder' | 'gap' | 'matter' | 'nothing' | 'open' | 'options' | 'preview' | 'recipe' | 'result' | 'sheet' | 'shown' | 'tick', string>>; export default styles; }
declare module '*/HandedOverFiles.module.css' { const styles: Readonly<Record<'file' | 'files' | 'name', string>>; export default styles; }
declare module '*/History.module.css' { const styles: Readonly<Record<'history' | 'multiples' | 'table', string>>; export default styles; }
declare module '*/Idle.module.css' { const styles: Readonly<Record<'counts' | 'idle' | 'last', string>>; export default styles; }
declare module '*/Import.module.css' { const styles: Readonly<Record<'file' | 'fold' | 'foot' | 'frame' | 'head' | 'other' | 'others' | 'overlay' | 'past' | 'place' | 'stage' | 'title' | 'wish', string>>; export default styles; }
declare module '*/KeyedText.module.css' { const styles: Readonly<Record<'key' | 'text', string>>; export default styles; }
declare module '*/KeysSheet.module.css' { const styles: Readonly<Record<'group' | 'keys' | 'page', string>>; export default styles; }
declare module '*/ListTools.module.css' { const styles: Readonly<Record<'chip' | 'chips' | 'menu' | 'number' | 'on' | 'query' | 'text' | 'tools' | 'view', string>>; export default styles; }
declare module '*/Lists.module.css' { const styles: Readonly<Record<'article' | 'fields' | 'found' | 'more' | 'names' | 'paste' | 'pasted' | 'policy' | 'row' | 'scroll' | 'sheet' | 'stop' | 'stop-reason' | 'table', string>>; export default styles; }
declare module '*/LogAlarm.module.css' { const styles: Readonly<Record<'alarm' | 'button' | 'first' | 'muted' | 'said', string>>; export default styles; }
declare module '*/Mark.module.css' { const styles: Readonly<Record<'cut' | 'shape', string>>; export default styles; }
declare module '*/Menu.module.css' { const styles: Readonly<Record<'above' | 'beside' | 'button' | 'end' | 'item' | 'label' | 'line' | 'menu' | 'root' | 'tick', string>>; export default styles; }
declare module '*/NameQuestion.module.css' { const styles: Readonly<Record<'form' | 'question' | 'title', string>>; export default styles; }
declare module '*/NeedYouChip.module.css' { const styles: Readonly<Record<'chip', string>>; export default styles; }
declare module '*/NewSession.module.css' { const styles: Readonly<Record<'form' | 'pair' | 'profile', string>>; export default styles; }
declare module '*/Notes.module.css' { const styles: Readonly<Record<'note' | 'port' | 'row', string>>; export default styles; }
declare module '*/Notice.module.css' { const styles: Readonly<Record<'notice' | 'refused', string>>; export default styles; }
declare module '*/NoticesEntry.module.css' { const styles: Readonly<Record<'attention' | 'calm' | 'entry' | 'list' | 'place' | 'stop', string>>; export default styles; }
declare module '*/PanelHead.module.css' { const styles: Readonly<Record<'close' | 'gone' | 'head' | 'line' | 'next' | 'serial' | 'soft' | 'status' | 'step' | 'title', string>>; export default styles; }
declare module '*/PortMap.module.css' { const styles: Readonly<Record<'aside' | 'cell' | 'empty' | 'health' | 'hub-head' | 'hub-name' | 'look' | 'map' | 'mini' | 'mini-cell' | 'mini-number' | 'muted' | 'name' | 'number' | 'ready' | 'socket' | 'sockets' | 'stop' | 'unplug' | 'word', string>>; export default styles; }
declare module '*/PrintSheet.module.css' { const styles: Readonly<Record<'chosen' | 'paper' | 'papers', string>>; export default styles; }
declare module '*/ProfileView.module.css' { const styles: Readonly<Record<'head' | 'profile' | 'steps', string>>; export default styles; }
declare module '*/Readiness.module.css' { const styles: Readonly<Record<'against' | 'clocks' | 'date' | 'doubt' | 'due' | 'due-in-warning' | 'facts' | 'head' | 'item' | 'item-body' | 'page' | 'part' | 'refused' | 'report' | 'soft' | 'warning' | 'what', string>>; export default styles; }
declare module '*/ReadingBar.module.css' { const styles: Readonly<Record<'bar' | 'running', string>>; export default styles; }
declare module '*/ReassignPreview.module.css' { const styles: Readonly<Record<'number' | 'preview' | 'row' | 'soft', string>>; export default styles; }
declare module '*/ReceivedText.module.css' { const styles: Readonly<Record<'neutral' | 'received', string>>; export default styles; }
declare module '*/Reconcile.module.css' { const styles: Readonly<Record<'confirmed' | 'device' | 'finding' | 'import' | 'matters' | 'table', string>>; export default styles; }
declare module '*/RecoveryChoices.module.css' { const styles: Readonly<Record<'choice' | 'choices', string>>; export default styles; }
declare module '*/Removal.module.css' { const styles: Readonly<Record<'form' | 'part' | 'sentences', string>>; export default styles; }
declare module '*/Report.module.css' { const styles: Readonly<Record<'axis' | 'bars' | 'count' | 'enrolled' | 'followed-up' | 'hash' | 'inline' | 'open' | 'open-end' | 'plot' | 'scale' | 'sheet' | 'states' | 'two' | 'verified' | 'view', string>>; export default styles; }
declare module '*/ScanNote.module.css' { const styles: Readonly<Record<'good' | 'look' | 'note' | 'raw' | 'wait', string>>; export default styles; }
declare module '*/SeenList.module.css' { const styles: Readonly<Record<'muted' | 'port' | 'row' | 'seen', string>>; export default styles; }
declare module '*/SelectionBar.module.css' { const styles: Readonly<Record<'bar' | 'clear' | 'place' | 'selected', string>>; export default styles; }
declare module '*/SerialText.module.css' { const styles: Readonly<Record<'serial', string>>; export default styles; }
declare module '*/Services.module.css' { const styles: Readonly<Record<'form' | 'pair' | 'secret', string>>; export default styles; }
declare module '*/SessionLine.module.css' { const styles: Readonly<Record<'actions' | 'attention' | 'bar' | 'count' | 'dismiss' | 'done' | 'enrolled' | 'key' | 'label-only' | 'line' | 'logged' | 'menu' | 'name' | 'number' | 'pace' | 'part' | 'profile' | 'reason' | 'reminder' | 'session' | 'stop' | 'why', string>>; export default styles; }
declare module '*/Sessions.module.css' { const styles: Readonly<Record<'files' | 'page' | 'search', string>>; export default styles; }
declare module '*/Settings.module.css' { const styles: Readonly<Record<'body' | 'field' | 'fields' | 'frame' | 'line' | 'list' | 'page' | 'part' | 'sheet' | 'size' | 'title', string>>; export default styles; }
declare module '*/Setup.module.css' { const styles: Readonly<Record<'content' | 'layouts' | 'other' | 'part' | 'parts' | 'people' | 'person' | 'setup', string>>; export default styles; }
declare module '*/Sheet.module.css' { const styles: Readonly<Record<'body' | 'close' | 'head' | 'large' | 'sheet', string>>; export default styles; }
declare module '*/Shell.module.css' { const styles: Readonly<Record<'place' | 'shell', string>>; export default styles; }
declare module '*/SidePane.module.css' { const styles: Readonly<Record<'content' | 'edge' | 'pane', string>>; export default styles; }
declare module '*/Slips.module.css' { const styles: Readonly<Record<'a4' | 'barcode' | 'codes' | 'do' | 'head' | 'identity' | 'label-barcode' | 'label-line' | 'label-qr' | 'label-serial' | 'label-sheet' | 'label-step' | 'label-text' | 'letter' | 'link' | 'only' | 'qr' | 'sees' | 'serial' | 'sheet' | 'sheets' | 'steps' | 'todo', string>>; export default styles; }
declare module '*/Split.module.css' { const styles: Readonly<Record<'article' | 'detail' | 'facts' | 'head' | 'item' | 'item-more' | 'item-name' | 'list' | 'open-now' | 'page-head' | 'part' | 'side' | 'split', string>>; export default styles; }
declare module '*/Stack.module.css' { const styles: Readonly<Record<'form', string>>; export default styles; }
declare module '*/StateMark.module.css' { const styles: Readonly<Record<'enrolled' | 'evidence' | 'followed-up' | 'label-only' | 'logged' | 'mark' | 'refused' | 'seen' | 'serial-missing' | 'set-aside' | 'text' | 'word', string>>; export default styles; }
declare module '*/StatusBar.module.css' { const styles: Readonly<Record<'attention' | 'bar' | 'dot' | 'entry' | 'good' | 'idle' | 'stop', string>>; export default styles; }
declare module '*/StepList.module.css' { const styles: Readonly<Record<'aside' | 'box' | 'choice' | 'choices' | 'command' | 'detail' | 'dots' | 'failed' | 'line' | 'link' | 'number' | 'open' | 'settled' | 'step' | 'steps' | 'text' | 'tick' | 'who' | 'words', string>>; export default styles; }
declare module '*/StepSquares.module.css' { const styles: Readonly<Record<'count' | 'done' | 'failed' | 'square' | 'squares' | 'steps', string>>; export default styles; }
declare module '*/Stopped.module.css' { const styles: Readonly<Record<'next' | 'product' | 'stopped', string>>; export default styles; }
declare module '*/Table.module.css' { const styles: Readonly<Record<'table', string>>; export default styles; }
declare module '*/Tabs.module.css' { const styles: Readonly<Record<'panel' | 'tab' | 'tabs', string>>; export default styles; }
declare module '*/Technician.module.css' { const styles: Readonly<Record<'choice' | 'current' | 'initial' | 'menu' | 'name' | 'names' | 'other' | 'place', string>>; export default styles; }
declare module '*/Text.module.css' { const styles: Readonly<Record<'small' | 'soft' | 'title', string>>; export default styles; }
declare module '*/Toasts.module.css' { const styles: Readonly<Record<'close' | 'failure' | 'key' | 'list' | 'text' | 'toast', string>>; export default styles; }
declare module '*/TopBar.module.css' { const styles: Readonly<Record<'bar' | 'field' | 'group' | 'more' | 'place' | 'places' | 'tag' | 'top', string>>; export default styles; }
declare module '*/VerdictMark.module.css' { const styles: Readonly<Record<'bad' | 'good' | 'mark' | 'open' | 'partly', string>>; export default styles; }
declare module '*/WallDisplay.module.css' { const styles: Readonly<Record<'alarm' | 'aside' | 'cell' | 'cells' | 'count' | 'empty' | 'failure' | 'head' | 'look' | 'needs' | 'note' | 'practice' | 'side' | 'stop' | 'tag' | 'target' | 'unplug' | 'wait' | 'wall', string>>; export default styles; }

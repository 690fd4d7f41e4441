import { json } from '@codemirror/lang-json';
import { syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { classHighlighter } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import { useEffect, useRef } from 'react';
import type { Finding } from '../../../engine/contracts/finding.ts';

interface SourceEditorProps {
  readonly label: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly onTyped: (text: string) => void;
}

/**
 * A file as text, with its problems on their lines. It lives in a shadow tree: there CodeMirror brings its styles as
 * constructed style sheets, which the page's policy allows, and not as inline ones, which it does not.
 */
export function SourceEditor({ label, text, findings, onTyped }: SourceEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const typed = useRef(onTyped);
  typed.current = onTyped;
  const first = useRef(text);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const created = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          basicSetup,
          json(),
          syntaxHighlighting(classHighlighter),
          lintGutter(),
          theme,
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          EditorView.updateListener.of(({ docChanged, state, transactions }) => {
            const isOwn = transactions.some((each) => each.isUserEvent('outside'));
            if (docChanged && !isOwn) typed.current(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = created;
    return () => {
      created.destroy();
      view.current = null;
    };
  }, [label]);
  useEffect(() => {
    const now = view.current;
    if (now === null || now.state.doc.toString() === text) return;
    now.dispatch({
      changes: { from: 0, to: now.state.doc.length, insert: text },
      userEvent: 'outside',
    });
  }, [text]);
  useEffect(() => {
    const now = view.current;
    if (now === null) return;
    now.dispatch(
      setDiagnostics(
        now.state,
        findings.flatMap((each) => diagnosticOf(now, each)),
      ),
    );
  }, [findings]);
  return <div ref={host} className="source-editor" data-testid="source-editor" />;
}

function diagnosticOf({ state }: EditorView, finding: Finding): readonly Diagnostic[] {
  const { file, line, severity, message, code } = finding;
  if (file !== undefined && !file.endsWith('flow.json')) return [];
  const { from, to } = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines));
  return [
    { from, to, severity: severity === 'error' ? 'error' : 'warning', message, source: code },
  ];
}

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', fontSize: '12.5px' },
  '.cm-gutters': {
    color: 'var(--muted)',
    backgroundColor: 'var(--surface-sunk)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.tok-propertyName': { color: 'var(--accent-text)' },
  '.tok-string': { color: 'var(--good-text)' },
  '.tok-number, .tok-bool, .tok-null': { color: 'var(--kind-always)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'var(--line-strong)',
  },
  '.cm-tooltip': { color: 'var(--text)', backgroundColor: 'var(--surface)' },
});

import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import '@xyflow/react/dist/base.css';
import './app/tokens.css';
import './app/frame.css';
import './canvas/chart.css';
import './panels/panels.css';
import './panels/driver.css';
import './panels/terminal.css';
import './panels/history.css';
import './panels/operate.css';
import './app/sheet.css';
import './canvas/legend.css';
import './panels/money.css';
import './editor/editor.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

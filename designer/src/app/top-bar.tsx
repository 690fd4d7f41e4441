import { type MantineColorScheme, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Language, languages } from '../texts/translate.ts';
import { AutoIcon, LogoIcon, MoonIcon, SunIcon } from './icons.tsx';
import { KeySheet } from './key-sheet.tsx';
import { useTheme } from './preferences.ts';
import { routeHref } from './route.ts';
import { useWords } from './words-context.ts';

interface TopBarProps {
  /** The flow's title and where it is in service; the screen's own button. */
  readonly middle: ReactNode;
  readonly primary: ReactNode;
  readonly onLanguage: (language: Language) => void;
}

/** The bar above every screen. */
export function TopBar({ middle, primary, onLanguage }: TopBarProps) {
  const { t, language } = useWords();
  return (
    <header className="top-bar">
      <a className="brand" href={routeHref({ screen: 'flows' })}>
        <LogoIcon />
        <span>{t('app.name')}</span>
      </a>
      <div className="top-middle">{middle}</div>
      <ThemeSwitch />
      <SegmentedControl
        size="xs"
        aria-label={t('bar.language')}
        value={language}
        onChange={(value) => onLanguage(value as Language)}
        data={languages.map((value) => ({ value, label: value.toUpperCase() }))}
      />
      <KeySheet />
      {primary}
    </header>
  );
}

function ThemeSwitch() {
  const { t } = useWords();
  const [theme, setTheme] = useTheme();
  const choices: readonly (readonly [MantineColorScheme, ReactNode])[] = [
    ['light', <SunIcon key="light" />],
    ['dark', <MoonIcon key="dark" />],
    ['auto', <AutoIcon key="auto" />],
  ];
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('bar.theme')}
      value={theme}
      onChange={(value) => setTheme(value as MantineColorScheme)}
      data={choices.map(([value, icon]) => ({
        value,
        label: (
          <span className="icon-choice" title={t(`bar.theme.${value}`)}>
            {icon}
            <span className="only-heard">{t(`bar.theme.${value}`)}</span>
          </span>
        ),
      }))}
    />
  );
}

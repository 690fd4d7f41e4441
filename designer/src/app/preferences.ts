import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type Language, languages } from '../texts/translate.ts';

const LANGUAGE_KEY = 'forecourt-language';

/** The chosen language, kept in this browser; at first the browser's own when we speak it. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(LANGUAGE_KEY, language);
  }, [language]);
  return [language, setLanguage];
}

function firstLanguage(): Language {
  const wished = localStorage.getItem(LANGUAGE_KEY) ?? navigator.language.slice(0, 2);
  return languages.find((language) => language === wished) ?? 'en';
}

/** The colours: light, dark, or as the device. */
export function useTheme() {
  // Stopping transitions for the change would take a style sheet made on the way, which the page's policy forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return [colorScheme, setColorScheme] as const;
}

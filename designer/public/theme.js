// Runs before the first paint: without it a dark page would flash white until the program has come. Mantine keeps the choice.
const wished = localStorage.getItem('mantine-color-scheme-value');
const isDark =
  wished === 'dark' || (wished !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';

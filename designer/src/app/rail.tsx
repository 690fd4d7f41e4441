import { FlowsIcon, OperateIcon } from './icons.tsx';
import { type Route, routeHref } from './route.ts';
import { useWords } from './words-context.ts';

/** The main menu on the left. Only what exists is there. */
export function Rail({ route }: { route: Route }) {
  const { t } = useWords();
  const items = [
    {
      screen: 'flows',
      name: t('nav.flows'),
      icon: <FlowsIcon />,
      here: route.screen === 'flows' || route.screen === 'flow' || route.screen === 'edit',
    },
    {
      screen: 'operate',
      name: t('nav.operate'),
      icon: <OperateIcon />,
      here: route.screen === 'operate' || route.screen === 'session',
    },
  ] as const;
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      {items.map(({ screen, name, icon, here }) => (
        <a key={screen} href={routeHref({ screen })} aria-current={here ? 'page' : undefined}>
          {icon}
          <span>{name}</span>
        </a>
      ))}
    </nav>
  );
}

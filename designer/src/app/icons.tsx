import type { ReactNode } from 'react';

/** Line icons, drawn here so that no icon font or package is needed. They inherit colour and size. */
function Icon({ children, size = 16 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const ClockIcon = () => (
  <Icon size={12}>
    <circle cx="8" cy="9" r="5.5" />
    <path d="M8 6v3l2 1.5M6.5 1.5h3" />
  </Icon>
);

export const RequestIcon = () => (
  <Icon size={12}>
    <path d="M2 8h10M8.5 4 12.5 8l-4 4" />
  </Icon>
);

export const BlockIcon = () => (
  <Icon size={12}>
    <path d="M2.5 5 8 2l5.5 3v6L8 14l-5.5-3zM2.5 5 8 8l5.5-3M8 8v6" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon size={12}>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const FoldIcon = () => (
  <Icon size={12}>
    <path d="M4 6.5 8 10.500l4-4" />
  </Icon>
);

export const MinusIcon = () => (
  <Icon size={12}>
    <path d="M3 8h10" />
  </Icon>
);

export const FitIcon = () => (
  <Icon size={14}>
    <path d="M2.5 6V2.500H6M10 2.500h3.500V6M13.5 10v3.500H10M6 13.500H2.500V10" />
  </Icon>
);

export const FlowsIcon = () => (
  <Icon size={20}>
    <rect x="2" y="2" width="5" height="4" rx="1" />
    <rect x="9" y="10" width="5" height="4" rx="1" />
    <path d="M4.5 6v3a3 3 0 0 0 3 3H9" />
  </Icon>
);

export const OperateIcon = () => (
  <Icon size={20}>
    <rect x="1.5" y="3.5" width="13" height="9" rx="1.5" />
    <circle cx="8" cy="8" r="2" />
    <path d="M4 6v4M12 6v4" />
  </Icon>
);

export const SunIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="3" />
    <path d="M8 1v1.500M8 13.500V15M1 8h1.500M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1" />
  </Icon>
);

export const MoonIcon = () => (
  <Icon>
    <path d="M13.5 9.500A6 6 0 0 1 6.5 2.500a6 6 0 1 0 7 7z" />
  </Icon>
);

export const AutoIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M10 3 5 8l5 5" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M8 2 14.5 13.500h-13zM8 6.500v3M8 11.500v.2" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="M3 8.5 6.5 12 13 4.5" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
);

export const CardIcon = () => (
  <Icon size={22}>
    <rect x="1.5" y="3.5" width="13" height="9" rx="1.5" />
    <path d="M1.5 6.500h13M4 10h3" />
  </Icon>
);

export const PhoneIcon = () => (
  <Icon size={22}>
    <rect x="4.5" y="1.5" width="7" height="13" rx="1.5" />
    <path d="M7 12.500h2" />
  </Icon>
);

export const OtherCardIcon = () => (
  <Icon size={22}>
    <rect x="1.5" y="3.5" width="13" height="9" rx="1.5" />
    <path d="M6 6.500l4 3M10 6.500l-4 3" />
  </Icon>
);

export const MemberCardIcon = () => (
  <Icon size={22}>
    <circle cx="8" cy="8" r="6" />
    <path d="M6 10.500a4 4 0 0 0 0-5M8.5 11.500a6 6 0 0 0 0-7" />
  </Icon>
);

export const TouchIcon = () => (
  <Icon>
    <path d="M6.5 9V3.500a1.2 1.2 0 0 1 2.4 0V7l3.1.700a1.5 1.5 0 0 1 1.1 1.700L12.5 14H7.500L4 10.500a1.2 1.2 0 0 1 1.7-1.700z" />
  </Icon>
);

export const ContactlessIcon = () => (
  <Icon size={18}>
    <path d="M4 6.500a4 4 0 0 1 0 3M7 4.500a8 8 0 0 1 0 7M10 2.500a12 12 0 0 1 0 11" />
  </Icon>
);

export const LogoIcon = () => (
  <Icon size={20}>
    <path d="M9 1.5 3.5 9H8l-1 5.500L12.5 7H8z" fill="currentColor" />
  </Icon>
);

export const UndoIcon = () => (
  <Icon>
    <path d="M5.500 3 2.500 6l3 3M2.500 6H10a3.500 3.500 0 0 1 0 7H7" />
  </Icon>
);

export const RedoIcon = () => (
  <Icon>
    <path d="m10.500 3 3 3-3 3M13.500 6H6a3.500 3.500 0 0 0 0 7h3" />
  </Icon>
);

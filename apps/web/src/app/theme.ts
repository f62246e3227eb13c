import type { ThemeConfig } from 'antd';

/** One calm accent; red stays for what needs action. Tuned so that a table of 50 rows reads at 1366 × 768. */
export const theme: ThemeConfig = {
  // The rules stand in a finished style sheet (start.tsx); each page load would write them anew: 85 of its 550 ms.
  zeroRuntime: true,
  token: {
    colorPrimary: '#1f5f8b',
    colorInfo: '#1f5f8b',
    colorLink: '#1f5f8b',
    // Ant derives grey from a dark primary; these keep selected things in the accent.
    colorPrimaryBg: '#e6f0f7',
    colorPrimaryBgHover: '#d7e7f2',
    colorPrimaryBorder: '#a9c9de',
    // Dark enough to read as text on their own light ground.
    colorSuccess: '#2e7d32',
    colorSuccessBg: '#edf7ed',
    colorSuccessBorder: '#b7dcb9',
    colorWarning: '#985700',
    colorWarningBg: '#fff6e5',
    colorWarningBorder: '#f0d6a0',
    colorError: '#b3261e',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#efb8b3',
    colorInfoBg: '#eef5fa',
    colorInfoBorder: '#bcd6e7',
    // Labels, hints and placeholders stand at 4.5:1 and more on white and on the page's grey.
    colorTextSecondary: '#4b5560',
    colorTextTertiary: '#5b6570',
    colorTextDescription: '#5b6570',
    colorTextPlaceholder: '#666f79',
    borderRadius: 4,
    fontSize: 13,
    fontSizeSM: 12,
    // By the language of the page: styles/base.css.
    fontFamily: 'var(--page-font)',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
    Layout: {
      headerBg: '#ffffff',
      headerHeight: 44,
      headerPadding: '0 16px',
      siderBg: '#ffffff',
      bodyBg: '#f4f6f8',
    },
    Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: '#eef2f5' },
    Card: { headerHeightSM: 34, bodyPaddingSM: 12 },
    Form: { itemMarginBottom: 10, verticalLabelPadding: '0 0 2px' },
    Descriptions: { itemPaddingBottom: 4 },
  },
};

/** The same for those who asked their system for pages that do not move. */
export const stillTheme: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } };

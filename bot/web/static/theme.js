// One palette, page.css; this file hands it to Web Chat and to Adaptive Cards, which want values and not variables.

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Call `again` whenever the person turns their system dark or light. */
export function onThemeChange(again) {
  const apply = () => {
    document.documentElement.dataset.colorScheme = dark.matches ? 'dark' : 'light';
    again();
  };
  dark.addEventListener('change', apply);
  apply();
}

function palette() {
  const style = getComputedStyle(document.documentElement);
  return name => style.getPropertyValue(`--${name}`).trim();
}

/** Web Chat's style options. */
export function styleOptions() {
  const color = palette();
  return {
    accent: color('accent'),
    backgroundColor: color('surface'),
    subtle: color('muted'),
    primaryFont: getComputedStyle(document.body).fontFamily,
    monospaceFont: 'ui-monospace, monospace',
    fontSizeSmall: '82%',
    paddingRegular: 12,
    paddingWide: 20,
    bubbleBackground: color('bot'),
    bubbleTextColor: color('ink'),
    bubbleBorderColor: color('line'),
    bubbleBorderRadius: 14,
    bubbleBorderWidth: 1,
    bubbleFromUserBackground: color('person'),
    bubbleFromUserTextColor: color('person-ink'),
    bubbleFromUserBorderColor: color('person'),
    bubbleFromUserBorderRadius: 14,
    bubbleFromUserBorderWidth: 1,
    bubbleMaxWidth: 560,
    bubbleMinHeight: 38,
    bubbleMinWidth: 120,
    avatarSize: 0,
    botAvatarInitials: undefined,
    cardEmphasisBackgroundColor: color('soft'),
    cardPushButtonBackgroundColor: color('accent'),
    cardPushButtonTextColor: color('accent-ink'),
    timestampColor: color('muted'),
    timestampFormat: 'relative',
    groupTimestamp: 60_000,
    sendBoxBackground: color('surface'),
    sendBoxBorderTop: `1px solid ${color('line')}`,
    sendBoxTextColor: color('ink'),
    sendBoxButtonColor: color('muted'),
    sendBoxButtonColorOnHover: color('accent'),
    sendBoxButtonColorOnFocus: color('accent'),
    sendBoxButtonColorOnActive: color('accent'),
    sendBoxPlaceholderColor: color('muted'),
    sendBoxHeight: 52,
    sendBoxTextWrap: true,
    suggestedActionBackgroundColor: color('surface'),
    suggestedActionBorderColor: color('accent'),
    suggestedActionTextColor: color('accent'),
    suggestedActionBorderRadius: 18,
    suggestedActionLayout: 'flow',
    scrollToEndButtonBehavior: 'unread',
    transcriptOverlayButtonBackground: color('soft'),
    transcriptOverlayButtonColor: color('ink'),
    markdownExternalLinkIconImage: undefined,
    notificationText: color('muted'),
    connectivityTextSize: '82%',
    failedConnectivity: color('attention'),
    slowConnectivity: color('warning'),
    slowConnectivityText: color('warning'),
    disableFileUpload: true,
    hideUploadButton: true,
    showMicrophoneButton: 'auto',
    typingAnimationDuration: 5000
  };
}

/** Colours of Adaptive Cards. */
export function hostConfig() {
  const color = palette();
  const text = (normal, subtle = normal) => ({ default: normal, subtle });
  const foreground = {
    default: text(color('ink'), color('muted')),
    dark: text(color('ink'), color('muted')),
    light: text(color('ink'), color('muted')),
    accent: text(color('accent')),
    good: text(color('good')),
    warning: text(color('warning')),
    attention: text(color('attention'))
  };
  const container = background => ({ backgroundColor: background, foregroundColors: foreground });
  return {
    supportsInteractivity: true,
    fontFamily: getComputedStyle(document.body).fontFamily,
    spacing: { small: 4, default: 8, medium: 14, large: 18, extraLarge: 26, padding: 12 },
    separator: { lineThickness: 1, lineColor: color('line') },
    fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    containerStyles: {
      default: container(color('bot')),
      emphasis: container(color('soft')),
      good: container(color('good-soft')),
      warning: container(color('warning-soft')),
      attention: container(color('attention-soft')),
      accent: container(color('soft'))
    },
    factSet: {
      title: { weight: 'default', isSubtle: true, wrap: true, maxWidth: 120 },
      value: { wrap: true },
      spacing: 14
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: 'medium', weight: 'bolder', color: 'default', isSubtle: false } },
    actions: {
      maxActions: 12,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' }
    },
    adaptiveCard: { allowCustomStyle: false }
  };
}

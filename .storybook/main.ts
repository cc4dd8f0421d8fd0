import type { StorybookConfig } from '@storybook/web-components-vite';

/**
 * Data, broken files and themes are served under the names that their folders have, so that stories find them by the same
 * addresses everywhere. The development server has them already, as modules too.
 */
const FOLDERS = ['data', 'stories/files', 'stories/themes'].map((folder) => ({
  from: `../${folder}`,
  to: `/${folder}`,
}));

/** Stories and pages of stories/, their controls read from the custom-elements manifest. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: (given = [], { configType }) => (configType === 'PRODUCTION' ? [...given, ...FOLDERS] : given),
  features: { backgrounds: false, measure: false, outline: false, viewport: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;

export default {
  framework: '@storybook/web-components-vite',
  addons: ['@storybook/addon-docs'],
  stories: ['../src/*.stories.js'],
  core: { disableTelemetry: true },
};

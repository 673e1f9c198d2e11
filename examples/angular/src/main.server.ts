import { mergeApplicationConfig } from '@angular/core';
import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';
import { RenderMode, provideServerRendering, withRoutes } from '@angular/ssr';
import { config } from './config';
import { Contact } from './contact';

const serverConfig = mergeApplicationConfig(config, {
  providers: [
    provideServerRendering(withRoutes([{ path: '**', renderMode: RenderMode.Prerender }])),
  ],
});

export default (context: BootstrapContext) => bootstrapApplication(Contact, serverConfig, context);

import { bootstrapApplication } from '@angular/platform-browser';
import { config } from './config';
import { Contact } from './contact';

await bootstrapApplication(Contact, config);

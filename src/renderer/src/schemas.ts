import { z } from 'zod';

// Imported before anything that makes a schema: zod would compile it, which the content security policy forbids, and
// asks whether it may in the moment the schema is made.
z.config({ jitless: true });
z.config(z.locales.es());

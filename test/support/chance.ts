import fc from 'fast-check';

/**
 * Every run of the tests draws the same cases, so that what fails here fails everywhere and can be looked at;
 * `JUNTOS_SEED=NUMBER` draws others, as a long run does.
 */
fc.configureGlobal({ seed: Number(process.env['JUNTOS_SEED'] ?? 20_260_703) });
